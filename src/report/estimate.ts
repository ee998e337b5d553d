import type { Why } from '../model/reason.ts';
import type { Estimate, Point } from '../stats/data/estimate.ts';

/** An estimate with the keys of the document in its order, and no others. */
export function estimateOf({ value, why, low, high, se, noInterval }: Estimate): Estimate {
  const isBare = value !== null && low === null && noInterval;
  return { value, why, low, high, se, ...(isBare ? { noInterval } : {}) };
}

/** Several estimates by their names. */
export function estimatesOf<All extends { readonly [Name in keyof All]?: Estimate }>(estimates: All): All {
  const all = Object.entries<Estimate>(estimates as Readonly<Record<string, Estimate>>);
  return Object.fromEntries(all.map(([name, one]) => [name, estimateOf(one)])) as All;
}

/** A number that comes without error and interval. */
export const bareEstimate = ({ value, why }: Point): Estimate => ({
  value,
  why,
  low: null,
  high: null,
  se: null,
});

/** A number that cannot be known, and why. */
export const unknown = (why: Why): Estimate => bareEstimate({ value: null, why });
