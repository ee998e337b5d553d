import { type Ways, waysOf } from './answer-ways.ts';
import {
  type GivenRatings,
  scaleQueries,
  ratingArrays,
  givenRatings,
  ratingsInOrder,
} from '../people/annotator-ratings.ts';
import type { Measure } from '../measure.ts';
import { modelledQuestions } from './usual-model.ts';

export interface AnswerModels extends Ways {
  readonly given: GivenRatings;
}

/** Majority, weighted majority and models of the true answer beside each other; none is picked. */
export const answerModels: Measure<AnswerModels> = {
  id: 'answer-models',
  isSlow: true,
  each: modelledQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    records: 0,
    ways: [],
    pairs: [],
    missing: [],
    usual: '',
  }),
  refine: ({ given }, { about }, { seed }) => ({ given, ...waysOf(ratingsInOrder(given, about), seed) }),
};
