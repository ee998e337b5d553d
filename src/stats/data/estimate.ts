import { FEW } from '../../model/limits.ts';
import type { NoInterval, Why } from '../../model/reason.ts';

/** A number, or null and the reason; never NaN, never infinite. */
export interface Point {
  readonly value: number | null;
  readonly why: Why | null;
}

/** A number with its 95 % interval and standard error; each part is null where it cannot be known. */
export interface Estimate extends Point {
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  readonly noInterval?: NoInterval;
}

/** A chance-corrected coefficient with the two shares it is made of. */
export interface CorrectedEstimate extends Estimate {
  readonly observed: number | null;
  readonly expected: number | null;
}

/** The ends of an interval, or the reason why there is none. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly noInterval?: NoInterval;
}

/**
 * Below this many comparable items no interval is given: resamples of so few repeat the same items over and over, and
 * their percentiles lie closer together than the error of the number.
 */
export const FEWEST_ITEMS = FEW;

/** A number that is known. */
export function point(value: number): Point {
  return { value, why: null };
}

/** A number that cannot be known, and why. */
export function noPoint(why: Why): Point {
  return { value: null, why };
}

/** A known number with its standard error (null when unknown) and interval. */
export function estimate(value: number, se: number | null, interval: Interval): Estimate {
  return { value, why: null, se, ...interval };
}

/** A number that cannot be known, hence without error and interval. */
export function noEstimate(why: Why): Estimate {
  return { value: null, why, se: null, low: null, high: null };
}

/** A chance-corrected coefficient that cannot be known, and why. */
export function noCorrected(why: Why): CorrectedEstimate {
  return { ...noEstimate(why), observed: null, expected: null };
}

/** A number as an estimate that has no error and no interval, for a reason where there is one. */
export function withoutInterval({ value, why }: Point, reason?: NoInterval): Estimate {
  if (value === null) return { value, why, se: null, low: null, high: null };
  return estimate(value, null, reason ? noInterval(reason) : { low: null, high: null });
}

/** No interval, for a reason. */
export function noInterval(reason: NoInterval): Interval {
  return { low: null, high: null, noInterval: reason };
}

/** Whether a value is known to be outside the interval. */
export const leavesOut = ({ low, high }: Interval, value: number): boolean =>
  low !== null && high !== null && (low > value || high < value);

/** The interval `value ± reach`, cut at the limits the number itself has. */
export function around(value: number, reach: number, least: number, most: number): Interval {
  return { low: Math.max(least, value - reach), high: Math.min(most, value + reach) };
}
