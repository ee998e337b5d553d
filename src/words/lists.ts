import { count } from './numbers.ts';

/** "a, b and c". */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** All of few; of many the first two and the last two, and how many lie between. */
export const ends = (items: readonly string[], between = ', '): string =>
  items.length <= 4
    ? items.join(between)
    : [...items.slice(0, 2), `${count(items.length - 4)} more`, ...items.slice(-2)].join(between);

const MOST_LISTED = 5;

/** The first few, and how many more there are. */
export const listed = (items: readonly string[]): string =>
  list(
    items.length <= MOST_LISTED
      ? items
      : [...items.slice(0, MOST_LISTED), `${count(items.length - MOST_LISTED)} more`],
  );
