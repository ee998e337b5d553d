import type { CorrectedEstimate } from '../data/estimate.ts';
import {
  type Chance,
  type Margins,
  type PairTable,
  marginsOf,
  noCoefficient,
  pairItems,
  twoRaterCoefficient,
} from '../data/two-raters.ts';
import { isConstant } from '../data/profiles.ts';
import { type Weighting, type WeightTable, agreementWeights } from '../data/weights.ts';

/**
 * Scott's pi of two raters on their common items: like Cohen's kappa, but chance draws both from the pooled values.
 * Null without common items (`no_common_items`) and when all values are equal (`no_variation`).
 * Scott (1955), Public Opin. Q. 19, 321-325. Worked example: Artstein & Poesio (2008), example 2, 0.7995.
 */
export function scottPi(
  table: PairTable,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  if (pairItems(table) === 0) return noCoefficient('no_common_items');
  const { rows, columns } = marginsOf(table);
  if (isConstant(rows.map((share, value) => share + columns[value]!))) return noCoefficient('no_variation');
  const pi = twoRaterCoefficient(table, agreementWeights(weighting, table.length, numbers), pooledMargins);
  return pi.expected === 1 ? noCoefficient('no_variation') : pi;
}

function pooledMargins({ rows, columns }: Margins, weights: WeightTable): Chance {
  const pooled = rows.map((share, value) => (share + columns[value]!) / 2);
  const slope = pooled.map((_, c) =>
    pooled.reduce((sum, share, d) => sum + ((weights[c]![d]! + weights[d]![c]!) / 2) * share, 0),
  );
  const expected = pooled.reduce((sum, share, c) => sum + share * slope[c]!, 0);
  return { expected, rowSlope: slope, columnSlope: slope };
}
