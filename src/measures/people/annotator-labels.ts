import {
  type GivenRatings,
  comparedQuestions,
  scaleQueries,
  ratingArrays,
  givenRatings,
} from './annotator-ratings.ts';
import { type LabelUse, labelUse } from './label-use.ts';
import type { Measure } from '../measure.ts';
import { MOST_MATRIX_LABELS } from '../../model/limits.ts';

export interface AnnotatorLabels {
  readonly given: GivenRatings;
  readonly people: readonly LabelUse[];
}

/** Whether somebody uses a label differently. */
export const annotatorLabels: Measure<AnnotatorLabels> = {
  id: 'annotator-labels',
  each: (about) =>
    comparedQuestions(about).filter(({ number }) => {
      const { kind, options } = about.questions[number]!;
      return kind !== 'number' && options.length >= 2 && options.length <= MOST_MATRIX_LABELS;
    }),
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), people: [] }),
  refine(data, ask) {
    const people = labelUse(data.given, ask);
    return { given: data.given, people };
  },
};
