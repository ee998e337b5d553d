import { sum } from './slow-reference.ts';
import type { Row } from './some-ratings.ts';

/** The components of variance of items, people and noise; null where the equations have no solution. */
export function slowComponents(
  rows: readonly Row[],
  vector: (value: number) => readonly number[],
): number[] | null {
  // The sums of squares of comparable items are linear in the variances, so the coefficients of each component are what
  // the sums give, on average, for ratings made of that component alone: of independent unit vectors, one per level.
  const kept = rows.filter(([u]) => rows.filter((other) => other[0] === u).length >= 2);
  if (kept.length === 0) return null;
  const people = kept.map(([, a], r) => (a < 0 ? `row ${r}` : `person ${a}`));
  const sums = (data: readonly (readonly number[])[]) => {
    const squares = (groups: readonly (string | number)[]) =>
      sum(
        [...new Set(groups)].map((group) => {
          const own = data.filter((_, r) => groups[r] === group);
          return sum(own[0]!.map((_, d) => sum(own.map((x) => x[d]!)) ** 2)) / own.length;
        }),
      );
    const mean = squares(kept.map(() => 0));
    return [
      squares(kept.map(([u]) => u)) - mean,
      squares(people) - mean,
      squares(kept.map((_, r) => r)) - mean,
    ];
  };
  const alone = (groups: readonly (string | number)[]) => {
    const levels = [...new Set(groups)];
    return sums(groups.map((group) => levels.map((level) => (level === group ? 1 : 0))));
  };
  const columns = [alone(kept.map(([u]) => u)), alone(people), alone(kept.map((_, r) => r))];
  const right = sums(kept.map(([, , v]) => vector(v)));
  return eliminated([0, 1, 2].map((i) => [...columns.map((column) => column[i]!), right[i]!]));
}

function eliminated(rows: number[][]): number[] | null {
  for (let i = 0; i < 3; i++) {
    const pivot = rows.slice(i).toSorted((a, b) => Math.abs(b[i]!) - Math.abs(a[i]!))[0]!;
    if (Math.abs(pivot[i]!) < 1e-9) return null;
    rows = [...rows.slice(0, i), pivot, ...rows.slice(i).filter((row) => row !== pivot)];
    rows = rows.map((row, at) => (at === i ? row : row.map((x, j) => x - (row[i]! / pivot[i]!) * pivot[j]!)));
  }
  return rows.map((row, i) => row[3]! / row[i]!);
}
