import type { Figure } from '../../chart/figure.ts';
import { numberHistogram as measure, type NumberHistogram } from '../../measures/labels/number-histogram.ts';
import { questionOf } from '../../measures/rows/questions.ts';
import { quantity, counted } from '../../words/numbers.ts';
import { leftOutWords } from '../../words/left-out.ts';
import { histogram } from '../../chart/histogram.ts';

/** Ratings and numbers as they were given. */
export const numberHistogram: Figure<NumberHistogram> = {
  measure,
  id: 'number-histogram',
  definition: 'Counted answers by their number. Bins have equal widths and include their lower end.',
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
