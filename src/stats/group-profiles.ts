import type { Estimate } from './estimate.ts';
import type { PairedProfiles } from './paired-profiles.ts';
import { pairedProfiles } from './paired-profiles.ts';
import type { Ratings } from './ratings.ts';
import { shareEstimate } from './share.ts';

/** The group of each annotator, -1 for none; unknown people are in no group. */
export type GroupOf = ArrayLike<number>;

/**
 * The items as two groups saw them. Alpha within a group is `krippendorffAlpha` of its side, agreement between them
 * `crossAlpha`, and whether one agrees better than the other `alphaDifference`.
 */
export function groupProfiles(
  ratings: Ratings,
  groupOf: GroupOf,
  [first, second]: readonly [number, number],
): PairedProfiles {
  return pairedProfiles(ratings.size, patterns());

  function* patterns() {
    for (let u = 0; u < ratings.items; u++) {
      yield {
        first: countsOf(ratings, groupOf, first, u),
        second: countsOf(ratings, groupOf, second, u),
        items: 1,
      };
    }
  }
}

/**
 * Which share of a group's ratings each value has, with Wilson's interval: `shares[group][value]`. Null for a group
 * without ratings (`no_ratings`). Ratings of one item are no independent trials, so the interval is a rough one.
 * Worked example: a group of two people who say x, x, y has x at 0.667.
 */
export function groupShares(
  ratings: Ratings,
  groupOf: GroupOf,
  groups: number,
): readonly (readonly Estimate[])[] {
  const { annotator, value, size } = ratings;
  const counts = Array.from({ length: groups }, () => new Int32Array(size));
  for (let r = 0; r < value.length; r++) {
    const group = groupIn(groupOf, annotator[r]!);
    if (group >= 0) counts[group]![value[r]!]! += 1;
  }
  return counts.map((given) => {
    const all = given.reduce((sum, count) => sum + count, 0);
    return Array.from(given, (count) => shareEstimate(count, all, 'no_ratings'));
  });
}

function countsOf(ratings: Ratings, groupOf: GroupOf, group: number, item: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let r = ratings.start[item]!; r < ratings.start[item + 1]!; r++) {
    if (groupIn(groupOf, ratings.annotator[r]!) !== group) continue;
    const value = ratings.value[r]!;
    counts.set(value, 1 + (counts.get(value) ?? 0));
  }
  return counts;
}

function groupIn(groupOf: GroupOf, annotator: number): number {
  return annotator < 0 ? -1 : groupOf[annotator]!;
}
