import { percentileInterval } from '../resampling/bootstrap.ts';
import { type BradleyTerry, type NoBradleyTerry, bradleyTerry } from './bradley-terry.ts';
import type { Comparison } from './comparisons.ts';
import { FEWEST_ITEMS, noInterval } from '../data/estimate.ts';
import { itemDraws } from '../resampling/item-draws.ts';
import type { Resampling } from '../agreement/krippendorff-alpha.ts';
import { seededRandom } from '../resampling/random.ts';

/**
 * Bradley-Terry abilities with percentile intervals over items, for judgements that repeat: several people on one
 * comparison are not independent. Null for the reasons of `bradleyTerry`; no interval below ten items (`few_items`) nor
 * when more than 5 % of the resamples are not connected (`too_little_variation`).
 */
export function bradleyTerryByItem(
  candidates: number,
  items: readonly (readonly Comparison[])[],
  options: Resampling,
  prior: 'none' | 'regularised' = 'none',
): BradleyTerry | NoBradleyTerry {
  const fit = bradleyTerry(candidates, items.flat(), prior);
  if ('why' in fit) return fit;
  const intervalOf = intervals(candidates, items, options, prior);
  const abilities = fit.abilities.map(({ value, why, se }, i) => ({ value, why, se, ...intervalOf(i) }));
  return { ...fit, abilities };
}

function intervals(
  candidates: number,
  items: readonly (readonly Comparison[])[],
  { replicates, seed }: Resampling,
  prior: 'none' | 'regularised',
) {
  if (items.length < FEWEST_ITEMS) return () => noInterval('few_items');
  const once = new Float64Array(items.length).fill(1);
  const draw = itemDraws(once, seededRandom(seed));
  const times = new Float64Array(items.length);
  const drawn = Array.from({ length: candidates }, () => new Float64Array(replicates));
  for (let r = 0; r < replicates; r++) {
    draw(times);
    const fit = bradleyTerry(
      candidates,
      items.flatMap((comparisons, i) => comparisons.map((comparison) => repeated(comparison, times[i]!))),
      prior,
    );
    drawn.forEach((values, i) => (values[r] = 'why' in fit ? NaN : fit.abilities[i]!.value!));
  }
  return (candidate: number) => percentileInterval(drawn[candidate]!);
}

function repeated({ first, second, firstWins, secondWins, ties = 0 }: Comparison, times: number): Comparison {
  return { first, second, firstWins: times * firstWins, secondWins: times * secondWins, ties: times * ties };
}
