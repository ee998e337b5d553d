import type { TableTwin } from './figure.ts';

/** A text cell that a spreadsheet would take for a formula is led by an apostrophe; numbers stay numbers. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellText = (cell: string | number | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutral(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table of a figure as CSV (RFC 4180, UTF-8). */
export const csv = ({ columns, rows }: TableTwin): string =>
  [columns.map(({ title }) => title), ...rows].map((row) => row.map(cellText).join(',')).join('\r\n') +
  '\r\n';
