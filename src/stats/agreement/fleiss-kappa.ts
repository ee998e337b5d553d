import { chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficients/coefficient.ts';
import { withWeights } from './coefficients/weighted.ts';
import { type Point, noPoint, point } from '../data/estimate.ts';
import { type Profiles, ratingsPerItem, valueCounts } from '../data/profiles.ts';

/**
 * Fleiss' kappa for any number of ratings an item: chance draws from the mean label shares of the items. Null when no
 * item has two ratings (`no_item_with_two_ratings`), when the scale has one category (`single_category`) and when all
 * comparable ratings are equal (`no_variation`).
 */
export const fleissKappa = chanceCorrected({
  needsTwoCategories: true,
  needsVariation: true,
  chance: (shares, weight) => {
    const slope = shares.map((_, c) =>
      shares.reduce((sum, share, d) => sum + ((weight(c, d) + weight(d, c)) / 2) * share, 0),
    );
    return { expected: shares.reduce((sum, share, c) => sum + share * slope[c]!, 0), slope };
  },
});

export const fleissKappas: readonly Coefficient[] = withWeights({
  compute: fleissKappa,
  unweighted: {
    key: 'fleissKappa',
    name: 'Fleiss’ kappa',
    title: 'Fleiss’ kappa',
    source: 'Fleiss (1971), Psychol. Bull. 76, 378–382',
    example: '30 patients, 6 psychiatrists',
    value: '0.430',
  },
  weighted: {
    key: 'fleissKappa',
    name: 'Fleiss',
    title: 'Fleiss’ kappa',
    source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
    values: { linear: '0.612', quadratic: '0.751', ordinal: '0.701' },
  },
});

/**
 * Fleiss' kappa of one label, for complete data: `incomplete` when items differ in their number of ratings,
 * `no_variation` when nobody or everybody gave the label, `no_item_with_two_ratings` when there is nothing to compare.
 * Fleiss (1971), Psychol. Bull. 76, 378-382: depression 0.245.
 */
export function fleissKappaOfLabel(profiles: Profiles, label: number): Point {
  const { weight, start, cell, count } = profiles;
  const sizes = ratingsPerItem(profiles);
  const each = sizes[0] ?? 0;
  if (each < 2) return noPoint('no_item_with_two_ratings');
  if (sizes.some((ratings) => ratings !== each)) return noPoint('incomplete');
  let items = 0;
  let split = 0;
  for (let p = 0; p < weight.length; p++) {
    items += weight[p]!;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      if (cell[i] === label) split += weight[p]! * count[i]! * (each - count[i]!);
    }
  }
  const occurrences = valueCounts(profiles)[label]!;
  if (occurrences === 0 || occurrences === items * each) return noPoint('no_variation');
  const share = occurrences / (items * each);
  return point(1 - split / (items * each * (each - 1) * share * (1 - share)));
}
