/** What one day brought, and the running total. */
export interface Step {
  readonly day: string;
  readonly n: number;
  readonly total: number;
}

/** Daily counts with their running total. */
export function steps(rows: readonly { readonly day: string; readonly n: number }[]): readonly Step[] {
  let total = 0;
  return rows.map(({ day: date, n }) => {
    total += n;
    return { day: date, n, total };
  });
}
