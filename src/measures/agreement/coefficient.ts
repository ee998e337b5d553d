import { type Estimate, type Point, estimate } from '../../stats/data/estimate.ts';
import type { Profiles } from '../../stats/data/profiles.ts';
import type { Scale } from '../../stats/data/distance.ts';
import type { Ratings } from '../../stats/data/ratings.ts';

/** One coefficient of a question. */
export interface Coefficient {
  /** Short enough to stand beside a picture. */
  readonly name: string;
  readonly meaning: string;
  readonly estimate: Estimate;
  /** What chance alone would give is taken off. */
  readonly isCorrected: boolean;
}

/** What all coefficients of a question are made from. */
export interface Compared {
  readonly profiles: Profiles;
  readonly scale: Scale;
  /** In an order that the files have no part in. */
  readonly ratings: Ratings;
}

/** Agreement as it is. */
export const asItIs = (name: string, meaning: string, found: Estimate): Coefficient => ({
  name,
  meaning,
  estimate: found,
  isCorrected: false,
});

/** Agreement less what chance alone would give. */
export const corrected = (name: string, meaning: string, found: Estimate): Coefficient => ({
  name,
  meaning,
  estimate: found,
  isCorrected: true,
});

/** A number that has no interval of its own. */
export const bare = ({ value, why }: Point): Estimate =>
  value === null
    ? { value, why, low: null, high: null, se: null }
    : estimate(value, null, { low: null, high: null });
