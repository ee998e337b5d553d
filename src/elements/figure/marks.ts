import { added } from '../../chart/links.ts';
import { readFragment } from '../../url/fragment.ts';
import { current, filterNow, selectFilter } from '../live/session.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const XLINK = 'http://www.w3.org/1999/xlink';

/** A click on a mark of the figure selects, with the shift key it adds; arrows move between the marks of a picture. */
export function listenToMarks(figure: HTMLElement): void {
  // Before the router hears of it, which would take the mark for a link to another page.
  figure.addEventListener('click', selectMark, true);
  figure.addEventListener('keydown', moveToMark, true);
}

const markAt = ({ target }: Event): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('.plot a') : null;

function selectMark(event: MouseEvent): void {
  const mark = markAt(event);
  const href = mark?.getAttribute('href') ?? mark?.getAttributeNS(XLINK, 'href');
  if (!href?.startsWith('#') || !current()) return;
  event.preventDefault();
  event.stopPropagation();
  const clicked = readFragment(href).filter;
  selectFilter(event.shiftKey ? added(filterNow().filter, clicked) : clicked);
}

function moveToMark(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const mark = markAt(event);
  if (step === undefined || !mark) return;
  const marks = [...(mark.closest('.plot')?.querySelectorAll<SVGAElement>('a') ?? [])];
  const next = marks[marks.indexOf(mark) + step];
  if (!next) return;
  event.preventDefault();
  mark.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
