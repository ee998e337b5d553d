import { chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficients/coefficient.ts';
import { withWeights } from './coefficients/weighted.ts';
import { totalWeight } from '../data/weights.ts';

/**
 * Gwet's AC1, with weights AC2: high where nearly everybody gives one label, hence a second opinion beside alpha, never
 * a replacement. Unused categories of the scale count. Null when no item has two ratings (`no_item_with_two_ratings`)
 * and when the scale has one category (`single_category`); 1 when all ratings are equal.
 */
export const gwetAc = chanceCorrected({
  needsTwoCategories: true,
  needsVariation: false,
  chance: (shares, weight) => {
    const total = totalWeight(shares.length, weight);
    const slope = shares.map((share) => (total * (1 - share)) / (shares.length * (shares.length - 1)));
    return { expected: shares.reduce((sum, share, c) => sum + share * slope[c]!, 0), slope };
  },
});

export const gwetAcs: readonly Coefficient[] = withWeights({
  compute: gwetAc,
  unweighted: {
    key: 'gwetAc1',
    name: 'Gwet’s AC1',
    title: 'Gwet’s AC1',
    source: 'Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48',
    example: 'Krippendorff’s 4 observers, 12 units, R irrCAC',
    value: '0.775',
  },
  weighted: {
    key: 'gwetAc2',
    name: 'AC2',
    title: 'Gwet’s AC2',
    source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
    values: { linear: '0.690', quadratic: '0.830', ordinal: '0.785' },
  },
});
