import { type Offset, leaveOneOutDifference } from '../../stats/people/leave-one-out-difference.ts';
import {
  type GivenRatings,
  comparedQuestions,
  hasNumbers,
  scaleQueries,
  ratingArrays,
  givenRatings,
  numbersOf,
  byName,
} from './annotator-ratings.ts';
import type { Measure } from '../measure.ts';
import { questionOf } from '../rows/questions.ts';

export interface Line extends Offset {
  readonly id: string;
  readonly name: string;
}

export interface AnnotatorLeniency {
  readonly given: GivenRatings;
  readonly lines: readonly Line[];
}

/** Who gives higher and who gives lower numbers than the others to the same records. */
export const annotatorLeniency: Measure<AnnotatorLeniency> = {
  id: 'annotator-leniency',
  each: (about) => comparedQuestions(about).filter(({ number }) => hasNumbers(about.questions[number]!)),
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), lines: [] }),
  refine(data, ask) {
    const { ratings, scale } = data.given;
    const offsets = leaveOneOutDifference(ratings, numbersOf(questionOf(ask), scale) ?? []);
    const lines = ask.about.annotators
      .map(({ id, name }, a): Line => ({ id, name, ...offsets[a]! }))
      .filter(({ items }) => items > 0)
      .sort(byName);
    return { ...data, lines };
  },
};
