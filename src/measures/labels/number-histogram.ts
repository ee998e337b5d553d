import { type AnswerBins, answerBinQuery, shapeAnswerBins } from './answer-bins.ts';
import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { sql } from '../../sql/sql.ts';
import { type Bins, binsFor } from '../../sql/bins.ts';
import { MOST_SINGLE_NUMBERS } from '../../model/limits.ts';

export interface NumberHistogram extends AnswerBins {
  /** Single whole numbers: each has its own bar. */
  readonly isWhole: boolean;
}

/** Ratings and numbers as they were given. */
export const numberHistogram: Measure<NumberHistogram> = {
  id: 'number-histogram',
  each: (about) => questionsOf(about, ['rating', 'number']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: (ask) => answerBinQuery(ask, sql`a.number`, binsOf(ask)),
  shape: (rows, ask) => ({
    ...shapeAnswerBins(rows, ask, binsOf(ask)),
    isWhole: binsOf(ask).step >= 1 && questionOf(ask).kind === 'rating',
  }),
};

/** Fixed by the whole campaign, so that bins stay where they are when the filter changes. */
function binsOf(ask: Parameters<typeof questionOf>[0]): Bins {
  const { kind, range } = questionOf(ask);
  const [min, max] = range ?? [0, 0];
  return binsFor(
    min,
    max,
    kind === 'rating',
    kind === 'rating' ? Math.min(Math.max(24, max - min), MOST_SINGLE_NUMBERS) : 30,
  );
}
