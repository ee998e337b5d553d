import { type Point, noPoint, point } from '../data/estimate.ts';
import { middleRanks, tieGroups } from '../data/ranks.ts';

/**
 * Kendall's W of one record: how alike judges rank the same options; one complete ranking per judge, ties allowed
 * and corrected for. 1 when all rankings are equal; with two judges and no ties W = (rho + 1) / 2, so 0.5 means no
 * agreement. Null for fewer than two judges (`no_item_with_two_ratings`), for options left out (`incomplete`) and
 * when everybody ties everything (`no_variation`). Kendall & Babington Smith (1939), Ann. Math. Stat. 10, 275-287.
 * Worked example: Siegel & Castellan (1988), 0.656.
 */
export function kendallW(rankings: readonly (readonly number[])[]): Point {
  const judges = rankings.length;
  const options = rankings[0]?.length ?? 0;
  if (judges < 2) return noPoint('no_item_with_two_ratings');
  if (rankings.some((ranking) => ranking.length !== options)) return noPoint('incomplete');
  const ranks = rankings.map(middleRanks);
  const expected = (judges * (options + 1)) / 2;
  let spread = 0;
  for (let option = 0; option < options; option++) {
    spread += (ranks.reduce((sum, ranking) => sum + ranking[option]!, 0) - expected) ** 2;
  }
  const ties = rankings.flatMap((ranking) => [...tieGroups(ranking).values()]);
  const lost = ties.reduce((sum, { equal }) => sum + (equal ** 3 - equal), 0);
  const most = judges ** 2 * (options ** 3 - options) - judges * lost;
  return most > 0 ? point((12 * spread) / most) : noPoint('no_variation');
}
