import { histogram } from '../chart/histogram.ts';
import { leftOutWords } from '../words/left-out.ts';
import type { View } from '../chart/view.ts';
import { counted, quantity } from '../words/numbers.ts';
import { binsFor, type Bins } from '../sql/bins.ts';
import { sql } from '../sql/sql.ts';
import { answerBinQuery, shapeAnswerBins, type AnswerBins } from './answer-bins.ts';
import { noAnswers, questionOf, questionsOf } from './questions.ts';

/** How long the texts are that people wrote. */
export const textLength: View<AnswerBins> = {
  id: 'text-length',
  section: 'labels',
  definition:
    'Length of counted text answers in characters (Unicode code points). Empty texts are no answers.',
  each: (about) => questionsOf(about, ['text']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: (ask) => answerBinQuery(ask, sql`a.length`, binsOf(ask)),
  shape: (rows, ask) => shapeAnswerBins(rows, ask, binsOf(ask)),
  title: ({ median, counts }, ask) =>
    `${questionOf(ask).title}: ${counted(counts.counted, 'text')}${median === null ? '' : `, half of them up to ${quantity(median)} characters`}`,
  describe: ({ median, high }) =>
    median === null || high === null
      ? 'No text answer is among the selected ones.'
      : `The median length is ${quantity(median)} characters, the longest text has ${quantity(high)}.`,
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  table: ({ bins }) => ({
    columns: [
      { title: 'Characters from', numeric: true },
      { title: 'to below', numeric: true },
      { title: 'Answers', numeric: true },
    ],
    rows: bins.map(({ from, to, n }) => [from, to, n]),
  }),
  plot: ({ bins, counts }, drawing) =>
    counts.counted === 0
      ? null
      : histogram(bins, drawing, { xLabel: 'characters', unit: 'answers', isWhole: true }),
};

function binsOf(ask: Parameters<typeof questionOf>[0]): Bins {
  const [, max] = questionOf(ask).range ?? [0, 0];
  return binsFor(0, max, true);
}
