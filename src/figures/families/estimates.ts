import type { Drawing, Figure } from '../../chart/figure.ts';
import { dotIntervals, type DotAxis, type DotLine } from './dot-intervals.ts';
import type { Ask } from '../../model/ask.ts';
import { tableOf, type Columns } from './columns.ts';

/** The words of a figure of lines with a value and an interval each, and how its lines are read. */
export interface Estimates<Data, Line> extends Omit<Figure<Data>, 'table' | 'plot'> {
  /** One row of the table each. */
  readonly lines: (data: Data, ask: Ask) => readonly Line[];
  readonly columns: (data: Data, ask: Ask) => Columns<Line>;
  /** The lines of the picture, in order. */
  readonly dots: (data: Data, ask: Ask) => readonly DotLine[];
  /** Null where there is nothing to compare. */
  readonly axis: (dots: readonly DotLine[], data: Data, ask: Ask) => DotAxis | null;
}

/** A figure of estimates: dots with intervals on one axis, and a table of the same lines. */
export function estimates<Data, Line>(figure: Estimates<Data, Line>): Figure<Data> {
  const { lines, columns, dots, axis, ...words } = figure;
  return {
    ...words,
    table: (data, ask) => tableOf(columns(data, ask), lines(data, ask)),
    plot(data: Data, drawing: Drawing, ask: Ask) {
      const drawn = dots(data, ask);
      const scale = axis(drawn, data, ask);
      return scale === null ? null : dotIntervals(drawn, scale, drawing);
    },
  };
}
