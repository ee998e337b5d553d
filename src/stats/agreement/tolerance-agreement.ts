import { type Estimate, estimate, noEstimate } from '../data/estimate.ts';
import { type Profiles, itemCount, pairable, ratingsPerItem } from '../data/profiles.ts';
import { ratioEstimate } from '../data/ratio-estimate.ts';
import { wilson } from '../resampling/wilson.ts';

/**
 * The share of all pairs of ratings of an item that differ by at most `tolerance` points; items with many ratings
 * dominate. Null when no item has two ratings (`no_item_with_two_ratings`). Linearised error and t interval.
 * Worked example: ratings 1, 2, 4 of one item have 1 of 3 pairs within one point.
 */
export function pairsWithin(profiles: Profiles, numbers: readonly number[], tolerance: number): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  const { start, cell, count } = shared;
  const ratings = ratingsPerItem(shared);
  const near = shared.weight.map((_, p) => {
    let pairs = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      for (let j = start[p]!; j < start[p + 1]!; j++) {
        const isNear = Math.abs(numbers[cell[i]!]! - numbers[cell[j]!]!) <= tolerance;
        if (isNear) pairs += count[i]! * (count[j]! - (i === j ? 1 : 0));
      }
    }
    return pairs;
  });
  return ratioEstimate(
    shared.weight,
    near,
    ratings.map((many) => many * (many - 1)),
  );
}

/**
 * The share of comparable items whose ratings all lie within `tolerance` points, with Wilson's interval. Null when no
 * item has two ratings (`no_item_with_two_ratings`). Worked example: of items 1, 2, 4 and 3, 3, 4 one in two.
 */
export function itemsWithin(profiles: Profiles, numbers: readonly number[], tolerance: number): Estimate {
  const shared = pairable(profiles);
  const items = itemCount(shared);
  let near = 0;
  for (let p = 0; p < shared.weight.length; p++) {
    let least = Infinity;
    let most = -Infinity;
    for (let i = shared.start[p]!; i < shared.start[p + 1]!; i++) {
      least = Math.min(least, numbers[shared.cell[i]!]!);
      most = Math.max(most, numbers[shared.cell[i]!]!);
    }
    if (most - least <= tolerance) near += shared.weight[p]!;
  }
  const interval = wilson(near, items);
  if (interval === null) return noEstimate('no_item_with_two_ratings');
  const share = near / items;
  return estimate(share, Math.sqrt((share * (1 - share)) / items), interval);
}
