import { type ItemMean, itemMean, meanOf, pairsOf } from './item-mean.ts';
import { kendallTau } from './kendall-tau.ts';
import { kendallW } from './kendall-w.ts';
import type { Resampling } from './krippendorff-alpha.ts';

/** The rankings of one record: per judge the rank of each option, 1 the best, equal ranks for ties. */
export type Rankings = readonly (readonly number[])[];

/** How alike judges rank the options of a record. */
export interface RankingAgreement {
  /** Mean of Kendall's W. */
  readonly concordance: ItemMean;
  /** Mean of tau-b over the pairs of judges of a record. */
  readonly tau: ItemMean;
  /** Mean share of the pairs of judges of a record whose first choices are the same. */
  readonly sameFirst: ItemMean;
  /** Records with two judges: there W = (rho + 1) / 2, so that 0.5 means no agreement. */
  readonly twoJudges: number;
  /** Records left out because a judge did not rank all options. */
  readonly incomplete: number;
}

/**
 * Means over records, with item-bootstrap intervals; records are never pooled, as their options are not the same. Null
 * when no record has two complete rankings (`no_item_with_two_ratings`), W and tau also when ties leave none defined
 * (`no_variation`). Kendall & Babington Smith (1939), Ann. Math. Stat. 10, 275-287.
 * Worked example: 1 2 3 and 1 3 2 have W 0.75, tau 0.333 and the same first choice.
 */
export function rankingAgreement(records: readonly Rankings[], options: Resampling): RankingAgreement {
  const judged = records.filter((rankings) => rankings.length >= 2);
  const complete = judged.filter((rankings) => kendallW(rankings).why !== 'incomplete');
  const why = complete.length === 0 ? 'no_item_with_two_ratings' : 'no_variation';
  const mean = (valueOf: (rankings: Rankings) => number | null) =>
    itemMean(complete.map(valueOf), why, options);
  return {
    concordance: mean((rankings) => kendallW(rankings).value),
    tau: mean((rankings) => meanOf(pairsOf(rankings).map(([a, b]) => kendallTau(a, b).value))),
    sameFirst: mean((rankings) =>
      meanOf(pairsOf(rankings.map(firstChoices)).map(([a, b]) => (a === b ? 1 : 0))),
    ),
    twoJudges: complete.filter((rankings) => rankings.length === 2).length,
    incomplete: judged.length - complete.length,
  };
}

function firstChoices(ranking: readonly number[]): string {
  const best = ranking.reduce((least, rank) => Math.min(least, rank), Infinity);
  return ranking.flatMap((rank, option) => (rank === best ? [option] : [])).join(' ');
}
