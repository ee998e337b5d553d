import { type AlphaKind, type Scale, metricOf } from '../data/distance.ts';
import type { Metric } from '../data/metric.ts';
import { type Profiles, isConstant, ratingsPerItem, valueCounts } from '../data/profiles.ts';

/** What alpha is made of: mean distance of ratings inside items, and of ratings of any two items. */
export interface Disagreement {
  readonly observed: number;
  /** Exactly 0 when all ratings are equal. */
  readonly expected: number;
  /** Ratings that can be compared with another one of the same item. */
  readonly ratings: number;
}

/** The disagreement of the same profiles in other numbers, as resampling asks for it. */
export interface Disagreements {
  /** When this many items show each profile. */
  readonly forWeights: (weight: Float64Array) => Disagreement;
  /** When one item of this profile is left out. */
  readonly withoutOne: (profile: number) => Disagreement;
}

/** Prepares all that does not depend on how many items show each profile; every item must have two ratings or more. */
export function disagreements(shared: Profiles, kind: AlphaKind, scale: Scale): Disagreements {
  if (kind !== 'ordinal') return withMetric(shared, metricOf(kind, scale, valueCounts(shared)));
  // The ordinal distances change with every item, so nothing can be prepared.
  const forWeights = (weight: Float64Array) => {
    const counts = valueCounts(shared, weight);
    const metric = metricOf(kind, scale, counts);
    return sums(weight, insideItems(shared, metric), counts, metric);
  };
  return {
    forWeights,
    withoutOne: (profile) => forWeights(shared.weight.map((items, p) => (p === profile ? items - 1 : items))),
  };
}

function withMetric(shared: Profiles, metric: Metric): Disagreements {
  const inside = insideItems(shared, metric);
  // Prepared when first asked for: most callers leave no item out.
  let prepared: Disagreements['withoutOne'] | null = null;
  return {
    forWeights: (weight) => sums(weight, inside, valueCounts(shared, weight), metric),
    withoutOne: (profile) => (prepared ??= leaveOneOut(shared, metric, inside))(profile),
  };
}

// The expected sum is quadratic in the counts, so taking an item away costs only its own cells.
function leaveOneOut(
  shared: Profiles,
  metric: Metric,
  inside: Float64Array,
): (profile: number) => Disagreement {
  const { weight, start, cell, count } = shared;
  const counts = valueCounts(shared);
  const within = metric.within(shared);
  const towards = metric.towards(counts);
  const size = ratingsPerItem(shared);
  const whole = sums(weight, inside, counts, metric);
  const usedValues = counts.filter((ratings) => ratings > 0).length;
  return (profile) => {
    let lost = 0;
    let emptied = 0;
    for (let i = start[profile]!; i < start[profile + 1]!; i++) {
      lost += count[i]! * towards[cell[i]!]!;
      if (counts[cell[i]!] === count[i]) emptied++;
    }
    const ratings = whole.ratings - size[profile]!;
    const expected = whole.expected * whole.ratings * (whole.ratings - 1) - 2 * lost + within[profile]!;
    return {
      observed: (whole.observed * whole.ratings - inside[profile]!) / ratings,
      expected: usedValues - emptied < 2 ? 0 : expected / (ratings * (ratings - 1)),
      ratings,
    };
  };
}

function sums(
  weight: Float64Array,
  inside: Float64Array,
  counts: Float64Array,
  metric: Metric,
): Disagreement {
  let observed = 0;
  for (let p = 0; p < weight.length; p++) observed += weight[p]! * inside[p]!;
  let ratings = 0;
  for (const count of counts) ratings += count;
  return {
    observed: observed / ratings,
    expected: isConstant(counts) ? 0 : metric.between(counts) / (ratings * (ratings - 1)),
    ratings,
  };
}

function insideItems(shared: Profiles, metric: Metric): Float64Array {
  const ratings = ratingsPerItem(shared);
  return metric.within(shared).map((sum, p) => sum / (ratings[p]! - 1));
}
