import { type Correction, chanceCorrected } from './chance-corrected.ts';
import type { CorrectedEstimate } from '../data/estimate.ts';
import type { Profiles } from '../data/profiles.ts';
import { type Weighting, totalWeight } from '../data/weights.ts';

const correction: Correction = {
  needsTwoCategories: true,
  needsVariation: false,
  chance: (shares, weight) => {
    const total = totalWeight(shares.length, weight);
    const slope = shares.map((share) => (total * (1 - share)) / (shares.length * (shares.length - 1)));
    return { expected: shares.reduce((sum, share, c) => sum + share * slope[c]!, 0), slope };
  },
};

/**
 * Gwet's AC1, with weights AC2: high where nearly everybody gives one label, hence a second opinion beside alpha, never
 * a replacement. Unused categories of the scale count. Null when no item has two ratings (`no_item_with_two_ratings`)
 * and when the scale has one category (`single_category`); 1 when all ratings are equal.
 * Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29-48; (2014), table 3.5: quadratic AC2 0.826.
 */
export function gwetAc(
  profiles: Profiles,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  return chanceCorrected(profiles, weighting, numbers, correction);
}
