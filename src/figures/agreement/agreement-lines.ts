import type { Agreement } from '../../measures/agreement/agreement-lines.ts';
import { list } from '../../words/lists.ts';
import { carriedLines } from '../families/carried.ts';

/** Fresh values with the intervals of before, marked as old. */
export const carriedAgreement = (fresh: Agreement, old: Agreement): Agreement => ({
  ...fresh,
  lines: carriedLines(fresh.lines, old.lines, 'alpha', ({ number }) => String(number)).map((line) => ({
    ...line,
    isOld: line.alpha.low !== null,
  })),
});

/** " Agreement on mood is off while only …"; empty where no question is off. */
export const offWords = (off: readonly string[]): string =>
  off.length > 0 ? ` Agreement on ${list(off)} is off while only the selected answers are kept.` : '';
