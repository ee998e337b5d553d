import { bootstrap, resampled } from '../resampling/bootstrap.ts';
import { type AlphaKind, type Scale, metricOf, numbersOf } from '../data/distance.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import type { Why } from '../../model/reason.ts';
import type { Resampling } from './krippendorff-alpha.ts';
import type { Metric } from '../data/metric.ts';
import { type PairedProfiles, blanked } from '../data/paired-profiles.ts';
import {
  type Profiles,
  type Row,
  isConstant,
  itemCount,
  packed,
  pairable,
  ratingsPerItem,
  valueCounts,
} from '../data/profiles.ts';

/**
 * Agreement between two groups of people: 1 less the mean distance of a rating of one group to a rating of the other
 * in the same item, divided by their mean distance over all items that both rated. An item weighs as much as it has
 * ratings, as in alpha. 1 is full agreement; 0 is no more than the label shares of the two groups give. With the
 * percentile interval of an item bootstrap.
 * Null when no item has ratings of both (`no_common_items`), when all of these are equal (`no_variation`), and for
 * ratio distances of negative numbers (`negative_value`).
 * Wong, Paritosh & Aroyo (2021), Cross-replication reliability, ACL-IJCNLP. Worked example: two people who answer
 * x, x, y and x, y, y differ in 1 of 3 items and in 5 of 9 pairs of any two items: 1 - (1/3) / (5/9) = 0.4.
 */
export function crossAlpha(
  paired: PairedProfiles,
  kind: AlphaKind,
  scale: Scale,
  options: Resampling,
): Estimate {
  const { weight, first, second, both } = shared(paired);
  const why = whyUndefined(both, kind, scale);
  if (why !== null) return noEstimate(why);
  const metricFor = (items: Float64Array) => metricOf(kind, scale, valueCounts(both, items));
  const known = kind === 'ordinal' ? null : prepared(metricFor(weight), first, second, both);
  const value = (items: Float64Array) => {
    const { observed, metric } = known ?? prepared(metricFor(items), first, second, both);
    const [ours, theirs, together] = [first, second, both].map((side) => valueCounts(side, items));
    const [inOurs, inTheirs, inAll] = [ours!, theirs!, together!].map((counts) =>
      sumOf(counts, metric.towards(counts)),
    );
    const apart = (inAll! - inOurs! - inTheirs!) / (2 * total(ours!) * total(theirs!));
    return isConstant(together!) || !(apart > 0)
      ? NaN
      : 1 - sumOf(items, observed) / total(together!) / apart;
  };
  const whole = value(weight);
  if (Number.isNaN(whole)) return noEstimate('no_variation');
  return resampled(whole, itemCount(pairable(both)), () => bootstrap(weight, value, options));
}

// Per profile: its ratings times the mean distance across the groups. All distances less those inside each group
// are, twice, those across; so it is for the items below and for any two ratings above.
function prepared(metric: Metric, first: Profiles, second: Profiles, both: Profiles) {
  const [inFirst, inSecond, inBoth] = [first, second, both].map((side) => metric.within(side));
  const [ours, theirs] = [first, second].map(ratingsPerItem);
  const observed = inBoth!.map((together, p) => {
    const pairs = ours![p]! * theirs![p]!;
    return pairs === 0
      ? 0
      : ((together - inFirst![p]! - inSecond![p]!) / (2 * pairs)) * (ours![p]! + theirs![p]!);
  });
  return { metric, observed };
}

function shared({ weight, ...sides }: PairedProfiles) {
  const [ours, theirs] = [sides.first, sides.second].map(ratingsPerItem);
  const isShared = (p: number) => ours![p]! > 0 && theirs![p]! > 0;
  const first = blanked(sides.first, isShared);
  const second = blanked(sides.second, isShared);
  const rows = Array.from(weight, (items, p): Row => ({ cells: union(first, second, p), items }));
  return { weight, first, second, both: packed(first.size, rows) };
}

function union(first: Profiles, second: Profiles, p: number): Row['cells'] {
  const counts = new Map<number, number>();
  for (const { start, cell, count } of [first, second]) {
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      counts.set(cell[i]!, count[i]! + (counts.get(cell[i]!) ?? 0));
    }
  }
  return [...counts].sort(([a], [b]) => a - b);
}

function whyUndefined(both: Profiles, kind: AlphaKind, scale: Scale): Why | null {
  const counts = valueCounts(both);
  if (total(counts) === 0) return 'no_common_items';
  const isNegative = (number: number, value: number) => number < 0 && counts[value]! > 0;
  if (kind === 'ratio' && numbersOf(scale, both.size).some(isNegative)) return 'negative_value';
  return isConstant(counts) ? 'no_variation' : null;
}

function sumOf(counts: Float64Array, amounts: Float64Array): number {
  return counts.reduce((sum, count, i) => (count === 0 ? sum : sum + count * amounts[i]!), 0);
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
