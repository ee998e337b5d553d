import { ANY_LEVEL, BETWEEN_PEOPLE, type Coefficient } from './coefficients/coefficient.ts';
import { type CorrectedEstimate, noCorrected } from '../data/estimate.ts';
import {
  type Chance,
  type Margins,
  type PairTable,
  marginsOf,
  pairItems,
  twoRaterCoefficient,
} from '../data/two-raters.ts';
import { isConstant } from '../data/profiles.ts';
import { type Weighting, type WeightTable, agreementWeights } from '../data/weights.ts';

/**
 * Scott's pi of two raters on their common items: like Cohen's kappa, but chance draws both from the pooled values.
 * Null without common items (`no_common_items`) and when all values are equal (`no_variation`).
 */
export function scottPi(
  table: PairTable,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  if (pairItems(table) === 0) return noCorrected('no_common_items');
  const { rows, columns } = marginsOf(table);
  if (isConstant(rows.map((share, value) => share + columns[value]!))) return noCorrected('no_variation');
  const pi = twoRaterCoefficient(table, agreementWeights(weighting, table.length, numbers), pooledMargins);
  return pi.expected === 1 ? noCorrected('no_variation') : pi;
}

function pooledMargins({ rows, columns }: Margins, weights: WeightTable): Chance {
  const pooled = rows.map((share, value) => (share + columns[value]!) / 2);
  const slope = pooled.map((_, c) =>
    pooled.reduce((sum, share, d) => sum + ((weights[c]![d]! + weights[d]![c]!) / 2) * share, 0),
  );
  const expected = pooled.reduce((sum, share, c) => sum + share * slope[c]!, 0);
  return { expected, rowSlope: slope, columnSlope: slope };
}

export const scottPiOfTwo: Coefficient = {
  id: 'scottPi',
  name: 'Scott’s pi',
  title: 'Scott’s pi of the two people',
  levels: ANY_LEVEL,
  ...BETWEEN_PEOPLE,
  reference: {
    source: 'Scott (1955), Public Opin. Q. 19, 321–325',
    example: 'Artstein & Poesio (2008), example 2',
    value: '0.800',
  },
  compute({ onlyPair }) {
    const table = onlyPair();
    return table && scottPi(table);
  },
};
