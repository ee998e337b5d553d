import { type Profiles, ratingsPerItem } from '../data/profiles.ts';

/** Whether the items with two ratings or more look like those with one. */
export interface OverlapShares {
  /** Items with two ratings or more, and with one. */
  readonly comparable: number;
  readonly single: number;
  /** Total variation distance of their label shares, every item counting once: 0 alike, 1 no label in common. */
  readonly distance: number;
  /** About how large it would be if those rated twice had been drawn at random. */
  readonly byChance: number;
}

/**
 * How the labels of items rated twice or more differ from those of items rated once; null when there are none of the
 * one or of the other. Worked example: a, a against a, b: 0.5.
 */
export function overlapShares(profiles: Profiles): OverlapShares | null {
  const { size, weight, start, cell, count } = profiles;
  const ratings = ratingsPerItem(profiles);
  const comparable = { items: 0, shares: new Float64Array(size) };
  const single = { items: 0, shares: new Float64Array(size) };
  for (let p = 0; p < weight.length; p++) {
    const group = ratings[p]! >= 2 ? comparable : single;
    group.items += weight[p]!;
    for (let i = start[p]!; i < start[p + 1]!; i++)
      group.shares[cell[i]!]! += (weight[p]! * count[i]!) / ratings[p]!;
  }
  if (comparable.items === 0 || single.items === 0) return null;
  const apart = comparable.shares.reduce(
    (sum, share, value) => sum + Math.abs(share / comparable.items - single.shares[value]! / single.items),
    0,
  );
  const items = comparable.items + single.items;
  const spread = comparable.shares.reduce((sum, share, value) => {
    const common = (share + single.shares[value]!) / items;
    return sum + Math.sqrt(common * (1 - common));
  }, 0);
  const error = Math.sqrt(1 / comparable.items + 1 / single.items);
  return {
    comparable: comparable.items,
    single: single.items,
    distance: apart / 2,
    byChance: (Math.sqrt(2 / Math.PI) * error * spread) / 2,
  };
}
