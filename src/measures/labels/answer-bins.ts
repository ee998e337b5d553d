import type { HistogramBin } from '../rows/histogram-bin.ts';
import { type Counts, countsOf, totals, countedRows } from '../rows/counted-rows.ts';
import type { Ask } from '../../model/ask.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import { type Bins, binOf, binEnds } from '../../sql/bins.ts';
import { chosen } from '../../sql/chosen.ts';
import type { Rows, Cell } from '../../engine/engine.ts';

/** Answers to a question by a number of theirs: the rating, or how long the text is. */
export interface AnswerBins {
  readonly bins: readonly HistogramBin[];
  readonly mean: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly counts: Counts;
}

export function answerBinQuery(
  { filter, about, param }: Ask,
  number: Sql,
  bins: Bins,
): Readonly<Record<string, Sql>> {
  const question = param?.number ?? 0;
  const answers = (anyStatus: boolean) =>
    sql`(SELECT ${number} AS number, s.status AS status FROM answer a JOIN ${chosen(filter, about, { anyStatus })} s USING (submission) WHERE a.question = ${question})`;
  return {
    bins: sql`SELECT ${binOf(sql`number`, bins)} AS bin, status, count(*)::INTEGER AS n FROM ${answers(true)} GROUP BY ALL ORDER BY ALL`,
    middle: sql`SELECT avg(number)::DOUBLE AS mean, median(number)::DOUBLE AS median, min(number)::DOUBLE AS low, max(number)::DOUBLE AS high FROM ${answers(false)}`,
  };
}

export function shapeAnswerBins(
  { bins: rows = [], middle = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  bins: Bins,
): AnswerBins {
  const counts = countsOf(rows, ask);
  const by = totals(countedRows(rows, ask), 'bin');
  const number = (value: Cell | undefined) => (typeof value === 'number' ? value : null);
  const { mean, median, low, high } = middle[0] ?? {};
  return {
    bins: Array.from({ length: bins.count }, (_, bin) => {
      const [from, to] = binEnds(bins, bin);
      const n = by.get(bin) ?? 0;
      return { from, to, n, share: counts.counted === 0 ? 0 : n / counts.counted, all: null };
    }),
    mean: number(mean),
    median: number(median),
    low: number(low),
    high: number(high),
    counts,
  };
}
