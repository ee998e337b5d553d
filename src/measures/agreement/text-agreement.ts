import { type TextAgreement, textAgreement as agreementOf } from '../../stats/text/text-agreement.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, questionOf, noAnswers } from '../rows/questions.ts';
import { answerTextQuery } from '../../sql/answer-texts.ts';
import { textsByRecord } from '../rows/text-rows.ts';

export interface TextAgreementData {
  /** What is to be compared: one list of texts per record. Empty when it is done. */
  readonly texts: readonly (readonly string[])[];
  readonly records: number;
  readonly answers: number;
  /** Null until the texts are compared, which takes as long as they are. */
  readonly agreement: TextAgreement | null;
}

/** How alike the texts are that people wrote for the same record. */
export const textAgreement: Measure<TextAgreementData> = {
  id: 'text-agreement',
  each: (about) => questionsOf(about, ['text']),
  needs: (about, param) =>
    about.share.text === 'withhold'
      ? {
          title: questionOf({ about, param }).title,
          missing: 'Texts are withheld from this page, so they cannot be compared here.',
        }
      : noAnswers(questionOf({ about, param })),
  readsTexts: true,
  query: ({ filter, about, param }) => ({ texts: answerTextQuery(filter, about, param?.number ?? 0) }),
  shape({ texts: rows = [] }) {
    const texts = textsByRecord(rows);
    return { texts, records: texts.length, answers: rows.length, agreement: null };
  },
  refine: (data, _ask, resampling) => ({
    ...data,
    texts: [],
    agreement: agreementOf(data.texts, resampling),
  }),
};
