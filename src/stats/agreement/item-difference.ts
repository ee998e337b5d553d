import { type Profiles, ratingsPerItem } from '../data/profiles.ts';
import { distancesWithin } from '../data/table-metric.ts';

/**
 * Per profile the mean absolute difference of two ratings of such an item, in points of the scale. NaN where an item
 * has one rating. Worked example: ratings 1, 2, 4 differ by 1, 2 and 3, on average by 2.
 */
export function itemDifference(profiles: Profiles, numbers: readonly number[]): Float64Array {
  const sums = distancesWithin(profiles, (a, b) => Math.abs(numbers[a]! - numbers[b]!));
  return ratingsPerItem(profiles).map((ratings, p) =>
    ratings < 2 ? NaN : sums[p]! / (ratings * (ratings - 1)),
  );
}
