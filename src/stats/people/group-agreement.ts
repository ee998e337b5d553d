import { alphaDifference } from '../agreement/alpha-difference.ts';
import { crossAlpha } from '../agreement/cross-alpha.ts';
import type { AlphaKind, Scale } from '../data/distance.ts';
import { withoutInterval, type Estimate, type Point } from '../data/estimate.ts';
import { groupKinds, groupProfiles, type GroupOf } from '../data/group-profiles.ts';
import { alphaEstimate, krippendorffAlpha, type Resampling } from '../agreement/krippendorff-alpha.ts';
import { itemCount, pairable, profilesFrom, ratingsPerItem } from '../data/profiles.ts';
import type { PairedProfiles } from '../data/paired-profiles.ts';
import { ratingsPerAnnotator, type Ratings } from '../data/ratings.ts';
import { usedValues } from '../data/used-values.ts';
import { FEW_REPLICATES } from '../resampling/bootstrap.ts';

interface WithinGroup {
  /** People of the group who gave a rating. */
  readonly people: number;
  /** Items with ratings of two or more of them. */
  readonly items: number;
  readonly alpha: Estimate;
}

interface BetweenGroups {
  readonly first: number;
  readonly second: number;
  /** Items with ratings of both. */
  readonly items: number;
  readonly alpha: Estimate;
  /** Alpha within the second less alpha within the first. */
  readonly difference: Estimate;
}

export interface GroupAgreement {
  readonly within: readonly WithinGroup[];
  readonly between: readonly BetweenGroups[];
  /** Resamples behind the intervals; 0 where they would take too long. */
  readonly replicates: number;
}

/**
 * Alpha within each group of annotators, `crossAlpha` between each two, and `alphaDifference` of each two. Where a
 * thousand resamples would take too long there are 200, and where these would too, none (`too_large`).
 * Worked example: two groups that agree among themselves and never with each other have 1 within and below 0 between.
 */
export function groupAgreement(
  wholeRatings: Ratings,
  wholeScale: Scale,
  kind: AlphaKind,
  groupOf: GroupOf,
  groups: number,
  options: Resampling,
): GroupAgreement {
  const { ratings, scale } = usedValues(wholeRatings, wholeScale);
  const answered = ratingsPerAnnotator(ratings);
  const items = groupKinds(ratings, groupOf);
  const codes = Array.from({ length: groups }, (_, group) => group);
  const own = codes.map((group) => {
    const patterns = items.kinds.flatMap(({ counts: byGroup, items: many }) => {
      const counts = byGroup.get(group);
      return counts ? [{ counts, items: many }] : [];
    });
    const profiles = pairable(profilesFrom(ratings.size, patterns));
    const people = answered.filter((many, a) => many > 0 && groupOf[a] === group).length;
    return { profiles, people };
  });
  const pairs = codes.flatMap((first) => codes.slice(first + 1).map((second) => ({ first, second })));
  const paired = pairs.map(({ first, second }) => groupProfiles(items, [first, second]));
  const kinds = [...own.map(({ profiles }) => profiles), ...paired].map(({ weight }) => weight.length);
  const replicates = replicatesFor(kinds, ratings.size, kind, options.replicates);
  const resampling = { replicates, seed: options.seed };
  const within = own.map(({ profiles, people }) => ({
    people,
    items: itemCount(profiles),
    alpha:
      replicates === 0
        ? withoutInterval(krippendorffAlpha(profiles, kind, scale), 'too_large')
        : alphaEstimate(profiles, kind, scale, resampling),
  }));
  const between = pairs.map(({ first, second }, pair) => ({
    first,
    second,
    items: sharedItems(paired[pair]!),
    alpha: crossAlpha(paired[pair]!, kind, scale, resampling),
    difference:
      replicates === 0
        ? withoutInterval(less(within[second]!.alpha, within[first]!.alpha), 'too_large')
        : alphaDifference(paired[pair]!, kind, scale, resampling),
  }));
  return { within, between, replicates };
}

const less = (estimate: Estimate, other: Estimate): Point =>
  estimate.value === null || other.value === null
    ? { value: null, why: other.why ?? estimate.why }
    : { value: estimate.value - other.value, why: null };

function sharedItems({ weight, first, second }: PairedProfiles): number {
  const [ours, theirs] = [first, second].map(ratingsPerItem);
  return weight.reduce((sum, items, p) => (ours![p]! > 0 && theirs![p]! > 0 ? sum + items : sum), 0);
}

/** Steps that take about two seconds. */
const MOST_STEPS = 4e7;

function replicatesFor(kinds: readonly number[], size: number, kind: AlphaKind, wanted: number): number {
  // Distances that are no function of positions are summed over all pairs of values.
  const isTable = kind === 'masi' || kind === 'jaccard' || kind === 'ratio';
  const times = kind === 'ordinal' ? 5 : 1;
  const jackknife = kind === 'ordinal' ? Math.max(0, ...kinds) : 0;
  const perRun = kinds.reduce((sum, n) => sum + n + size + (isTable ? size ** 2 / 40 : 0), 0);
  const fits = (replicates: number) => perRun * times * (2 * replicates + jackknife) <= MOST_STEPS;
  return [wanted, Math.min(wanted, FEW_REPLICATES)].find(fits) ?? 0;
}
