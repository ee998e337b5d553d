import { cohenKappa } from '../agreement/cohen-kappa.ts';
import type { CorrectedEstimate, Estimate } from './estimate.ts';
import { pairAgreement } from './pairwise.ts';
import { profilesFrom, type Profiles } from './profiles.ts';
import { scottPi } from '../agreement/scott-pi.ts';

/** How many common items got value x of the first of two people and y of the second. */
export interface PairCell {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

/** The kappas of two people; the weighted ones need an order of the values. */
interface PairKappas {
  readonly cohen: CorrectedEstimate;
  readonly linear: CorrectedEstimate;
  readonly quadratic: CorrectedEstimate;
  readonly pi: Estimate;
}

/** The common items of two people. */
export const commonItems = (cells: readonly PairCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

/** The share of common items with equal values, without a table of all values. */
export function equalShare(cells: readonly PairCell[]): Estimate {
  const count = (isEqual: boolean) => commonItems(cells.filter(({ x, y }) => (x === y) === isEqual));
  return pairAgreement([
    [count(true), count(false)],
    [0, 0],
  ]);
}

/**
 * The kappas on the values that the two gave: others, and the length of the scale, change none of them. Null where they
 * gave more than `most` different values, because the tables are dense.
 */
export function pairKappas(
  cells: readonly PairCell[],
  numbers: readonly number[] | undefined,
  most: number,
): PairKappas | null {
  const used = [...new Set(cells.flatMap(({ x, y }) => [x, y]))].sort((a, b) => a - b);
  if (used.length > most) return null;
  const place = new Map(used.map((value, row) => [value, row]));
  const table = used.map(() => used.map(() => 0));
  for (const { x, y, n } of cells) table[place.get(x)!]![place.get(y)!]! += n;
  const points = used.map((value) => numbers?.[value] ?? value + 1);
  return {
    cohen: cohenKappa(table),
    linear: cohenKappa(table, 'linear', points),
    quadratic: cohenKappa(table, 'quadratic', points),
    pi: scottPi(table),
  };
}

/** Each common item as an item with two ratings, for alpha of the two. */
export const pairProfiles = (cells: readonly PairCell[], size: number): Profiles =>
  profilesFrom(
    size,
    cells.map(({ x, y, n }) => ({
      counts: new Map(
        x === y
          ? [[x, 2]]
          : [
              [x, 1],
              [y, 1],
            ],
      ),
      items: n,
    })),
  );
