import { histogram, type HistogramBin } from '../chart/histogram.ts';
import { countsOf, leftOutWords, type Counts } from '../chart/left-out.ts';
import type { View } from '../chart/view.ts';
import { counted, quantity } from '../chart/words.ts';
import { answersByStatus } from '../sql/by-status.ts';
import { binEnds, binOf, binsFor, type Bins } from '../sql/bins.ts';
import { chosen } from '../sql/chosen.ts';
import { sql } from '../sql/sql.ts';
import { noAnswers, questionOf, questionsOf } from './questions.ts';

interface Data {
  readonly bins: readonly HistogramBin[];
  readonly isWhole: boolean;
  readonly mean: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly counts: Counts;
}

/** Ratings and numbers as they were given. */
export const numberHistogram: View<Data> = {
  id: 'number-histogram',
  section: 'labels',
  definition: 'Counted answers by their number. Bins have equal widths and include their lower end.',
  each: (about) => questionsOf(about, ['rating', 'number']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query(ask) {
    const { filter, about, param } = ask;
    const question = param?.number ?? 0;
    const answers = sql`answer a JOIN ${chosen(filter, about)} s USING (submission) WHERE a.question = ${question}`;
    const bins = binsOf(ask);
    return {
      bins: sql`SELECT ${binOf(sql`a.number`, bins)} AS bin, count(*)::INTEGER AS n FROM ${answers} GROUP BY ALL ORDER BY ALL`,
      middle: sql`SELECT avg(a.number)::DOUBLE AS mean, median(a.number)::DOUBLE AS median, min(a.number)::DOUBLE AS low, max(a.number)::DOUBLE AS high FROM ${answers}`,
      statuses: answersByStatus(filter, about, question),
    };
  },
  shape({ bins: rows = [], middle = [], statuses = [] }, ask) {
    const counts = countsOf(statuses, ask);
    const bins = binsOf(ask);
    const by = new Map(rows.map(({ bin, n }) => [Number(bin), Number(n)]));
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    return {
      bins: Array.from({ length: bins.count }, (_, bin) => {
        const [from, to] = binEnds(bins, bin);
        const n = by.get(bin) ?? 0;
        return { from, to, n, share: counts.counted === 0 ? 0 : n / counts.counted, all: null };
      }),
      isWhole: bins.step >= 1 && Number.isInteger(bins.start) && questionOf(ask).kind === 'rating',
      mean: number(middle[0]?.mean),
      median: number(middle[0]?.median),
      low: number(middle[0]?.low),
      high: number(middle[0]?.high),
      counts,
    };
  },
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

/** Fixed by the whole campaign, so that bins stay where they are when the filter changes. */
function binsOf(ask: Parameters<typeof questionOf>[0]): Bins {
  const { kind, range } = questionOf(ask);
  const [min, max] = range ?? [0, 0];
  return binsFor(min, max, kind === 'rating', kind === 'rating' ? Math.max(24, max - min) : 30);
}
