import { alphaAndDifference } from '../agreement/alpha-difference.ts';
import { alphasWithout } from './alpha-without.ts';
import { annotatorProfiles, type AnnotatorProfiles } from '../data/annotator-profiles.ts';
import type { AlphaKind, Scale } from '../data/distance.ts';
import { withoutInterval, type Estimate, type Point } from '../data/estimate.ts';
import { krippendorffAlpha, type Resampling } from '../agreement/krippendorff-alpha.ts';
import { withAndWithout } from '../data/paired-profiles.ts';
import { itemCount } from '../data/profiles.ts';
import type { Ratings } from '../data/ratings.ts';
import { usedValues } from '../data/used-values.ts';
import { FEW_REPLICATES } from '../resampling/bootstrap.ts';

/** Alpha of everybody but one annotator, with intervals. */
export interface WithoutEstimate {
  /** Comparable items that the annotator rated. */
  readonly items: number;
  readonly without: Estimate;
  /** Alpha without the annotator less alpha of all, with the interval of the difference. */
  readonly difference: Estimate;
}

interface AlphasWithout {
  readonly all: Point;
  /** Comparable items. */
  readonly items: number;
  /** Resamples behind the intervals: fewer than asked for, or none, where they would take too long. */
  readonly replicates: number;
  /** Null for an annotator without a comparable item: leaving this one out changes nothing. */
  readonly people: readonly (WithoutEstimate | null)[];
}

/**
 * `alphaWithoutEach` with intervals, both from the resamples of `alphaDifference`. Where a thousand resamples of each
 * person would take too long there are 200, and where these would too, none (`too_large`).
 * Worked example: without someone who answers at random among people who agree, the interval of the difference lies
 * above 0.
 */
export function alphaWithoutEstimates(
  wholeRatings: Ratings,
  kind: AlphaKind,
  wholeScale: Scale,
  options: Resampling,
): AlphasWithout {
  const { ratings, scale } = usedValues(wholeRatings, wholeScale);
  const parts = annotatorProfiles(ratings);
  const { profiles, own } = parts;
  const replicates = replicatesFor(parts, kind, options.replicates);
  const points = alphasWithout(parts, kind, scale);
  const people = points.map(({ items, without, difference }, a): WithoutEstimate | null => {
    if (items === 0) return null;
    if (replicates === 0)
      return {
        items,
        without: withoutInterval(without, 'too_large'),
        difference: withoutInterval(difference, 'too_large'),
      };
    const pair = withAndWithout(profiles, own[a]!);
    const { second, difference: apart } = alphaAndDifference(pair, kind, scale, {
      replicates,
      seed: options.seed,
    });
    return { items, without: second, difference: apart };
  });
  return { all: krippendorffAlpha(profiles, kind, scale), items: itemCount(profiles), replicates, people };
}

/** Steps that take about two seconds. */
const MOST_STEPS = 2e7;

function replicatesFor({ profiles, own }: AnnotatorProfiles, kind: AlphaKind, wanted: number): number {
  const people = own.filter(({ cell }) => cell.length > 0).length;
  const kinds = profiles.weight.length;
  // Distances that are no function of positions are summed over all pairs of values.
  const isTable = kind === 'masi' || kind === 'jaccard' || kind === 'ratio' || kind === 'custom';
  const perRun = kinds + profiles.size + (isTable ? profiles.size ** 2 / 40 : 0);
  // Ordinal distances are new in each run, and the jackknife has one run for each kind of item.
  const [times, jackknife] = kind === 'ordinal' ? [5, kinds] : [1, 0];
  const fits = (replicates: number) => people * perRun * times * (2 * replicates + jackknife) <= MOST_STEPS;
  return [wanted, Math.min(wanted, FEW_REPLICATES)].find(fits) ?? 0;
}
