import { normal975 } from '../resampling/student.ts';

/** Between what a share of n trials lies when the person is like the pool. */
export interface FunnelLimits {
  /** Limits that one in twenty passes by chance. */
  readonly warning: readonly [low: number, high: number];
  /** Limits that one in five hundred passes by chance. */
  readonly action: readonly [low: number, high: number];
}

/** The 99.9 % point of the standard normal distribution. */
const normal999 = 3.090232306167813;

/**
 * The 95 % and 99.8 % limits around the pooled share for n trials. A share lies outside the 95 % limits exactly when
 * its Wilson interval leaves out the pool. Without trials anything lies inside. Spiegelhalter (2005), Stat. Med. 24, 1185-1202.
 * Worked example: a pool of 0.8 and 100 trials, 0.722 to 0.878 and 0.676 to 0.924.
 */
export function funnelLimits(pool: number, trials: number): FunnelLimits {
  if (trials === 0) return { warning: [0, 1], action: [0, 1] };
  const se = Math.sqrt((pool * (1 - pool)) / trials);
  const limits = (z: number): [number, number] => [Math.max(0, pool - z * se), Math.min(1, pool + z * se)];
  return { warning: limits(normal975), action: limits(normal999) };
}
