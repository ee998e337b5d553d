import type { AnswerBins } from '../../measures/labels/answer-bins.ts';
import { textLength as measure } from '../../measures/labels/text-length.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { counted, quantity } from '../../words/numbers.ts';
import { numberColumn } from '../families/columns.ts';
import { histograms } from '../families/histograms.ts';
import { ofQuestion } from '../families/questions.ts';

/** How long the texts are that people wrote. */
export const textLength = histograms<AnswerBins>({
  measure,
  id: 'text-length',
  definition:
    'Length of counted text answers in characters (Unicode code points). Empty texts are no answers.',
  title: ofQuestion(
    ({ median, counts }) =>
      `${counted(counts.counted, 'text')}${median === null ? '' : `, half of them up to ${quantity(median)} characters`}`,
  ),
  describe: ({ median, high }) =>
    median === null || high === null
      ? 'No text answer is among the selected ones.'
      : `The median length is ${quantity(median)} characters, the longest text has ${quantity(high)}.`,
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  from: 'Characters from',
  columns: [numberColumn('Answers', ({ n }) => n)],
  looks: ({ counts }) =>
    counts.counted === 0 ? null : { xLabel: 'characters', nouns: ['answer', 'answers'], isWhole: true },
});
