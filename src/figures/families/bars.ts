import type { Figure } from '../../chart/figure.ts';
import type { Ask } from '../../model/ask.ts';
import { tableOf, type Columns } from './columns.ts';
import { horizontalBars, topBars, type NamedBar } from './horizontal-bars.ts';

/** The words of a figure of named shares, and how its bars are read. */
export interface Bars<Data, Line> extends Omit<Figure<Data>, 'table' | 'plot'> {
  readonly lines: (data: Data) => readonly Line[];
  readonly columns: Columns<Line>;
  readonly bar: (line: Line, ask: Ask) => NamedBar;
  readonly axis: string;
  /** Nothing is drawn. */
  readonly isEmpty: (data: Data) => boolean;
}

/** A figure of shares: a bar for each of the most frequent, all others as one bar, and a table of all. */
export function bars<Data, Line>(figure: Bars<Data, Line>): Figure<Data> {
  const { lines, columns, bar, axis, isEmpty, ...words } = figure;
  return {
    ...words,
    table: (data) => tableOf(columns, lines(data)),
    plot: (data, drawing, ask) =>
      isEmpty(data)
        ? null
        : horizontalBars(topBars(lines(data).map((line) => bar(line, ask))), drawing, axis),
  };
}
