import type { Measure } from '../measure.ts';
import { questionsOf, noAnswers, questionOf } from '../rows/questions.ts';
import { answerBinQuery, shapeAnswerBins, type AnswerBins } from './answer-bins.ts';
import { sql } from '../../sql/sql.ts';
import { type Bins, binsFor } from '../../sql/bins.ts';

/** How long the texts are that people wrote. */
export const textLength: Measure<AnswerBins> = {
  id: 'text-length',
  each: (about) => questionsOf(about, ['text']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: (ask) => answerBinQuery(ask, sql`a.length`, binsOf(ask)),
  shape: (rows, ask) => shapeAnswerBins(rows, ask, binsOf(ask)),
};

function binsOf(ask: Parameters<typeof questionOf>[0]): Bins {
  const [, max] = questionOf(ask).range ?? [0, 0];
  return binsFor(0, max, true);
}
