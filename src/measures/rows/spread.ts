import type { Rows } from '../../engine/engine.ts';

/** Where numbers lie. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
}

/** Range, mean and median of numbers that come smallest first, each with how often it occurs; null without any. */
export function spreadOf(rows: Rows): Spread | null {
  const values = rows.map(({ number, n }) => ({ number: Number(number), n: Number(n) }));
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return null;
  const all = values.reduce((sum, { n }) => sum + n, 0);
  const at = (place: number) => {
    let passed = 0;
    return values.find(({ n }) => (passed += n) > place)?.number ?? last.number;
  };
  return {
    min: first.number,
    max: last.number,
    mean: values.reduce((sum, { number, n }) => sum + number * n, 0) / all,
    median: (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2,
  };
}
