import { tickStep } from 'd3-array';
import { sql, type Sql } from './sql.ts';

export interface Bins {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Even bins with round ends that cover min to max; whole numbers never get a step below 1. */
export function binsFor(min: number, max: number, isWhole: boolean, wanted = 24): Bins {
  if (max <= min) return { start: Math.floor(min), step: 1, count: 1 };
  const step = Math.max(tickStep(min, max, wanted), isWhole ? 1 : 0);
  const start = Math.floor(min / step) * step;
  return { start, step, count: Math.floor((max - start) / step) + 1 };
}

/** The number of a value's bin; none where there is no value, which least() and greatest() would pass over. */
export const binOf = (column: Sql, { start, step, count }: Bins): Sql =>
  sql`CASE WHEN ${column} IS NOT NULL THEN least(${count - 1}, greatest(0, floor((${column} - ${start}) / ${step})))::INTEGER END`;

/** Both ends of a bin; floating steps are rounded to the digits that the step has. */
export function binEnds({ start, step }: Bins, bin: number): readonly [number, number] {
  const digits = Math.max(0, Math.min(12, 1 - Math.floor(Math.log10(step)) + 1));
  const round = (value: number) => Number(value.toFixed(digits));
  return [round(start + bin * step), round(start + (bin + 1) * step)];
}
