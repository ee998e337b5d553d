import { deviation, percentileInterval } from '../resampling/bootstrap.ts';
import { disagreements } from './disagreement.ts';
import type { AlphaKind, Scale } from '../data/distance.ts';
import { type Estimate, estimate, FEWEST_ITEMS, noEstimate, noInterval } from '../data/estimate.ts';
import { holmAdjusted } from '../resampling/holm.ts';
import { itemDraws } from '../resampling/item-draws.ts';
import { joinedProfiles } from '../data/joined-profiles.ts';
import { type Resampling, alphaEstimate, alphaOf, krippendorffAlpha } from './krippendorff-alpha.ts';
import { normalTail } from '../resampling/normal-tail.ts';
import { type Profiles, itemCount, pairable } from '../data/profiles.ts';
import { seededRandom } from '../resampling/random.ts';

/** Alpha of a part of the items, beside that of all others. */
interface SliceAlpha {
  readonly alpha: Estimate;
  /** Items with two ratings or more. */
  readonly items: number;
  /** Fewer than ten of them: too few for an interval or a test. */
  readonly isFew: boolean;
  /** Alpha of the slice less alpha of all other slices together. */
  readonly difference: Estimate;
  /** Two-sided p value of that difference; null where there is no interval. */
  readonly p: number | null;
  /** The same, adjusted for the number of slices. */
  readonly adjustedP: number | null;
}

/**
 * Alpha of each slice, and how far it is from the rest. Slices must not share items. Items are resampled within their
 * slice, and an interval, its difference and its p value come from the same resamples: Efron & Tibshirani (1993), An
 * Introduction to the Bootstrap, ch. 8 and 16. P values are adjusted by Holm's method (see `holmAdjusted`), since slices
 * and their rests depend on each other. Where no resample reverses a difference, all that these tell is that p is at most
 * 2 / (replicates + 1), of which no one of many slices would be left after adjusting; a normal distribution with their
 * spread tells more. Null for the reasons of `krippendorffAlpha`.
 */
export function alphaOfSlices(
  slices: readonly Profiles[],
  kind: AlphaKind,
  scale: Scale,
  { replicates, seed }: Resampling,
): SliceAlpha[] {
  const parts = slices.map(pairable);
  const drawn = replicatedDifferences(parts, kind, scale, { replicates, seed });
  const estimates = parts.map((slice, place) => {
    const rest = joinedProfiles(slice.size, parts.toSpliced(place, 1));
    const difference = differenceOf(slice, rest, kind, scale, drawn[place]!);
    return {
      alpha: alphaEstimate(slice, kind, scale, { replicates, seed: seed + place }),
      items: itemCount(slice),
      isFew: itemCount(slice) < FEWEST_ITEMS,
      difference,
      p: difference.low === null ? null : twoSided(drawn[place]!, difference),
    };
  });
  const adjusted = holmAdjusted(estimates.map(({ p }) => p));
  return estimates.map((slice, place) => ({ ...slice, adjustedP: adjusted[place]! }));
}

function differenceOf(
  slice: Profiles,
  rest: Profiles,
  kind: AlphaKind,
  scale: Scale,
  drawn: Float64Array,
): Estimate {
  const own = krippendorffAlpha(slice, kind, scale);
  const others = krippendorffAlpha(rest, kind, scale);
  if (own.value === null) return noEstimate(own.why ?? 'no_variation');
  if (others.value === null) return noEstimate(others.why ?? 'no_variation');
  const isFew = Math.min(itemCount(slice), itemCount(rest)) < FEWEST_ITEMS;
  const interval = isFew ? noInterval('few_items') : percentileInterval(drawn);
  const se = interval.low === null ? null : deviation(drawn);
  return estimate(own.value - others.value, se, interval);
}

/** Per slice its difference from the rest in each resample, NaN where one of the two has no alpha. */
function replicatedDifferences(
  parts: readonly Profiles[],
  kind: AlphaKind,
  scale: Scale,
  { replicates, seed }: Resampling,
): Float64Array[] {
  const differences = parts.map(() => new Float64Array(replicates).fill(NaN));
  const joined = joinedProfiles(parts[0]?.size ?? 0, parts);
  if (joined.weight.length === 0) return differences;
  const { forWeights: ofJoined } = disagreements(joined, kind, scale);
  const weight = new Float64Array(joined.weight.length);
  const ofSlice = parts.map((slice) => disagreements(slice, kind, scale).forWeights);
  let end = 0;
  const ranges = parts.map((slice, place) => {
    const from = end;
    end += slice.weight.length;
    return { from, end, draw: itemDraws(slice.weight, seededRandom(seed + place)) };
  });
  // What gets no interval is drawn, so that the others do not depend on it, but not computed.
  const items = parts.map(itemCount);
  const total = items.reduce((sum, own) => sum + own, 0);
  const isCompared = items.map((own) => Math.min(own, total - own) >= FEWEST_ITEMS);
  for (let r = 0; r < replicates; r++) {
    for (const { from, end, draw } of ranges) draw(weight.subarray(from, end));
    ranges.forEach(({ from, end }, place) => {
      if (!isCompared[place]) return;
      const rest = weight.slice().fill(0, from, end);
      differences[place]![r] = alphaOf(ofSlice[place]!(weight.subarray(from, end))) - alphaOf(ofJoined(rest));
    });
  }
  return differences;
}

function twoSided(drawn: Float64Array, { value, se }: Estimate): number {
  const defined = drawn.filter((value) => !Number.isNaN(value));
  const below = defined.filter((value) => value <= 0).length;
  const above = defined.filter((value) => value >= 0).length;
  const fewer = Math.min(below, above);
  const counted = Math.min(1, (2 * (1 + fewer)) / (1 + defined.length));
  const away = value === null || se === null || se === 0 ? 0 : Math.abs(value) / se;
  return fewer === 0 && away >= 1 ? Math.min(counted, 2 * normalTail(away)) : counted;
}
