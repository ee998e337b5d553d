import type { Figure } from '../../chart/figure.ts';
import type { Step } from '../../measures/progress/steps.ts';
import type { Ask } from '../../model/ask.ts';
import { numberColumn, tableOf, textColumn, totalColumn } from './columns.ts';
import { cumulativePlot, type Rule } from './cumulative.ts';

/** The words of a figure of something that grows day by day, and what it grows towards. */
export interface Growth<Data extends { readonly steps: readonly Step[] }> extends Omit<
  Figure<Data>,
  'table' | 'plot' | 'selects'
> {
  /** What grows: as a column, and on the marks. */
  readonly unit: { readonly column: string; readonly mark: string };
  /** Where it is to arrive. */
  readonly rules: (data: Data, ask: Ask) => readonly Rule[];
}

/** A figure of growth: a running total by day, against what is wanted, with the campaign's events. */
export function growth<Data extends { readonly steps: readonly Step[] }>(figure: Growth<Data>): Figure<Data> {
  const { unit, rules, ...words } = figure;
  return {
    ...words,
    table: ({ steps }) =>
      tableOf<Step>(
        [
          textColumn('Day', ({ day }) => day),
          numberColumn(unit.column, ({ n }) => n),
          totalColumn('In all', ({ total }) => total),
        ],
        steps,
      ),
    plot: (data, drawing, ask) =>
      data.steps.length === 0
        ? null
        : cumulativePlot(data.steps, rules(data, ask), ask.about.events, unit.mark, drawing),
    selects: () => ({ kind: 'period' }),
  };
}
