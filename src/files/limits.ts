/** A table with more columns than this has values in the place of names. */
export const MOST_COLUMNS = 2000;

/** So many questions, fields and keys of metadata are kept of what rows of JSON bring. */
export const MOST_NAMES = 1000;

/** A question with more different labels than this has ids or texts in their place. */
export const MOST_LABELS = 1000;

/** So many different remarks are listed one by one. */
export const MOST_PROBLEMS = 500;

/** What a file may unpack to without being looked at, and how many times its size beyond that. */
export const HARMLESS = 64 * 1024 * 1024;
export const RATIO = 200;

/** What is said of a table with more columns than are read; null where it has no more. */
export const tooManyColumns = (count: number): string | null =>
  count > MOST_COLUMNS
    ? `The table has ${String(count)} columns; at most ${String(MOST_COLUMNS)} are read. Leave out columns, or write what they hold as rows.`
    : null;
