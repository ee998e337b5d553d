import { type CorrectedEstimate, noCorrected } from '../data/estimate.ts';
import { type PairTable, pairItems, twoRaterCoefficient } from '../data/two-raters.ts';
import { type Weighting, agreementWeights } from '../data/weights.ts';

/**
 * Bennett's S of two raters on their common items: chance takes every category of the scale as equally likely, so
 * unused ones count. Null without common items (`no_common_items`) and with one category (`single_category`).
 * Bennett, Alpert & Goldstein (1954), Public Opin. Q. 18. Worked example: Artstein & Poesio (2008), example 2, 0.82.
 */
export function bennettS(
  table: PairTable,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  if (pairItems(table) === 0) return noCorrected('no_common_items');
  if (table.length < 2) return noCorrected('single_category');
  const weights = agreementWeights(weighting, table.length, numbers);
  const flat = table.map(() => 0);
  const expected = weights.flat().reduce((sum, weight) => sum + weight, 0) / table.length ** 2;
  return twoRaterCoefficient(table, weights, () => ({ expected, rowSlope: flat, columnSlope: flat }));
}
