import { h } from './markup.ts';
import type { TableTwin } from './figure.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A table as HTML, in a region with a name that can be scrolled; what is not known is a dash. */
export function table(document: Document, { columns, rows }: TableTwin, name: string): HTMLElement {
  const head = columns.map(({ title, numeric }) =>
    h(document, 'th', { class: numeric && 'number', scope: 'col' }, title),
  );
  const lines = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const { numeric, isRecord } = columns[at] ?? {};
      const text = textOf(cell);
      const record = isRecord && cell !== null ? text : null;
      return h(document, 'td', { class: numeric && 'number', 'data-record': record }, text);
    });
    return h(document, 'tr', ...cells);
  });
  return scroller(
    document,
    name,
    h(document, 'table', h(document, 'thead', h(document, 'tr', ...head)), h(document, 'tbody', ...lines)),
  );
}

/** A region with a name that the keyboard can scroll. */
export const scroller = (document: Document, name: string, ...children: readonly Node[]): HTMLElement =>
  h(document, 'div.scroller', { tabindex: 0, role: 'region', 'aria-label': name }, ...children);

const textOf = (cell: string | number | null): string =>
  cell === null ? '–' : typeof cell === 'number' ? number.format(cell) : cell;
