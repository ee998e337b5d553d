import { type Estimate, noEstimate } from './estimate.ts';
import type { Distance } from './metric.ts';
import { type Profiles, pairable, ratingsPerItem } from './profiles.ts';
import { ratioEstimate } from './ratio-estimate.ts';
import { jaccardDistance } from './set-distance.ts';
import { distancesWithin } from './table-metric.ts';

/**
 * Mean absolute difference of two ratings of an item, over all pairs, in points of the scale. Null when no item has two
 * ratings (`no_item_with_two_ratings`). Linearised error and t interval.
 * Worked example: ratings 1, 2, 4 of one item differ by 1, 2 and 3, on average by 2.
 */
export function meanAbsoluteDifference(profiles: Profiles, numbers: readonly number[]): Estimate {
  return meanOverPairs(profiles, (a, b) => Math.abs(numbers[a]! - numbers[b]!), Infinity);
}

/**
 * Mean Jaccard similarity of two sets of an item, over all pairs: 1 where sets are equal, two empty ones included. Null
 * when no item has two ratings (`no_item_with_two_ratings`). Linearised error and t interval.
 * Worked example: {a} and {a, b} have similarity 0.5.
 */
export function meanJaccard(profiles: Profiles, sets: readonly (readonly number[])[]): Estimate {
  const { value, why, low, high, se, noInterval } = meanOverPairs(
    profiles,
    (a, b) => jaccardDistance(sets[a]!, sets[b]!),
    1,
  );
  const similarity = (distance: number | null) => (distance === null ? null : 1 - distance);
  const ends = { low: similarity(high), high: similarity(low) };
  return { value: similarity(value), why, se, ...ends, ...(noInterval ? { noInterval } : {}) };
}

function meanOverPairs(profiles: Profiles, distance: Distance, most: number): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  const pairs = ratingsPerItem(shared).map((ratings) => ratings * (ratings - 1));
  return ratioEstimate(shared.weight, distancesWithin(shared, distance), pairs, most);
}
