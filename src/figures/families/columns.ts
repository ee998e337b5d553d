import type { TableTwin } from '../../chart/figure.ts';
import type { Estimate } from '../../stats/data/estimate.ts';

type Cell = TableTwin['rows'][number][number];

/** A column of a table: its head, and how its cell is read from a line. */
export interface Column<Line> {
  readonly head: TableTwin['columns'][number];
  readonly cell: (line: Line) => Cell;
}

/** Columns, some of which belong together. */
export type Columns<Line> = readonly (Column<Line> | readonly Column<Line>[])[];

export const textColumn = <Line>(title: string, cell: (line: Line) => string | null): Column<Line> => ({
  head: { title },
  cell,
});

export const numberColumn = <Line>(title: string, cell: (line: Line) => number | null): Column<Line> => ({
  head: { title, numeric: true },
  cell,
});

/** Places on a scale, such as the ends of a bin; no counts. */
export const scaleColumn = <Line>(title: string, cell: (line: Line) => number | null): Column<Line> => ({
  head: { title, numeric: true, isScale: true },
  cell,
});

/** A running total of the lines so far. */
export const totalColumn = <Line>(title: string, cell: (line: Line) => number | null): Column<Line> => ({
  head: { title, numeric: true, isTotal: true },
  cell,
});

/** Ids of records, which a page makes links to them. */
export const recordColumn = <Line>(title: string, cell: (line: Line) => string | null): Column<Line> => ({
  head: { title, isRecord: true },
  cell,
});

/** A value and the ends of its interval; all three are empty where a line has no such estimate. */
export const estimateColumns = <Line>(
  title: string,
  estimateIn: (line: Line) => Pick<Estimate, 'value' | 'low' | 'high'> | null | undefined,
  [low, high]: readonly [string, string] = ['low', 'high'],
): readonly Column<Line>[] => [
  numberColumn(title, (line) => estimateIn(line)?.value ?? null),
  numberColumn(low, (line) => estimateIn(line)?.low ?? null),
  numberColumn(high, (line) => estimateIn(line)?.high ?? null),
];

/** What is to be said of a line, at the end of its row. */
export const remarkColumn = <Line>(cell: (line: Line) => string | null): Column<Line> =>
  textColumn('Remark', cell);

/** One row a line. */
export function tableOf<Line>(columns: Columns<Line>, lines: readonly Line[]): TableTwin {
  const all = columns.flat();
  return {
    columns: all.map(({ head }) => head),
    rows: lines.map((line) => all.map(({ cell }) => cell(line))),
  };
}
