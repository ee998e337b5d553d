import type { Figure } from '../../chart/figure.ts';
import { textLength as measure } from '../../measures/labels/text-length.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { counted, quantity } from '../../words/numbers.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { histogram } from '../../chart/histogram.ts';
import type { AnswerBins } from '../../measures/labels/answer-bins.ts';

/** How long the texts are that people wrote. */
export const textLength: Figure<AnswerBins> = {
  measure,
  id: 'text-length',
  definition:
    'Length of counted text answers in characters (Unicode code points). Empty texts are no answers.',
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
