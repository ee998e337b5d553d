import type { TableTwin } from './figure.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A table as HTML, in a region with a name that can be scrolled; what is not known is a dash. */
export function table(document: Document, { columns, rows }: TableTwin, name: string): Element {
  const make = (tag: 'th' | 'td', text: string, numeric: boolean) => {
    const cell = document.createElement(tag);
    cell.textContent = text;
    if (numeric) cell.setAttribute('class', 'number');
    return cell;
  };
  const head = document.createElement('thead');
  const headRow = document.createElement('tr');
  for (const { title, numeric } of columns) {
    const cell = make('th', title, numeric === true);
    cell.setAttribute('scope', 'col');
    headRow.append(cell);
  }
  head.append(headRow);
  const body = document.createElement('tbody');
  for (const row of rows) {
    const line = document.createElement('tr');
    row.forEach((cell, at) => {
      const text = cell === null ? '–' : typeof cell === 'number' ? number.format(cell) : cell;
      const made = make('td', text, columns[at]?.numeric === true);
      if (columns[at]?.isRecord && cell !== null) made.setAttribute('data-record', text);
      line.append(made);
    });
    body.append(line);
  }
  const made = document.createElement('table');
  made.append(head, body);
  const scroller = document.createElement('div');
  scroller.setAttribute('class', 'scroller');
  scroller.setAttribute('tabindex', '0');
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', name);
  scroller.append(made);
  return scroller;
}
