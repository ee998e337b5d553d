import { lengthGapQuery } from '../../sql/comparisons.ts';
import { noEstimate, type Estimate } from '../../stats/data/estimate.ts';
import { shareEstimate } from '../../stats/data/share.ts';
import type { Measure } from '../measure.ts';
import { timesOf } from '../rows/times.ts';
import { spreadOf, type Spread } from '../rows/spread.ts';
import { comparisonsIn, noComparisons, sidesOf } from './comparisons.ts';

/** How many characters longer the chosen side is. */
export interface PreferenceLengths {
  readonly comparisons: number;
  readonly equal: number;
  readonly difference: Spread | null;
  readonly longerWon: Estimate;
}

/** Whether people prefer the longer side. */
export const preferenceLengths: Measure<PreferenceLengths> = {
  id: 'preference-lengths',
  each: comparisonsIn,
  needs: (about, param) => noComparisons({ about, param }),
  readsTexts: true,
  query(ask) {
    const { filter, about, param } = ask;
    const sides = sidesOf(ask);
    return sides?.texts
      ? { gaps: lengthGapQuery(filter, about, param?.number ?? 0, sides, sides.texts) }
      : {};
  },
  shape({ gaps = [] }) {
    if (gaps.length === 0)
      return { comparisons: 0, equal: 0, difference: null, longerWon: noEstimate('no_text') };
    const times = (isMeant: (gap: number) => boolean) =>
      timesOf(gaps.filter(({ number }) => isMeant(Number(number))));
    const [longer, shorter] = [times((gap) => gap > 0), times((gap) => gap < 0)];
    const equal = times((gap) => gap === 0);
    return {
      comparisons: longer + shorter + equal,
      equal,
      difference: spreadOf(gaps),
      longerWon: shareEstimate(longer, longer + shorter, 'no_ratings'),
    };
  },
};
