import type { Cell } from '../engine/engine.ts';
import { estimate, noEstimate, type Estimate, type Point } from '../stats/data/estimate.ts';
import { wilson } from '../stats/resampling/wilson.ts';

/** An estimate with the keys of the document in its order, and no others. */
export function figure({ value, why, low, high, se, noInterval }: Estimate): Estimate {
  const isBare = value !== null && low === null && noInterval;
  return { value, why, low, high, se, ...(isBare ? { noInterval } : {}) };
}

/** A number that comes without error and interval. */
export const bareFigure = ({ value, why }: Point): Estimate => ({
  value,
  why,
  low: null,
  high: null,
  se: null,
});

/** A share of trials with Wilson's interval; `no_ratings` where there are none. */
export function shareFigure(successes: number, trials: number): Estimate {
  const interval = wilson(successes, trials);
  if (interval === null) return figure(noEstimate('no_ratings'));
  const share = successes / trials;
  return figure(estimate(share, Math.sqrt((share * (1 - share)) / trials), interval));
}

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export const timeOf = (cell: Cell | undefined): string | null =>
  typeof cell === 'number' ? new Date(cell).toISOString() : null;

export const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
