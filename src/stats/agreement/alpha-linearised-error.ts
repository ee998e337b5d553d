import { type AlphaKind, type Scale, metricOf } from '../data/distance.ts';
import { type Point, noPoint, point } from '../data/estimate.ts';
import { disagreement } from './krippendorff-alpha.ts';
import { type Profiles, itemCount, pairable, ratingsPerItem, valueCounts } from '../data/profiles.ts';

/**
 * The linearised standard error of alpha, items being the sampling unit: what R irrCAC prints, and near the jackknife
 * of `alphaEstimate`. Ordinal distances depend on the counts, so there is none for them. Null for the reasons of
 * `krippendorffAlpha`, and for a single item (`no_item_with_two_ratings`).
 * Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., and his note of 22 August 2015. Worked example:
 * Krippendorff's 4 observers x 12 units, nominal 0.145.
 */
export function alphaLinearisedError(
  profiles: Profiles,
  kind: Exclude<AlphaKind, 'ordinal'>,
  scale: Scale = {},
): Point {
  const parts = disagreement(profiles, kind, scale);
  if ('why' in parts) return noPoint(parts.why ?? 'no_variation');
  const shared = pairable(profiles);
  const items = itemCount(shared);
  if (items < 2) return noPoint('no_item_with_two_ratings');

  const { observed, ratings } = parts;
  const counts = valueCounts(shared);
  const metric = metricOf(kind, scale, counts);
  const within = metric.within(shared);
  const towards = metric.towards(counts);
  // In large samples the expected disagreement is that of two draws with replacement.
  const expected = (parts.expected * (ratings - 1)) / ratings;
  const perItem = ratings / items;
  const size = ratingsPerItem(shared);
  let squares = 0;
  for (let p = 0; p < size.length; p++) {
    const own = within[p]! / (size[p]! - 1) - observed * size[p]!;
    const chance = 2 * (towardsOf(shared, p, towards) / ratings - expected * size[p]!);
    const influence = ((observed / expected) * chance - own) / (perItem * expected);
    squares += shared.weight[p]! * influence ** 2;
  }
  return point(Math.sqrt(squares / (items * (items - 1))));
}

function towardsOf({ start, cell, count }: Profiles, profile: number, towards: Float64Array): number {
  let sum = 0;
  for (let i = start[profile]!; i < start[profile + 1]!; i++) sum += count[i]! * towards[cell[i]!]!;
  return sum;
}
