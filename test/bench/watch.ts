/** What a page notes down while it is measured, in milliseconds since it was asked for. */
export interface Watched {
  ready: number | null;
  live: number | null;
  /** Long tasks of the main thread: when, and how long. */
  readonly tasks: (readonly [start: number, took: number])[];
  /** By place of a figure on the page: when its picture was last put in first after `since`. */
  readonly drawn: Map<number, number>;
  since: number;
  last: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in the page before anything else. */
export function watch(): void {
  const watched: Watched = { ready: null, live: null, tasks: [], drawn: new Map(), since: 0, last: 0 };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((records) => {
    const now = performance.now();
    const figures = [...document.querySelectorAll('live-figure')];
    if (document.documentElement.dataset.engine === 'ready') watched.ready ??= now;
    if (figures.length > 0 && figures.every((figure) => figure.hasAttribute('data-live')))
      watched.live ??= now;
    for (const { type, target } of records) {
      if (type !== 'childList') continue;
      const element = target instanceof Element ? target : target.parentElement;
      const figure = element?.closest('live-figure');
      if (!figure) continue;
      watched.last = now;
      const place = figures.indexOf(figure);
      if (!watched.drawn.has(place)) watched.drawn.set(place, now);
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-live', 'data-engine'],
  });
}
