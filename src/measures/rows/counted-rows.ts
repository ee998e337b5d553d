import type { Cell, Rows } from '../../engine/engine.ts';
import type { Status } from '../../model/filter.ts';
import type { Ask } from '../../model/ask.ts';

export interface Counts {
  readonly counted: number;
  readonly leftOut: readonly { readonly status: Status; readonly n: number }[];
}

/** Splits rows with a status and a number `n` into what counts here and what does not. */
export function countsOf(rows: Rows, ask: Pick<Ask, 'about' | 'filter'>): Counts {
  const statuses = ask.filter.status ?? ask.about.counted;
  const all = [...totals(rows, 'status')].map(([status, n]) => ({ status: status as Status, n }));
  return {
    counted: all.filter(({ status }) => statuses.includes(status)).reduce((sum, { n }) => sum + n, 0),
    leftOut: all.filter(({ status }) => !statuses.includes(status)),
  };
}

/** The rows whose status counts here. */
export function countedRows(rows: Rows, { about, filter }: Pick<Ask, 'about' | 'filter'>): Rows {
  const statuses = filter.status ?? about.counted;
  return rows.filter(({ status }) => statuses.includes(status as Status));
}

/** The sum of `n` for each value of a column, in the order of the rows. */
export function totals(rows: Rows, column: string): ReadonlyMap<Cell, number> {
  const sums = new Map<Cell, number>();
  for (const row of rows) {
    const value = row[column] ?? null;
    sums.set(value, (sums.get(value) ?? 0) + Number(row.n));
  }
  return sums;
}
