import type { Row } from './some-ratings.ts';
import { sum } from './slow-reference.ts';

/** The items that annotator `a` rated together with somebody else: the own value and those of the others. */
export function withOthers(rows: readonly Row[], a: number): { own: number; others: number[] }[] {
  return rows.flatMap((row) => {
    if (row[1] !== a) return [];
    const others = rows.filter((other) => other !== row && other[0] === row[0]).map(([, , value]) => value);
    return others.length === 0 ? [] : [{ own: row[2], others }];
  });
}

/** Mean over items of how alike the own value and those of the others are. */
export function slowLeaveOneOut(
  rows: readonly Row[],
  a: number,
  alike: (own: number, other: number) => number,
): number | null {
  const items = withOthers(rows, a);
  const means = items.map(({ own, others }) => sum(others.map((other) => alike(own, other))) / others.length);
  return items.length === 0 ? null : sum(means) / items.length;
}

/** The values that are most frequent. */
export function slowPlurality(values: readonly number[]): number[] {
  const votes = (value: number) => values.filter((other) => other === value).length;
  const most = Math.max(...values.map(votes));
  return [...new Set(values.filter((value) => votes(value) === most))].sort((a, b) => a - b);
}

/** The values of each item, as a table with one row an item; `isIn` tells whose. */
export function valuesByItem(
  rows: readonly Row[],
  items: number,
  isIn: (annotator: number) => boolean = () => true,
): number[][] {
  return Array.from({ length: items }, (_, u) =>
    rows.filter((row) => row[0] === u && isIn(row[1])).map(([, , value]) => value),
  );
}
