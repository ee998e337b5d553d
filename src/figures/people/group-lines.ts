import type { GroupLine } from '../../measures/people/group-lines.ts';
import type { DotLine } from '../../chart/dot-intervals.ts';
import { remarkOf, intervalWords } from '../agreement/intervals.ts';
import { coefficient, counted } from '../../words/numbers.ts';

/** A dot for a line, that selects its people. */
export const groupDot = ({ text, short, isWithin, people, items, alpha, mark }: GroupLine): DotLine => ({
  text: short,
  estimate: alpha,
  isFaint: false,
  ...mark,
  missing:
    alpha.why === 'no_variation'
      ? 'no variation'
      : isWithin && people === 1
        ? 'one person only'
        : 'no shared records',
  title: `${text}: ${alpha.value === null ? (remarkOf(alpha, false) ?? '') : `α ${coefficient(alpha.value)}${intervalWords(alpha, false)}`}; ${counted(items, 'record')}`,
});
