import type { Share } from '../../stats/truth/suggestion-quality.ts';
import { intervalWords } from '../../words/intervals.ts';
import { count, percent } from '../../words/numbers.ts';

/** "57.3 %, 51.2 % to 63.1 %; 120 of 210 kept". */
export const keptWords = (share: Share): string =>
  share.value === null
    ? 'no answers'
    : `${percent(share.value)}${intervalWords(share, percent)}; ${count(share.count)} of ${count(share.total)} kept`;
