import { ANY_LEVEL, BETWEEN_PEOPLE, type Coefficient, ORDERED } from './coefficients/coefficient.ts';
import {
  type CorrectedEstimate,
  type Point,
  noCorrected,
  noInterval,
  noPoint,
  point,
  withoutInterval,
} from '../data/estimate.ts';
import { isConstant } from '../data/profiles.ts';
import {
  type Chance,
  type Margins,
  type PairTable,
  hasConstantRater,
  marginsOf,
  pairItems,
  twoRaterCoefficient,
} from '../data/two-raters.ts';
import { type Weighting, type WeightTable, agreementWeights } from '../data/weights.ts';

/**
 * Cohen's kappa of two raters on their common items, weighted if asked, with the asymptotic error of Fleiss, Cohen &
 * Everitt (1969) and its z interval from ten items on. Null without common items (`no_common_items`) and when both gave
 * one and the same value throughout (`no_variation`). With one rater constant it is exactly 0 and has no interval.
 * Error: SAS FREQ, 0.138.
 */
export function cohenKappa(
  table: PairTable,
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): CorrectedEstimate {
  if (pairItems(table) === 0) return noCorrected('no_common_items');
  if (isConstant(table.flat()) && hasOneValue(table)) return noCorrected('no_variation');
  const weights = agreementWeights(weighting, table.length, numbers);
  const kappa = twoRaterCoefficient(table, weights, ownMargins);
  if (kappa.expected === 1) return noCorrected('no_variation');
  return hasConstantRater(table)
    ? { ...kappa, value: 0, se: null, ...noInterval('too_little_variation') }
    : kappa;
}

/** The largest unweighted kappa that the two raters' margins allow; null for the reasons of `cohenKappa`. */
export function largestKappa(table: PairTable): Point {
  const { expected, why } = cohenKappa(table);
  if (expected === null) return noPoint(why ?? 'no_variation');
  const { rows, columns } = marginsOf(table);
  const possible = rows.reduce((sum, share, value) => sum + Math.min(share, columns[value]!), 0);
  return point((possible - expected) / (1 - expected));
}

/** How often the first rater gave the later value (below the diagonal) and how often the second did (above). */
export function asymmetry(table: PairTable): { readonly above: number; readonly below: number } {
  let above = 0;
  let below = 0;
  table.forEach((row, i) => {
    row.forEach((items, j) => {
      if (j > i) above += items;
      if (j < i) below += items;
    });
  });
  return { above, below };
}

function hasOneValue(table: PairTable): boolean {
  return table.some((row, value) => row[value]! > 0);
}

function ownMargins({ rows, columns }: Margins, weights: WeightTable): Chance {
  const rowSlope = weights.map((row) => row.reduce((sum, weight, j) => sum + weight * columns[j]!, 0));
  const columnSlope = weights.map((_, j) => weights.reduce((sum, row, i) => sum + row[j]! * rows[i]!, 0));
  return { expected: rows.reduce((sum, share, i) => sum + share * rowSlope[i]!, 0), rowSlope, columnSlope };
}

const COHEN = 'Cohen (1960), Educ. Psychol. Meas. 20, 37–46';

export const cohenKappas: readonly Coefficient[] = [
  {
    id: 'cohenKappa',
    name: 'Cohen’s kappa',
    title: 'Cohen’s kappa of the two people',
    levels: ANY_LEVEL,
    ...BETWEEN_PEOPLE,
    reference: { source: COHEN, example: '3 × 3 table of SAS FREQ', value: '0.484' },
    compute({ onlyPair }) {
      const table = onlyPair();
      return table && cohenKappa(table);
    },
  },
  {
    id: 'cohenKappa.quadratic',
    name: 'Cohen, quadratic',
    title: 'Cohen’s kappa of the two people with quadratic weights',
    levels: ORDERED,
    ...BETWEEN_PEOPLE,
    reference: {
      source: 'Cohen (1968), Psychol. Bull. 70, 213–220',
      example: 'Landis & Koch (1977), patients in Winnipeg, R vcd',
      value: '0.525',
    },
    compute({ onlyPair, scale }) {
      const table = onlyPair();
      return table && cohenKappa(table, 'quadratic', scale.numbers);
    },
  },
  {
    id: 'largestKappa',
    name: 'Largest kappa',
    title: 'largest kappa that the two people’s use of the answers allows',
    levels: ANY_LEVEL,
    ...BETWEEN_PEOPLE,
    reference: { source: COHEN, example: 'his second example', value: '0.831' },
    compute({ onlyPair }) {
      const table = onlyPair();
      return table && withoutInterval(largestKappa(table));
    },
  },
];
