import { fillTwin } from '../../chart/card.ts';
import { downloadCsv, downloadSvg } from '../download.ts';
import { linkRecords } from '../records/record-links.ts';
import type { Drawn } from './life.ts';

/** Makes the table of a figure when it is opened: closed, it would only hold up the drawing of all figures. */
export function offerTable(card: Element, { shown: { figure }, ask, data }: Drawn): void {
  const twin = card.querySelector<HTMLDetailsElement>('details.twin');
  if (!twin) return;
  const body = twin.querySelector('.body');
  const fill = () => {
    twin.ontoggle = twin.onclick = null;
    const isScrolled = body?.firstElementChild === document.activeElement;
    fillTwin(document, card, { figure, ask, data });
    linkRecords(card);
    if (isScrolled) body.querySelector<HTMLElement>('[tabindex]')?.focus();
  };
  if (twin.open) {
    fill();
    return;
  }
  body?.replaceChildren();
  // A click comes before it opens, so that the next Tab finds the table; a search in the page only toggles.
  twin.ontoggle = twin.onclick = fill;
}

/** Lets the buttons of a figure save its table and its picture. */
export function offerFiles(card: Element, { shown: { figure, param }, ask, data }: Drawn): void {
  const name = [figure.id, param?.key].filter(Boolean).join('-');
  offer(card, 'csv', () => {
    downloadCsv(name, figure.table(data, ask));
  });
  offer(card, 'svg', () => {
    downloadSvg(name, card, {
      title: figure.title(data, ask),
      note: figure.note(data, ask),
      source: ask.about.title,
    });
  });
}

function offer(card: Element, className: string, act: () => void): void {
  const button = card.querySelector<HTMLButtonElement>(`button.${className}`);
  if (!button) return;
  button.hidden = false;
  button.onclick = act;
}
