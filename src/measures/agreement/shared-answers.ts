import { QUESTION_TYPES } from '../../questions/index.ts';
import { sharedAnswerQuery, sharedTotalQuery } from '../../sql/shared-items.ts';
import type { Measure } from '../measure.ts';
import { byId } from '../people/annotator-ratings.ts';
import { noSubmissions } from '../rows/question-profiles.ts';

export interface SharedAnswers {
  /** Records that several people answered, and the answers to them. */
  readonly items: number;
  readonly answers: number;
  /** How many of these records each person answered, in order of ids. */
  readonly people: readonly { readonly id: string; readonly items: number }[];
}

/** How much there is to compare of answers that are no ratings: rankings, spans, texts. */
export const sharedAnswers: Measure<SharedAnswers> = {
  id: 'shared-answers',
  each: ({ questions }) =>
    questions.flatMap(({ name, kind }, number) =>
      QUESTION_TYPES[kind].compared === null ? [{ key: name, number }] : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: ({ filter, about, param }) => ({
    total: sharedTotalQuery(filter, about, param?.number ?? 0),
    people: sharedAnswerQuery(filter, about, param?.number ?? 0),
  }),
  shape: ({ total: [total = {}] = [], people = [] }, { about }) => ({
    items: Number(total.items ?? 0),
    answers: Number(total.answers ?? 0),
    people: people
      .map(({ annotator, items }) => ({
        id: about.annotators[Number(annotator)]!.id,
        items: Number(items),
      }))
      .sort(byId),
  }),
};
