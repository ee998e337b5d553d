import { type Estimate, type Interval, estimate, FEWEST_ITEMS, noInterval } from '../data/estimate.ts';
import { itemDraws } from './item-draws.ts';
import { seededRandom } from './random.ts';

/** Where a thousand resamples take too long: the ends of an interval then rest on five of them at either side. */
export const FEW_REPLICATES = 200;

/**
 * The statistic in each of `replicates` resamples of whole items, NaN where it is undefined. The same seed gives
 * the same resamples, so that two statistics of the same profiles can be subtracted replicate by replicate. Efron &
 * Tibshirani (1993), An Introduction to the Bootstrap; for agreement Zapf et al. (2016), BMC Med. Res. Methodol.
 * 16:93.
 */
export function bootstrap(
  weight: Float64Array,
  statistic: (weight: Float64Array) => number,
  options: { readonly replicates: number; readonly seed: number },
): Float64Array {
  const draw = itemDraws(weight, seededRandom(options.seed));
  const drawn = new Float64Array(weight.length);
  const replicates = new Float64Array(options.replicates);
  for (let r = 0; r < replicates.length; r++) {
    draw(drawn);
    replicates[r] = statistic(drawn);
  }
  return replicates;
}

/**
 * From the 2.5 to the 97.5 % point of the defined replicates; none when more than 5 % of them are undefined, nor where
 * there was to be no replicate (`too_large`).
 */
export function percentileInterval(replicates: Float64Array): Interval {
  if (replicates.length === 0) return noInterval('too_large');
  const defined = replicates.filter((value) => !Number.isNaN(value)).sort();
  if (defined.length === 0 || replicates.length - defined.length > 0.05 * replicates.length) {
    return noInterval('too_little_variation');
  }
  return { low: quantile(defined, 0.025), high: quantile(defined, 0.975) };
}

/**
 * A known number with the percentile interval and the standard deviation of its replicates; neither below ten items
 * (`few_items`) nor with too many undefined replicates. The replicates are computed only where they are used.
 */
export function resampled(value: number, items: number, replicates: () => Float64Array): Estimate {
  if (items < FEWEST_ITEMS) return estimate(value, null, noInterval('few_items'));
  const values = replicates();
  const interval = percentileInterval(values);
  return estimate(value, interval.low === null ? null : deviation(values), interval);
}

/** The standard deviation of the defined replicates. */
export function deviation(replicates: Float64Array): number {
  const defined = replicates.filter((value) => !Number.isNaN(value));
  const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length;
  const squares = defined.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, defined.length - 1));
}

/** The quantile of sorted numbers, at least one, with linear interpolation between neighbours. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
