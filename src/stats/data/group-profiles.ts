import type { Estimate } from './estimate.ts';
import { type PairedProfiles, pairedProfiles } from './paired-profiles.ts';
import type { Ratings } from './ratings.ts';
import { shareEstimate } from './share.ts';

/** The group of each annotator, -1 for none; unknown people are in no group. */
export type GroupOf = ArrayLike<number>;

/** Items that every group saw alike, once, with how many they are. */
interface GroupKinds {
  readonly size: number;
  readonly kinds: readonly {
    /** By group, how many ratings of each value; groups without one are missing. */
    readonly counts: ReadonlyMap<number, ReadonlyMap<number, number>>;
    readonly items: number;
  }[];
}

/** The items as all groups saw them; there are few kinds of them where there are few groups and values. */
export function groupKinds(ratings: Ratings, groupOf: GroupOf): GroupKinds {
  const { size, start, annotator, value } = ratings;
  const found = new Map<string, { counts: GroupKinds['kinds'][number]['counts']; items: number }>();
  for (let u = 0; u < ratings.items; u++) {
    const codes: number[] = [];
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const group = groupIn(groupOf, annotator[r]!);
      if (group >= 0) codes.push(group * size + value[r]!);
    }
    const key = codes.sort((a, b) => a - b).join(' ');
    const kind = found.get(key);
    if (kind) kind.items++;
    else found.set(key, { counts: countsOf(codes, size), items: 1 });
  }
  return { size, kinds: [...found.values()] };
}

/**
 * The items as two groups saw them. Alpha within a group is `krippendorffAlpha` of its side, agreement between them
 * `crossAlpha`, and whether one agrees better than the other `alphaDifference`.
 */
export function groupProfiles(
  { size, kinds }: GroupKinds,
  [first, second]: readonly [number, number],
): PairedProfiles {
  return pairedProfiles(
    size,
    kinds.map(({ counts, items }) => ({
      first: counts.get(first) ?? NONE,
      second: counts.get(second) ?? NONE,
      items,
    })),
  );
}

const NONE: ReadonlyMap<number, number> = new Map();

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
  return counts.map((ofGroup) => {
    const total = ofGroup.reduce((sum, count) => sum + count, 0);
    return Array.from(ofGroup, (count) => shareEstimate(count, total, 'no_ratings'));
  });
}

function countsOf(codes: readonly number[], size: number): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const code of codes) {
    const [group, value] = [Math.floor(code / size), code % size];
    const own = counts.get(group) ?? new Map<number, number>();
    counts.set(group, own.set(value, 1 + (own.get(value) ?? 0)));
  }
  return counts;
}

function groupIn(groupOf: GroupOf, annotator: number): number {
  return annotator < 0 ? -1 : groupOf[annotator]!;
}
