import type { Estimate } from '../../stats/data/estimate.ts';
import { coefficient } from '../../words/numbers.ts';
import { WHY, NO_INTERVAL } from '../../words/why.ts';

/** A fresh value with the interval of before, where both are known. */
export const carried = <E extends Estimate>(fresh: E, old: Estimate): E =>
  fresh.value !== null && old.low !== null ? { ...fresh, low: old.low, high: old.high } : fresh;

/** ", .240 to .380"; empty where there is no interval, or only that of an earlier filter. */
export const intervalWords = ({ low, high }: Estimate, isOld: boolean): string =>
  isOld || low === null || high === null ? '' : `, ${coefficient(low)} to ${coefficient(high)}`;

/** Value, low and high as cells of a table. */
export const intervalCells = ({ value, low, high }: Estimate, isOld: boolean): readonly (number | null)[] =>
  isOld ? [value, null, null] : [value, low, high];

/** In words why there is no value or no interval; null where nothing is missing. */
export function remarkOf({ why, noInterval }: Estimate, isOld: boolean): string | null {
  if (why) return WHY[why];
  return noInterval && !isOld ? NO_INTERVAL[noInterval] : null;
}
