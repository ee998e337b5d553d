import { spanQuery, spanTextQuery } from '../../sql/spans.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { noEstimate, type Estimate } from '../../stats/data/estimate.ts';
import { characterAlpha } from '../../stats/text/character-alpha.ts';
import type { Measure } from '../measure.ts';
import { noAnswers, questionOf, questionsOf } from '../rows/questions.ts';
import { markedRecords, type MarkedRecord } from '../rows/span-rows.ts';
import { POINT } from '../resampling.ts';

export interface CharacterAgreement {
  /** Records whose text has a known length. */
  readonly records: readonly MarkedRecord[];
  /** Without the length of a text it is not known how much of it nobody marked. */
  readonly hasNoTexts: boolean;
  readonly alpha: Estimate;
}

/** How far people mark the same characters of a text. */
export const characterAgreement: Measure<CharacterAgreement> = {
  id: 'character-agreement',
  each: (about) => questionsOf(about, ['span']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  readsTexts: true,
  query: ({ filter, about, param }) => ({
    spans: spanQuery(filter, about, param?.number ?? 0),
    texts: spanTextQuery(param?.number ?? 0),
  }),
  shape({ spans = [], texts = [] }, { about }) {
    const lengths = new Map(texts.map(({ record, length }) => [String(record), Number(length)]));
    const marked = markedRecords(spans, about, false);
    const records = marked.flatMap((one) => {
      const length = lengths.get(one.record);
      return length === undefined ? [] : [{ ...one, length }];
    });
    const hasNoTexts = records.length === 0 && marked.length > 0;
    return { records, hasNoTexts, alpha: alphaOf(records, hasNoTexts, POINT) };
  },
  refine: (data, _ask, resampling) => ({
    ...data,
    alpha: alphaOf(data.records, data.hasNoTexts, resampling),
  }),
};

const alphaOf = (records: readonly MarkedRecord[], hasNoTexts: boolean, resampling: Resampling): Estimate =>
  hasNoTexts ? noEstimate('no_text') : characterAlpha(records, resampling);
