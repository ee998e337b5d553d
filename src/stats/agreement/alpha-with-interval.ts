import type { AlphaKind, Scale } from '../data/distance.ts';
import type { Estimate } from '../data/estimate.ts';
import type { Profiles } from '../data/profiles.ts';
import type { Ratings } from '../data/ratings.ts';
import { twoWayAlpha } from '../resampling/two-way-bootstrap.ts';
import { type Resampling, alphaEstimate } from './krippendorff-alpha.ts';

/** Every resample of people reads all ratings: a thousand for up to 200,000 ratings, fewer where there are more. */
const MOST_READINGS = 2e8;

/** The ends of an interval lie between the second and the third of a hundred resamples; fewer would not hold them. */
const FEWEST_REPLICATES = 100;

/** How many resamples of people there are time for: as many as wanted, fewer where ratings are very many. */
export const replicatesOfPeople = (ratings: Ratings, wanted: number): number =>
  Math.min(
    wanted,
    Math.max(FEWEST_REPLICATES, Math.floor(MOST_READINGS / Math.max(1, ratings.value.length))),
  );

/** Alpha with its interval: for other items, or for other people too where `ratings` says who gave what. */
export function alphaWithInterval(
  { profiles, scale, ratings }: { profiles: Profiles; scale: Scale; ratings: Ratings | null },
  kind: AlphaKind,
  resampling: Resampling,
): Estimate {
  if (ratings === null) return alphaEstimate(profiles, kind, scale, resampling);
  const replicates = replicatesOfPeople(ratings, resampling.replicates);
  return twoWayAlpha(ratings, kind, scale, { ...resampling, replicates });
}
