import type { Measure } from '../measure.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { questionOf } from '../rows/questions.ts';
import { pairQueries, pairArrays, shapePairs, refinePairs, type Pairs } from './pair-lines.ts';

/** Who agrees with whom, and on how many records that can be said. */
export const annotatorPairs: Measure<Pairs> = {
  id: 'annotator-pairs',
  each: (about) =>
    about.questions.flatMap(({ name, kind }, number) =>
      QUESTION_TYPES[kind].compared === null ? [] : [{ key: name, number }],
    ),
  needs: (about, param) =>
    about.annotators.length >= 2
      ? null
      : {
          title: questionOf({ about, param }).title,
          missing:
            'Pairs need at least two named annotators, and this export names fewer, or they are hidden here.',
        },
  query: pairQueries,
  arrays: pairArrays,
  shape: shapePairs,
  refine: refinePairs,
};
