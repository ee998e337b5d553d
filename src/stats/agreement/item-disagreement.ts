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
