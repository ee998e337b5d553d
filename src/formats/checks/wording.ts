export const count = (value: number): string => value.toLocaleString('en');

/** "1 submission", "2,310 submissions". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** "a, b and c". */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const MOST = 5;

/** The first few, and how many more there are. */
export const listed = (items: readonly string[]): string =>
  list(items.length <= MOST ? items : [...items.slice(0, MOST), `${count(items.length - MOST)} more`]);

const LONGEST = 60;

/** A text in quotation marks, with its line breaks and tabs visible and no longer than can be read. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`);
