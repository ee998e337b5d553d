import { cohenKappa } from './cohen-kappa.ts';
import { type Point, noPoint, point } from '../data/estimate.ts';
import { type PairTable, marginsOf, pairItems } from '../data/two-raters.ts';
import { type Weighting, agreementWeights } from '../data/weights.ts';

/**
 * The standard error that Cohen's kappa would have if the two raters agreed by chance only; kappa / error tests that,
 * while intervals need the error of `cohenKappa`. Null for the reasons of `cohenKappa`, and with one rater constant
 * (`no_variation`). Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72, 323-327. Worked example: SAS FREQ, kappa 0.484
 * with null error 0.148.
 */
export function kappaNullError(
  table: PairTable,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): Point {
  const { expected, why } = cohenKappa(table, weighting, numbers);
  if (expected === null) return noPoint(why ?? 'no_variation');
  const weights = agreementWeights(weighting, table.length, numbers);
  const { rows, columns } = marginsOf(table);
  const rowMeans = weights.map((row) => row.reduce((sum, weight, j) => sum + weight * columns[j]!, 0));
  const columnMeans = weights.map((_, j) => weights.reduce((sum, row, i) => sum + row[j]! * rows[i]!, 0));
  let squares = 0;
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      squares += row * column * (weights[i]![j]! - rowMeans[i]! - columnMeans[j]!) ** 2;
    });
  });
  const variance = (squares - expected ** 2) / (pairItems(table) * (1 - expected) ** 2);
  return variance > 0 ? point(Math.sqrt(variance)) : noPoint('no_variation');
}
