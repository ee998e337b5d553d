import { type Comparison, winTable } from './comparisons.ts';
import { type Estimate, estimate, noEstimate } from '../data/estimate.ts';
import { wilson } from '../resampling/wilson.ts';

/** A share of comparisons with Wilson's interval, and the number of comparisons. */
export interface WinRate extends Estimate {
  readonly comparisons: number;
}

/**
 * Per candidate the share of its comparisons that it won, a tie being half a win; `no_ratings` without comparisons. It
 * depends on whom the candidate met; Bradley-Terry abilities do not. Worked example: 8 wins in 10, 0.490 to 0.943.
 */
export function winRates(candidates: number, comparisons: readonly Comparison[]): WinRate[] {
  const wins = winTable(candidates, comparisons);
  return wins.map((own, candidate) => {
    const won = own.reduce((sum, some) => sum + some, 0);
    return winRate(
      won,
      wins.reduce((sum, row) => sum + row[candidate]!, won),
    );
  });
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

/** A share of comparisons, half wins counted, with Wilson's interval; `no_ratings` without comparisons. */
export function winRate(won: number, comparisons: number): WinRate {
  const interval = wilson(won, comparisons);
  if (interval === null) return { ...noEstimate('no_ratings'), comparisons };
  const share = won / comparisons;
  return { ...estimate(share, Math.sqrt((share * (1 - share)) / comparisons), interval), comparisons };
}
