import { chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficients/coefficient.ts';
import { withWeights } from './coefficients/weighted.ts';
import { totalWeight } from '../data/weights.ts';

/**
 * The Brennan-Prediger coefficient (Randolph's free-marginal kappa): chance takes every category of the scale as
 * equally likely, so unused ones count. Null when no item has two ratings (`no_item_with_two_ratings`) and when the
 * scale has one category (`single_category`); 1 when all ratings are equal.
 */
export const brennanPrediger = chanceCorrected({
  needsTwoCategories: true,
  needsVariation: false,
  chance: (shares, weight) => ({
    expected: totalWeight(shares.length, weight) / shares.length ** 2,
    slope: null,
  }),
});

export const brennanPredigers: readonly Coefficient[] = withWeights({
  compute: brennanPrediger,
  unweighted: {
    key: 'brennanPrediger',
    name: 'Brennan–Prediger',
    title: 'Brennan–Prediger coefficient',
    source: 'Brennan & Prediger (1981), Educ. Psychol. Meas. 41, 687–699',
    example: 'Krippendorff’s 4 observers, 12 units, R irrCAC',
    value: '0.773',
  },
  weighted: {
    key: 'brennanPrediger',
    name: 'B–P',
    title: 'Brennan–Prediger',
    source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
    values: { linear: '0.666', quadratic: '0.806', ordinal: '0.759' },
  },
});
