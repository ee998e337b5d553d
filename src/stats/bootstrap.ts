import type { Interval } from './estimate.ts';
import { noInterval } from './estimate.ts';
import { itemDraws } from './item-draws.ts';
import { seededRandom } from './random.ts';

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

/** From the 2.5 to the 97.5 % point of the defined replicates; none when more than 5 % of them are undefined. */
export function percentileInterval(replicates: Float64Array): Interval {
  const defined = replicates.filter((value) => !Number.isNaN(value)).sort();
  if (defined.length === 0 || replicates.length - defined.length > 0.05 * replicates.length) {
    return noInterval('too_little_variation');
  }
  return { low: quantile(defined, 0.025), high: quantile(defined, 0.975) };
}

/** The quantile of sorted numbers, at least one, with linear interpolation between neighbours. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
