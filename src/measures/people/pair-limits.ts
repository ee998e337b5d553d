import type { Most } from '../../sql/annotator-pairs.ts';

/** How many people are compared two by two, where all of them would be too many: those who share most. */
export const COMPARED: Most = { people: 50, above: 2e7 };

/** How many a page shows: a square of more people cannot be read. */
export const DRAWN: Most = { people: 40, above: 0 };

/** Tables of two people are dense: 500 values are 250,000 cells, and a pair takes a tenth of a second. */
export const MOST_VALUES = 500;
