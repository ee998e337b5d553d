import { ANY_LEVEL, BETWEEN_PEOPLE, type Coefficient } from './coefficients/coefficient.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { type Point, noEstimate, noPoint, point, withoutInterval } from '../data/estimate.ts';
import { type PairTable, pairItems } from '../data/two-raters.ts';
import type { Weighting } from '../data/weights.ts';

/**
 * Light's kappa: the mean of Cohen's kappa over pairs of raters, one table each. Pairs without a kappa are left out;
 * null when none is left (`no_common_items` when no pair shares an item, else `no_variation`).
 */
export function lightKappa(
  tables: readonly PairTable[],
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): Point {
  const kappas = tables.map((table) => cohenKappa(table, weighting, numbers).value);
  const known = kappas.filter((kappa) => kappa !== null);
  if (known.length > 0) return point(known.reduce((sum, kappa) => sum + kappa, 0) / known.length);
  return noPoint(tables.some((table) => pairItems(table) > 0) ? 'no_variation' : 'no_common_items');
}

/**
 * Hubert's (Davies & Fleiss's, exact Conger's) kappa of complete data, one table for every pair of raters: mean
 * observed agreement corrected by the mean expected one. Null without tables or items (`no_common_items`), when
 * tables differ in their number of items (`incomplete`), and when all ratings are equal (`no_variation`).
 */
export function hubertKappa(
  tables: readonly PairTable[],
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): Point {
  const items = pairItems(tables[0] ?? []);
  if (items === 0) return noPoint('no_common_items');
  if (tables.some((table) => pairItems(table) !== items)) return noPoint('incomplete');
  // A pair that gave one and the same value throughout has no kappa, but agrees, and is expected to, in full.
  const kappas = tables.map((table) => cohenKappa(table, weighting, numbers));
  const observed = kappas.reduce((sum, kappa) => sum + (kappa.observed ?? 1), 0) / tables.length;
  const expected = kappas.reduce((sum, kappa) => sum + (kappa.expected ?? 1), 0) / tables.length;
  return expected === 1 ? noPoint('no_variation') : point((observed - expected) / (1 - expected));
}

export const kappasOfPairs: readonly Coefficient[] = [
  {
    id: 'lightKappa',
    name: 'Light’s kappa',
    title: 'Light’s kappa: mean of Cohen’s kappa over all pairs of people',
    levels: ANY_LEVEL,
    ...BETWEEN_PEOPLE,
    reference: {
      source: 'Light (1971), Psychol. Bull. 76, 365–377',
      example: 'Fleiss (1971) by R irr',
      value: '0.459',
    },
    compute({ onlyPair, pairs }) {
      const tables = pairs();
      if (tables === null) return noEstimate('too_many_values');
      return onlyPair() ? null : withoutInterval(lightKappa(tables));
    },
  },
  {
    id: 'hubertKappa',
    name: 'Hubert’s kappa',
    title: 'Hubert’s kappa over all pairs of people',
    levels: ANY_LEVEL,
    ...BETWEEN_PEOPLE,
    reference: {
      source: 'Hubert (1977), Psychol. Bull. 84, 289–297',
      example: 'Warrens (2012)',
      value: '0.802',
    },
    compute({ onlyPair, pairs }) {
      const tables = pairs();
      // Light's kappa already says that the tables are too large.
      return tables === null || onlyPair() ? null : withoutInterval(hubertKappa(tables));
    },
  },
];
