import { histogram } from '../chart/histogram.ts';
import { leftOutWords } from '../words/left-out.ts';
import type { View } from '../chart/view.ts';
import { counted, quantity } from '../words/numbers.ts';
import { binsFor, type Bins } from '../sql/bins.ts';
import { sql } from '../sql/sql.ts';
import { answerBinQuery, shapeAnswerBins, type AnswerBins } from './answer-bins.ts';
import { noAnswers, questionOf, questionsOf } from './questions.ts';

interface Data extends AnswerBins {
  /** Single whole numbers: each has its own bar. */
  readonly isWhole: boolean;
}

/** Ratings and numbers as they were given. */
export const numberHistogram: View<Data> = {
  id: 'number-histogram',
  section: 'labels',
  definition: 'Counted answers by their number. Bins have equal widths and include their lower end.',
  each: (about) => questionsOf(about, ['rating', 'number']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query: (ask) => answerBinQuery(ask, sql`a.number`, binsOf(ask)),
  shape: (rows, ask) => ({
    ...shapeAnswerBins(rows, ask, binsOf(ask)),
    isWhole: binsOf(ask).step >= 1 && questionOf(ask).kind === 'rating',
  }),
  title({ median }, ask) {
    const { title } = questionOf(ask);
    return median === null
      ? `${title}: no answers`
      : `${title}: half of the answers are at or below ${quantity(median)}`;
  },
  describe({ mean, median, low, high }) {
    if (mean === null || median === null || low === null || high === null)
      return 'No answer to this question is among the selected ones.';
    return `Answers range from ${quantity(low)} to ${quantity(high)}; the median is ${quantity(median)}, the mean ${quantity(mean)}.`;
  },
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  table: ({ bins }) => ({
    columns: [
      { title: 'From', numeric: true },
      { title: 'to below', numeric: true },
      { title: 'Answers', numeric: true },
      { title: 'Share of answers', numeric: true },
    ],
    rows: bins.map(({ from, to, n, share }) => [from, to, n, share]),
  }),
  plot({ bins, counts, isWhole }, drawing) {
    return counts.counted === 0
      ? null
      : histogram(bins, drawing, { xLabel: isWhole ? 'rating' : 'value', unit: 'answers', isWhole });
  },
  selects: (ask) => ({ kind: 'question', name: questionOf(ask).name }),
};

/** Up to 0–100 each value of a rating has its own bin. */
const MOST = 100;

/** Fixed by the whole campaign, so that bins stay where they are when the filter changes. */
function binsOf(ask: Parameters<typeof questionOf>[0]): Bins {
  const { kind, range } = questionOf(ask);
  const [min, max] = range ?? [0, 0];
  return binsFor(
    min,
    max,
    kind === 'rating',
    kind === 'rating' ? Math.min(Math.max(24, max - min), MOST) : 30,
  );
}
