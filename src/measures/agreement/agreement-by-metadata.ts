import type { Measure } from '../measure.ts';
import { slicedFields } from './metadata-slices.ts';
import { isCompared } from './agreement-lines.ts';
import { questionOf } from '../rows/questions.ts';
import { sliceQueries, shapeSlices, refineSlices, type SliceLines } from './slice-lines.ts';

/** What kind of record people disagree on: agreement by the values of all metadata fields. */
export const agreementByMetadata: Measure<SliceLines> = {
  id: 'agreement-by-metadata',
  isHeavy: true,
  each: (about) =>
    slicedFields(about).length === 0
      ? []
      : about.questions.flatMap((question, number) =>
          isCompared(question) ? [{ key: question.name, number }] : [],
        ),
  needs: (about, param) =>
    about.submissions > 0
      ? null
      : { title: questionOf({ about, param }).title, missing: 'There are no answers to compare.' },
  query: sliceQueries,
  shape: shapeSlices,
  refine: refineSlices,
};
