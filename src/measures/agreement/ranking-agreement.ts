import { type Ranked, rankedRecords } from '../rows/ranking-rows.ts';
import {
  type RankingAgreement,
  rankingAgreement as agreementOf,
} from '../../stats/agreement/ranking-agreement.ts';
import { type UnitBin, unitBins } from '../rows/unit-bins.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { rankingQuery } from '../../sql/rankings.ts';
import { kendallW } from '../../stats/agreement/kendall-w.ts';
import { POINT } from '../resampling.ts';

export interface RankingAgreementData {
  readonly ranked: Ranked;
  readonly agreement: RankingAgreement;
  /** Records by their W. */
  readonly bins: readonly UnitBin[];
  /** The intervals are those of an earlier filter. */
  readonly isOld: boolean;
}

/** How alike people rank the options of a record. */
export const rankingAgreement: Measure<RankingAgreementData> = {
  id: 'ranking-agreement',
  each: (about) => questionsOf(about, ['ranking']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: ({ filter, about, param }) => ({ rankings: rankingQuery(filter, about, param?.number ?? 0) }),
  shape({ rankings = [] }) {
    const ranked = rankedRecords(rankings);
    const values = ranked.records.map((record) => kendallW(record).value).filter((value) => value !== null);
    return { ranked, agreement: agreementOf(ranked.records, POINT), bins: unitBins(values), isOld: false };
  },
  refine: (data, _ask, resampling) => ({
    ...data,
    agreement: agreementOf(data.ranked.records, resampling),
    isOld: false,
  }),
};
