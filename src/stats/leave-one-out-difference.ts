import type { Estimate } from './estimate.ts';
import { around, estimate, fewestItems, noEstimate, noInterval } from './estimate.ts';
import type { Ratings } from './ratings.ts';
import { student975 } from './student.ts';

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
  const { annotators, annotator, value, start } = ratings;
  const items = new Int32Array(annotators);
  const absolute = new Float64Array(annotators);
  const signed = new Float64Array(annotators);
  const squares = new Float64Array(annotators);
  for (let u = 0; u < ratings.items; u++) {
    const others = start[u + 1]! - start[u]! - 1;
    if (others < 1) continue;
    let sum = 0;
    for (let r = start[u]!; r < start[u + 1]!; r++) sum += numbers[value[r]!]!;
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const a = annotator[r]!;
      if (a < 0) continue;
      const number = numbers[value[r]!]!;
      const difference = number - (sum - number) / others;
      items[a]! += 1;
      absolute[a]! += Math.abs(difference);
      signed[a]! += difference;
      squares[a]! += difference * difference;
    }
  }
  return Array.from(items, (many, a) => ({
    items: many,
    absolute: meanEstimate(many, absolute[a]!, squares[a]!, 0),
    signed: meanEstimate(many, signed[a]!, squares[a]!, -Infinity),
  }));
}

function meanEstimate(items: number, sum: number, squares: number, least: number): Estimate {
  if (items === 0) return noEstimate('no_common_items');
  const mean = sum / items;
  if (items < 2) return estimate(mean, null, noInterval('few_items'));
  const se = Math.sqrt(Math.max(0, squares - items * mean * mean) / (items * (items - 1)));
  const interval =
    items < fewestItems ? noInterval('few_items') : around(mean, student975(items - 1) * se, least, Infinity);
  return estimate(mean, se, interval);
}
