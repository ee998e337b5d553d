import type { Why } from '../model/reason.ts';
import type { Estimate } from '../stats/data/estimate.ts';

/** An estimate with the keys of the document in its order, and no others. */
export function estimateOf({ value, why, low, high, se, noInterval }: Estimate): Estimate {
  const isBare = value !== null && low === null && noInterval;
  return { value, why, low, high, se, ...(isBare ? { noInterval } : {}) };
}

/** A number that cannot be known, and why. */
export const unknown = (why: Why): Estimate => ({ value: null, why, low: null, high: null, se: null });
