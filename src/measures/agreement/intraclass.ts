import type { Question } from '../../model/campaign.ts';
import { icc, type IccForm } from '../../stats/agreement/icc.ts';
import { withoutInterval, type Estimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { givenRatings, ratingArrays, scaleQueries } from '../people/annotator-ratings.ts';
import { noSubmissions } from '../rows/question-profiles.ts';
import { completeMatrix } from '../../stats/data/complete-matrix.ts';
import { inOwnOrder } from '../rows/rating-rows.ts';
import { isCompared } from './agreement-lines.ts';

const FORMS: readonly IccForm[] = ['ICC1', 'ICC_A1', 'ICC_C1', 'ICC1k', 'ICC_Ak', 'ICC_Ck'];

/** Null where not every annotator answered every record. */
export type Intraclass = readonly (readonly [IccForm, Estimate])[] | null;

/** The intraclass correlations of numbers. */
export const intraclass: Measure<Intraclass> = {
  id: 'intraclass',
  each: ({ questions }) =>
    questions.flatMap((question, number) =>
      isCompared(question) && isNumeric(question) ? [{ key: question.name, number }] : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: scaleQueries,
  arrays: ratingArrays,
  shape(rows, ask, arrays) {
    const { ratings, scale } = givenRatings(rows, ask, arrays);
    const complete = completeMatrix(inOwnOrder(ratings, ask.about), scale.numbers ?? []);
    return complete === null ? null : FORMS.map((form) => [form, withoutInterval(icc(complete, form))]);
  },
};

const isNumeric = ({ kind, level }: Question): boolean =>
  kind === 'rating' || kind === 'number' || level === 'interval' || level === 'ratio';
