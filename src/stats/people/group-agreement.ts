import { alphaDifference } from '../agreement/alpha-difference.ts';
import { crossAlpha } from '../agreement/cross-alpha.ts';
import type { AlphaKind, Scale } from '../data/distance.ts';
import { estimate, noEstimate, noInterval, type Estimate, type Point } from '../data/estimate.ts';
import { groupKinds, groupProfiles, type GroupOf } from '../data/group-profiles.ts';
import { alphaEstimate, krippendorffAlpha, type Resampling } from '../agreement/krippendorff-alpha.ts';
import { itemCount, pairable, profilesFrom, ratingsPerItem } from '../data/profiles.ts';
import type { PairedProfiles } from '../data/paired-profiles.ts';
import { ratingsPerAnnotator, type Ratings } from '../data/ratings.ts';
import { usedValues } from '../data/used-values.ts';

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
  given: Ratings,
  wholeScale: Scale,
  kind: AlphaKind,
  groupOf: GroupOf,
  groups: number,
  options: Resampling,
): GroupAgreement {
  const { ratings, scale } = usedValues(given, wholeScale);
  const answered = ratingsPerAnnotator(ratings);
  const items = groupKinds(ratings, groupOf);
  const all = Array.from({ length: groups }, (_, group) => group);
  const own = all.map((group) => {
    const patterns = items.kinds.flatMap(({ counts: byGroup, items: many }) => {
      const counts = byGroup.get(group);
      return counts ? [{ counts, items: many }] : [];
    });
    const profiles = pairable(profilesFrom(ratings.size, patterns));
    const people = answered.filter((many, a) => many > 0 && groupOf[a] === group).length;
    return { profiles, people };
  });
  const pairs = all.flatMap((first) => all.slice(first + 1).map((second) => ({ first, second })));
  const paired = pairs.map(({ first, second }) => groupProfiles(items, [first, second]));
  const kinds = [...own.map(({ profiles }) => profiles), ...paired].map(({ weight }) => weight.length);
  const replicates = replicatesFor(kinds, ratings.size, kind, options.replicates);
  const resampling = { replicates, seed: options.seed };
  const within = own.map(({ profiles, people }) => ({
    people,
    items: itemCount(profiles),
    alpha:
      replicates === 0
        ? bare(krippendorffAlpha(profiles, kind, scale))
        : alphaEstimate(profiles, kind, scale, resampling),
  }));
  const between = pairs.map(({ first, second }, at) => ({
    first,
    second,
    items: sharedItems(paired[at]!),
    alpha: crossAlpha(paired[at]!, kind, scale, resampling),
    difference:
      replicates === 0
        ? bare(less(within[second]!.alpha, within[first]!.alpha))
        : alphaDifference(paired[at]!, kind, scale, resampling),
  }));
  return { within, between, replicates };
}

const less = (one: Estimate, other: Estimate): Point =>
  one.value === null || other.value === null
    ? { value: null, why: other.why ?? one.why }
    : { value: one.value - other.value, why: null };

const bare = ({ value, why }: Point): Estimate =>
  value === null ? noEstimate(why!) : estimate(value, null, noInterval('too_large'));

function sharedItems({ weight, first, second }: PairedProfiles): number {
  const [ours, theirs] = [first, second].map(ratingsPerItem);
  return weight.reduce((sum, items, p) => (ours![p]! > 0 && theirs![p]! > 0 ? sum + items : sum), 0);
}

const fewReplicates = 200;

/** Steps that take about two seconds. */
const mostSteps = 4e7;

function replicatesFor(kinds: readonly number[], size: number, kind: AlphaKind, wanted: number): number {
  // Distances that are no function of positions are summed over all pairs of values.
  const isTable = kind === 'masi' || kind === 'jaccard' || kind === 'ratio';
  const times = kind === 'ordinal' ? 5 : 1;
  const jackknife = kind === 'ordinal' ? Math.max(0, ...kinds) : 0;
  const perRun = kinds.reduce((sum, n) => sum + n + size + (isTable ? size ** 2 / 40 : 0), 0);
  const fits = (replicates: number) => perRun * times * (2 * replicates + jackknife) <= mostSteps;
  return [wanted, Math.min(wanted, fewReplicates)].find(fits) ?? 0;
}
