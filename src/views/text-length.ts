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
  readonly median: number | null;
  readonly longest: number | null;
  readonly counts: Counts;
}

/** How long the texts are that people wrote. */
export const textLength: View<Data> = {
  id: 'text-length',
  section: 'labels',
  definition:
    'Length of counted text answers in characters (Unicode code points). Empty texts are no answers.',
  each: (about) => questionsOf(about, ['text']),
  needs: (about, param) => noAnswers(questionOf({ about, param })),
  query(ask) {
    const { filter, about, param } = ask;
    const question = param?.number ?? 0;
    const answers = sql`answer a JOIN ${chosen(filter, about)} s USING (submission) WHERE a.question = ${question}`;
    return {
      bins: sql`SELECT ${binOf(sql`a.length`, binsOf(ask))} AS bin, count(*)::INTEGER AS n FROM ${answers} GROUP BY ALL ORDER BY ALL`,
      middle: sql`SELECT median(a.length)::DOUBLE AS median, max(a.length)::DOUBLE AS longest FROM ${answers}`,
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
      median: number(middle[0]?.median),
      longest: number(middle[0]?.longest),
      counts,
    };
  },
  title: ({ median, counts }, ask) =>
    `${questionOf(ask).title}: ${counted(counts.counted, 'text')}${median === null ? '' : `, half of them up to ${quantity(median)} characters`}`,
  describe: ({ median, longest }) =>
    median === null || longest === null
      ? 'No text answer is among the selected ones.'
      : `The median length is ${quantity(median)} characters, the longest text has ${quantity(longest)}.`,
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
