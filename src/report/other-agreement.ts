import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { answerTextQuery } from '../sql/answer-texts.ts';
import { rankingQuery } from '../sql/rankings.ts';
import { sharedAnswerQuery, sharedTotalQuery } from '../sql/shared-items.ts';
import { noEstimate } from '../stats/data/estimate.ts';
import type { Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { rankingAgreement } from '../stats/agreement/ranking-agreement.ts';
import { textAgreement } from '../stats/text/text-agreement.ts';
import { rankedRecords } from '../measures/rows/ranking-rows.ts';
import { textsByRecord } from '../measures/rows/text-rows.ts';
import { figure } from './figure.ts';
import { annotatorsOf } from './shared-items.ts';
import { spanFigures } from './spans.ts';
import type { AgreementFigures } from './types.ts';

/** Agreement on a question whose answers are no ratings: rankings, spans, texts. */
export async function otherAgreement(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  resampling: Resampling,
): Promise<AgreementFigures | null> {
  const own = await ownFigures(engine, about, filter, at, resampling);
  if (own === null) return null;
  const [total] = await engine.query(sharedTotalQuery(filter, about, at));
  return {
    items: Number(total?.['items'] ?? 0),
    ratings: Number(total?.['answers'] ?? 0),
    annotators: annotatorsOf(await engine.query(sharedAnswerQuery(filter, about, at)), about),
    ...WITHOUT_RATINGS,
    ...own,
  };
}

async function ownFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
  resampling: Resampling,
): Promise<(Pick<AgreementFigures, 'headline'> & Partial<AgreementFigures>) | null> {
  switch (about.questions[at]!.kind) {
    case 'ranking': {
      const { records } = rankedRecords(await engine.query(rankingQuery(filter, about, at)));
      const { concordance, tau } = rankingAgreement(records, resampling);
      return { headline: 'kendallW', kendallW: figure(concordance), tauB: figure(tau) };
    }
    case 'span':
      return { headline: 'f1.exact', f1: await spanFigures(engine, about, filter, at, resampling) };
    case 'text': {
      const texts = textsByRecord(await engine.query(answerTextQuery(filter, about, at)));
      const { exact, edit, words } = textAgreement(texts, resampling);
      return {
        headline: 'text.editSimilarity',
        text: { exact: figure(exact), editSimilarity: figure(edit), tokenF1: figure(words) },
      };
    }
    default:
      return null;
  }
}

const NONE = figure(noEstimate('other_type'));

const WITHOUT_RATINGS: Omit<AgreementFigures, 'items' | 'ratings' | 'annotators' | 'headline'> = {
  percent: { items: NONE, pairs: NONE, unanimous: NONE },
  krippendorffAlpha: {},
  perLabel: {},
  fleissKappa: NONE,
  gwetAc1: NONE,
  brennanPrediger: NONE,
  weighted: null,
  pairs: [],
  groups: null,
  icc: null,
  kendallW: null,
  tauB: null,
  f1: null,
  text: null,
};
