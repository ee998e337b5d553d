import type * as PlotModule from '@observablehq/plot';

/** What a style attribute of Plot may hold, and how it is kept: as an attribute of its own, which the policy allows. */
const ATTRIBUTES = new Set([
  'text-anchor',
  'font-variant',
  'font-weight',
  'font-style',
  'fill',
  'stroke',
  'opacity',
  'cursor',
]);

/**
 * Draws in the document that is handed in. The picture carries no style elements and no style attributes,
 * so it obeys a strict Content-Security-Policy; its rules are in styles/plot.css.
 */
export function draw(Plot: typeof PlotModule, document: Document, options: PlotModule.PlotOptions): Element {
  const drawn = Plot.plot({ className: 'plot', ...options, document });
  for (const style of [...drawn.querySelectorAll('style')]) style.remove();
  for (const element of [drawn, ...drawn.querySelectorAll('[style]')]) {
    for (const rule of (element.getAttribute('style') ?? '').split(';')) {
      const [property = '', value = ''] = rule.split(':').map((part) => part.trim());
      if (ATTRIBUTES.has(property)) element.setAttribute(property, value);
    }
    element.removeAttribute('style');
  }
  for (const group of drawn.querySelectorAll('g[aria-label], rect[aria-label]')) {
    // Plot names its groups by their kind of mark, which is of use to styles and no name for a reader.
    group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
    group.removeAttribute('aria-label');
  }
  nameMarks(drawn);
  return drawn;
}

/** Every mark that selects is a link with a name; the keyboard enters a picture once and moves on by arrows. */
function nameMarks(drawn: Element): void {
  [...drawn.querySelectorAll('a')].forEach((link, at) => {
    const title = link.querySelector('title')?.textContent;
    if (title) link.setAttribute('aria-label', title);
    link.setAttribute('tabindex', at === 0 ? '0' : '-1');
  });
}
