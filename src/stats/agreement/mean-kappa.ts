import { sumOf } from '../data/by-annotator.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { FEWEST_ITEMS, type Point, noPoint, point } from '../data/estimate.ts';
import { pairTables } from '../data/pair-tables.ts';
import type { Ratings } from '../data/ratings.ts';
import type { Weighting } from '../data/weights.ts';

/** The mean of one annotator's kappas with the others, and how many they are. */
export interface MeanKappa extends Point {
  readonly pairs: number;
}

/**
 * Per annotator the plain mean of Cohen's kappa with each other annotator with whom `fewest` items are shared. Pairs
 * without a kappa are left out. Null without such a pair (`no_common_items`), when none of them has a kappa
 * (`no_variation`), and for everybody when the tables of all pairs would be too large (`too_many_values`).
 * Light (1971), Psychol. Bull. 76, 365-377, averages over all pairs; the mean of all annotators' means is his when
 * everybody shares items with everybody.
 */
export function meanKappas(
  ratings: Ratings,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
  fewest = FEWEST_ITEMS,
): readonly MeanKappa[] {
  const tables = pairTables(ratings, fewest);
  if (tables === null) {
    return Array.from({ length: ratings.annotators }, () => ({ ...noPoint('too_many_values'), pairs: 0 }));
  }
  const kappas = Array.from({ length: ratings.annotators }, (): number[] => []);
  const met = new Int32Array(ratings.annotators);
  for (const { a, b, table } of tables) {
    const { value } = cohenKappa(table, weighting, numbers);
    for (const person of [a, b]) {
      met[person]! += 1;
      if (value !== null) kappas[person]!.push(value);
    }
  }
  return kappas.map((known, a) => {
    const pairs = known.length;
    if (pairs === 0) return { ...noPoint(met[a]! > 0 ? 'no_variation' : 'no_common_items'), pairs };
    // In ascending order, so that the order of people decides no digit.
    return { ...point(sumOf(Float64Array.from(known).sort()) / pairs), pairs };
  });
}
