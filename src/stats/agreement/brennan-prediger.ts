import { type Correction, chanceCorrected } from './chance-corrected.ts';
import type { CorrectedEstimate } from '../data/estimate.ts';
import type { Profiles } from '../data/profiles.ts';
import { type Weighting, totalWeight } from '../data/weights.ts';

const correction: Correction = {
  needsTwoCategories: true,
  needsVariation: false,
  chance: (shares, weight) => ({
    expected: totalWeight(shares.length, weight) / shares.length ** 2,
    slope: null,
  }),
};

/**
 * The Brennan-Prediger coefficient (Randolph's free-marginal kappa): chance takes every category of the scale as
 * equally likely, so unused ones count. Null when no item has two ratings (`no_item_with_two_ratings`) and when the
 * scale has one category (`single_category`); 1 when all ratings are equal.
 * Brennan & Prediger (1981), Educ. Psychol. Meas. 41, 687-699. Worked example: R irrCAC on Krippendorff's 4 observers x
 * 12 units, 0.773.
 */
export function brennanPrediger(
  profiles: Profiles,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  return chanceCorrected(profiles, weighting, numbers, correction);
}
