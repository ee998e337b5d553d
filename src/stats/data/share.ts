import { type Estimate, estimate, noEstimate } from './estimate.ts';
import type { Why } from '../../model/reason.ts';
import { wilson } from '../resampling/wilson.ts';

/**
 * A share of `trials`, or the mean of that many numbers between 0 and 1, from their sum, with Wilson's interval; null
 * for the reason `why` when there are no trials. Numbers between 0 and 1 vary less than zeros and ones of the
 * same mean, so for a mean the interval is, if anything, too wide.
 */
export function shareEstimate(sum: number, trials: number, why: Why): Estimate {
  const interval = wilson(sum, trials);
  if (interval === null) return noEstimate(why);
  const share = sum / trials;
  return estimate(share, Math.sqrt((share * (1 - share)) / trials), interval);
}
