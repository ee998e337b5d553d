import { type AlphaKind, type Scale, metricOf } from '../data/distance.ts';
import { type Profiles, pairable, ratingsPerItem, valueCounts } from '../data/profiles.ts';

/**
 * Per profile the mean distance of two ratings of such an item: for names the share of pairs that differ (1 less
 * the item's agreement), for numbers the mean squared difference, for sets the mean set distance. NaN where an item
 * has one rating. Ordinal distances are ranks among all comparable ratings. Worked example: ratings a, a, b differ
 * in 2 of 3 pairs, 0.667.
 */
export function itemDisagreement(profiles: Profiles, kind: AlphaKind, scale: Scale = {}): Float64Array {
  const metric = metricOf(kind, scale, valueCounts(pairable(profiles)));
  const ratings = ratingsPerItem(profiles);
  return metric
    .within(profiles)
    .map((sum, p) => (ratings[p]! < 2 ? NaN : sum / (ratings[p]! * (ratings[p]! - 1))));
}

/**
 * Per profile the entropy of its values in bits: 0 when all ratings are equal, 1 for an even split between two. Biased
 * low for few ratings, so never compare items with different numbers of them. Shannon (1948).
 */
export function itemEntropy(profiles: Profiles): Float64Array {
  const { weight, start, count } = profiles;
  const ratings = ratingsPerItem(profiles);
  return weight.map((_, p) => {
    let bits = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const share = count[i]! / ratings[p]!;
      if (share < 1) bits -= share * Math.log2(share);
    }
    return bits;
  });
}

/**
 * Per profile the most frequent values, several when they tie, with their share of the ratings and the margin to
 * the next.
 */
export function itemMajority(
  profiles: Profiles,
): { readonly values: readonly number[]; readonly share: number; readonly margin: number }[] {
  const { start, cell, count } = profiles;
  return Array.from(ratingsPerItem(profiles), (ratings, p) => {
    const cells = Array.from({ length: start[p + 1]! - start[p]! }, (_, i) => start[p]! + i);
    const sorted = cells.map((i) => count[i]!).sort((a, b) => b - a);
    const most = sorted[0]!;
    return {
      values: cells.filter((i) => count[i] === most).map((i) => cell[i]!),
      share: most / ratings,
      margin: (most - (sorted[1] ?? 0)) / ratings,
    };
  });
}
