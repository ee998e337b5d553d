import {
  type AnnotatorProfiles,
  type OwnCells,
  annotatorProfiles,
  profileOfCells,
} from '../data/annotator-profiles.ts';
import { type AlphaKind, type Scale, metricOf } from '../data/distance.ts';
import { type Point, noPoint, point } from '../data/estimate.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import type { Metric } from '../data/metric.ts';
import { type Profiles, isConstant, ratingsPerItem, valueCounts } from '../data/profiles.ts';
import type { Ratings } from '../data/ratings.ts';

/** Alpha of everybody but one annotator. */
interface AlphaWithout {
  readonly without: Point;
  /** Alpha without the annotator less alpha of all: above 0, the others agree better on their own. */
  readonly difference: Point;
  /** Comparable items that the annotator rated. */
  readonly items: number;
}

interface Losses {
  /** Disagreement inside all items. */
  readonly inside: number;
  /** Per cell: what an item's disagreement loses with one rating of that value. */
  readonly lost: Float64Array;
}

/**
 * Krippendorff's alpha without each annotator in turn, by subtraction: the cost is that of reading the ratings once,
 * for ordinal distances that of the profiles once per annotator. Null for the reasons of `krippendorffAlpha`, which
 * concern what is left; `negative_value` concerns all ratings.
 * Worked example: three of Krippendorff's (2011) four observers, without the first 0.715 nominal, without the third 0.868.
 */
export function alphaWithoutEach(
  ratings: Ratings,
  kind: AlphaKind,
  scale: Scale = {},
): readonly AlphaWithout[] {
  return alphasWithout(annotatorProfiles(ratings), kind, scale);
}

/** The same from profiles made before. */
export function alphasWithout(
  { profiles, own }: AnnotatorProfiles,
  kind: AlphaKind,
  scale: Scale = {},
): readonly AlphaWithout[] {
  const whole = krippendorffAlpha(profiles, kind, scale);
  const sizes = ratingsPerItem(profiles);
  const profileOf = profileOfCells(profiles);
  const counts = valueCounts(profiles);
  const shared = kind === 'ordinal' ? null : fixed(profiles, metricOf(kind, scale, counts), counts);
  return own.map((cells) => {
    const items = cells.items.reduce((sum, some) => sum + some, 0);
    const lost = lostCounts(profiles, profileOf, sizes, cells);
    const left = counts.map((count, value) => count - lost[value]!);
    const why = whyNone(left) ?? whole.why;
    if (whole.value === null || why !== null) {
      const none = noPoint(why ?? 'no_variation');
      return { without: none, difference: none, items };
    }
    if (items === 0) return { without: whole, difference: point(0), items };
    const parts = shared ?? fixed(profiles, metricOf(kind, scale, left), left);
    const expected = shared ? shared.expectedWithout(lost) : parts.expected;
    const ratings = left.reduce((sum, count) => sum + count, 0);
    const value = 1 - ((ratings - 1) * observedWithout(parts, cells)) / expected;
    return { without: point(value), difference: point(value - whole.value), items };
  });
}

function fixed(profiles: Profiles, metric: Metric, counts: Float64Array) {
  const towards = metric.towards(counts);
  const expected = product(counts, towards);
  return {
    ...losses(profiles, metric),
    expected,
    // Quadratic in the counts, so only the values that were lost need be looked at.
    expectedWithout: (lost: Float64Array) =>
      expected - 2 * product(lost, towards) + product(lost, metric.towards(lost)),
  };
}

function losses(profiles: Profiles, metric: Metric): Losses {
  const { weight, start, count } = profiles;
  const apart = metric.apart(profiles);
  let inside = 0;
  for (let p = 0; p < weight.length; p++) {
    let within = 0;
    let m = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      within += count[i]! * apart[i]!;
      m += count[i]!;
    }
    const whole = within / (m - 1);
    inside += weight[p]! * whole;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      apart[i] = m === 2 ? whole : whole - (within - 2 * apart[i]!) / (m - 2);
    }
  }
  return { inside, lost: apart };
}

function observedWithout({ inside, lost }: Losses, { cell, items }: OwnCells): number {
  return cell.reduce((rest, i, place) => rest - items[place]! * lost[i]!, inside);
}

// An item of two ratings goes with either of them.
function lostCounts(
  profiles: Profiles,
  profileOf: Int32Array,
  sizes: Float64Array,
  { cell, items }: OwnCells,
): Float64Array {
  const lost = new Float64Array(profiles.size);
  cell.forEach((own, place) => {
    const p = profileOf[own]!;
    if (sizes[p]! > 2) lost[profiles.cell[own]!]! += items[place]!;
    else {
      for (let i = profiles.start[p]!; i < profiles.start[p + 1]!; i++) {
        lost[profiles.cell[i]!]! += items[place]! * profiles.count[i]!;
      }
    }
  });
  return lost;
}

function whyNone(counts: Float64Array) {
  if (counts.every((count) => count === 0)) return 'no_item_with_two_ratings';
  return isConstant(counts) ? 'no_variation' : null;
}

function product(counts: Float64Array, sums: Float64Array): number {
  let total = 0;
  for (let value = 0; value < counts.length; value++)
    if (counts[value]! > 0) total += counts[value]! * sums[value]!;
  return total;
}
