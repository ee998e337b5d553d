import type { Comparison } from './comparisons.ts';
import { type Estimate } from '../data/estimate.ts';
import { shareEstimate } from '../data/share.ts';

/** A share of comparisons with Wilson's interval, and the number of comparisons. */
export interface WinRate extends Estimate {
  readonly comparisons: number;
}

/**
 * How often the candidate shown first was preferred, ties left out: an interval without 0.5 means that the place, not
 * the candidate, decides some of it. `no_ratings` when nothing was decided.
 */
export function firstPositionRate(comparisons: Iterable<Comparison>): WinRate {
  let first = 0;
  let decided = 0;
  for (const { firstWins, secondWins } of comparisons) {
    first += firstWins;
    decided += firstWins + secondWins;
  }
  return winRate(first, decided);
}

/**
 * The share of its comparisons that a candidate won, a tie being half a win, with Wilson's interval; `no_ratings`
 * without comparisons. It depends on whom the candidate met; Bradley-Terry abilities do not. Worked example: 8 wins in
 * 10, 0.490 to 0.943.
 */
export function winRate(won: number, comparisons: number): WinRate {
  return { ...shareEstimate(won, comparisons, 'no_ratings'), comparisons };
}
