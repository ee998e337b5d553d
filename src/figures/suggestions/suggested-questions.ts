import type { Share } from '../../stats/truth/suggestion-quality.ts';
import { percent, count } from '../../words/numbers.ts';

/** "57.3 %, 51.2 % to 63.1 %; 120 of 210", or a dash. */
export const shareWords = ({ value, low, high, count: some, total }: Share): string =>
  value === null || low === null || high === null
    ? 'no responses'
    : `${percent(value)}, ${percent(low)} to ${percent(high)}; ${count(some)} of ${count(total)}`;
