import {
  type GivenRatings,
  scaleQueries,
  ratingArrays,
  givenRatings,
  ratingsInOrder,
} from '../people/annotator-ratings.ts';
import { type UsualModel, modelledQuestions, fitUsual, modelSentence } from './usual-model.ts';
import { type Person, peopleOf } from './mistake-rows.ts';
import type { Measure } from '../measure.ts';

export interface AnnotatorConfusions {
  readonly given: GivenRatings;
  readonly kind: UsualModel['kind'];
  readonly isLarge: boolean;
  readonly sentence: string;
  readonly people: readonly Person[];
  readonly answers: number;
}

/** Which labels each person gives for which, as a model of the true answers estimates it. */
export const annotatorConfusions: Measure<AnnotatorConfusions> = {
  id: 'annotator-confusions',
  isSlow: true,
  each: modelledQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    kind: 'none',
    isLarge: false,
    sentence: 'The model is being computed.',
    people: [],
    answers: 0,
  }),
  refine({ given }, { about }) {
    const ratings = ratingsInOrder(given, about);
    const model = fitUsual(ratings);
    return {
      given,
      kind: model.kind,
      isLarge: model.kind === 'one-coin' && model.isLarge,
      sentence: modelSentence(model),
      people: peopleOf(ratings, model, about),
      answers: ratings.value.length,
    };
  },
};
