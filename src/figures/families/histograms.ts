import type { Figure } from '../../chart/figure.ts';
import type { HistogramBin } from '../../measures/rows/histogram-bin.ts';
import type { Ask } from '../../model/ask.ts';
import { type Columns, scaleColumn, tableOf } from './columns.ts';
import { histogram, type HistogramLooks } from './histogram.ts';

/** The words of a figure of numbers in bins, and how it looks. */
export interface Histograms<Data extends { readonly bins: readonly HistogramBin[] }> extends Omit<
  Figure<Data>,
  'table' | 'plot'
> {
  /** The title of the column where bins begin. */
  readonly from: string;
  readonly columns: Columns<HistogramBin>;
  /** Null where there is nothing to draw. */
  readonly looks: (data: Data, ask: Ask) => HistogramLooks | null;
}

/** A figure of numbers: a histogram, and a table of its bins. */
export function histograms<Data extends { readonly bins: readonly HistogramBin[] }>(
  figure: Histograms<Data>,
): Figure<Data> {
  const { from, columns, looks, ...words } = figure;
  return {
    ...words,
    table: ({ bins }) =>
      tableOf<HistogramBin>(
        [scaleColumn(from, (bin) => bin.from), scaleColumn('to below', (bin) => bin.to), ...columns],
        bins,
      ),
    plot(data, drawing, ask) {
      const found = looks(data, ask);
      return found === null ? null : histogram(data.bins, drawing, found);
    },
  };
}
