import { byAnnotator, sumOf } from '../data/by-annotator.ts';
import { type Estimate, around, estimate, FEWEST_ITEMS, noEstimate, noInterval } from '../data/estimate.ts';
import type { Ratings } from '../data/ratings.ts';
import { student975 } from '../resampling/student.ts';

/** How far one annotator's numbers are from those of the others, in points of the scale. */
export interface Offset {
  readonly items: number;
  /** Mean absolute difference to the others' mean. */
  readonly absolute: Estimate;
  /** Mean signed difference: above 0 the annotator gives higher numbers than the others. */
  readonly signed: Estimate;
}

/**
 * Per annotator the mean difference to the mean of the others on the items rated with at least one other person,
 * absolute and signed (leniency), with Student's t interval over items. Null without such an item
 * (`no_common_items`); no interval below ten (`few_items`).
 * Worked example: a gives 5 where the others give 3 and 4, and 2 where they give 2: absolute and signed 0.75.
 */
export function leaveOneOutDifference(ratings: Ratings, numbers: readonly number[]): readonly Offset[] {
  const { value, start } = ratings;
  let seen = -1;
  let sum = 0;
  const differences = byAnnotator(ratings, (r, u) => {
    const others = start[u + 1]! - start[u]! - 1;
    if (others < 1) return NaN;
    if (u !== seen) {
      seen = u;
      sum = 0;
      for (let s = start[u]!; s < start[u + 1]!; s++) sum += numbers[value[s]!]!;
    }
    const number = numbers[value[r]!]!;
    return number - (sum - number) / others;
  });
  return differences.map((list) => ({
    items: list.length,
    absolute: meanEstimate(list.map(Math.abs).sort(), 0),
    signed: meanEstimate(list, -Infinity),
  }));
}

function meanEstimate(values: Float64Array, least: number): Estimate {
  const items = values.length;
  if (items === 0) return noEstimate('no_common_items');
  const mean = sumOf(values) / items;
  if (items < 2) return estimate(mean, null, noInterval('few_items'));
  const se = Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / (items * (items - 1)));
  const interval =
    items < FEWEST_ITEMS
      ? noInterval('few_items')
      : around(mean, student975(items - 1) * se, least, Infinity);
  return estimate(mean, se, interval);
}
