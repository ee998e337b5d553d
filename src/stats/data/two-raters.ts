import {
  type CorrectedEstimate,
  type Interval,
  around,
  estimate,
  FEWEST_ITEMS,
  noInterval,
} from './estimate.ts';
import { isConstant } from './profiles.ts';
import { normal975 } from '../resampling/student.ts';
import type { WeightTable } from './weights.ts';

/** How often each pair of values was given on the common items: first rater in rows, second in columns. */
export type PairTable = readonly (readonly number[])[];

/** The margins of a pair table, as shares. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Agreement expected by chance, and how it changes with each row and column: all in which the coefficients differ. */
export interface Chance {
  readonly expected: number;
  readonly rowSlope: readonly number[];
  readonly columnSlope: readonly number[];
}

/** Number of items in a pair table. */
export function pairItems(table: PairTable): number {
  return table.reduce((sum, row) => row.reduce((running, items) => running + items, sum), 0);
}

/** The row and column shares of a pair table that is not empty. */
export function marginsOf(table: PairTable): Margins {
  const items = pairItems(table);
  return {
    rows: table.map((row) => row.reduce((sum, cell) => sum + cell, 0) / items),
    columns: table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / items),
  };
}

/** True when one of the two raters gave the same value to every common item. */
export function hasConstantRater(table: PairTable): boolean {
  const { rows, columns } = marginsOf(table);
  return isConstant(rows) || isConstant(columns);
}

/**
 * (observed - expected) / (1 - expected) of a pair table, with the large-sample standard error and the z interval cut
 * at -1 and 1. Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72, 323-327; the other coefficients differ only in the
 * slopes of the expected agreement.
 */
export function twoRaterCoefficient(
  table: PairTable,
  weights: WeightTable,
  chanceOf: (margins: Margins, weights: WeightTable) => Chance,
): CorrectedEstimate {
  const items = pairItems(table);
  const chance = chanceOf(marginsOf(table), weights);
  const observed = mean(table, items, (i, j) => weights[i]![j]!);
  const { expected } = chance;
  const coefficient = (observed - expected) / (1 - expected);
  const influence = (i: number, j: number) =>
    weights[i]![j]! - (1 - coefficient) * (chance.rowSlope[i]! + chance.columnSlope[j]!);
  const centre = mean(table, items, influence);
  const variance = mean(table, items, (i, j) => (influence(i, j) - centre) ** 2) / items;
  const se = Math.sqrt(variance) / (1 - expected);
  return { ...estimate(coefficient, se, intervalOf(coefficient, se, items)), observed, expected };
}

function intervalOf(coefficient: number, se: number, items: number): Interval {
  return items < FEWEST_ITEMS ? noInterval('few_items') : around(coefficient, normal975 * se, -1, 1);
}

function mean(table: PairTable, items: number, value: (i: number, j: number) => number): number {
  return (
    table.reduce(
      (sum, row, i) =>
        row.reduce((running, cell, j) => (cell === 0 ? running : running + cell * value(i, j)), sum),
      0,
    ) / items
  );
}
