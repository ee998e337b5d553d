import { numberHistogram as measure, type NumberHistogram } from '../../measures/labels/number-histogram.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { counted, quantity } from '../../words/numbers.ts';
import { numberColumn } from '../families/columns.ts';
import { histograms } from '../families/histograms.ts';
import { ofQuestion, selectsAnswers } from '../families/questions.ts';

/** Ratings and numbers as they were given. */
export const numberHistogram = histograms<NumberHistogram>({
  measure,
  id: 'number-histogram',
  definition: 'Counted answers by their number. Bins have equal widths and include their lower end.',
  title: ofQuestion(({ median }) =>
    median === null ? 'no answers' : `half of the answers are at or below ${quantity(median)}`,
  ),
  describe: ({ mean, median, low, high }) =>
    mean === null || median === null || low === null || high === null
      ? 'No answer to this question is among the selected ones.'
      : `Answers range from ${quantity(low)} to ${quantity(high)}; the median is ${quantity(median)}, the mean ${quantity(mean)}.`,
  note: ({ counts }) => `n = ${counted(counts.counted, 'answer')}.${leftOutWords(counts)}`,
  from: 'From',
  columns: [numberColumn('Answers', ({ n }) => n), numberColumn('Share of answers', ({ share }) => share)],
  looks: ({ counts, isWhole }) =>
    counts.counted === 0
      ? null
      : { xLabel: isWhole ? 'rating' : 'value', nouns: ['answer', 'answers'], isWhole },
  selects: selectsAnswers,
});
