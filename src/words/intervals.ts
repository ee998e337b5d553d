import type { NoInterval, Why } from '../model/reason.ts';
import { coefficient } from './numbers.ts';
import { NO_INTERVAL, WHY } from './why.ts';

/** The ends of an interval; null where there is none. */
interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

interface Known {
  readonly why: Why | null;
  readonly noInterval?: NoInterval;
}

type Format = (value: number) => string;

/** ", .240 to .380"; empty where there is no interval. */
export const intervalWords = ({ low, high }: Ends, format: Format = coefficient): string =>
  low === null || high === null ? '' : `, ${format(low)} to ${format(high)}`;

/** " (.240 to .380)"; empty where there is no interval. */
export const intervalInBrackets = ({ low, high }: Ends, format: Format = coefficient): string =>
  low === null || high === null ? '' : ` (${format(low)} to ${format(high)})`;

/** "62.1 % to 91.0 %" from the least to the most, or the one value that there is; empty without values. */
export function rangeWords(values: readonly number[], format: Format = coefficient): string {
  if (values.length === 0) return '';
  const [least, most] = [format(Math.min(...values)), format(Math.max(...values))];
  return least === most ? least : `${least} to ${most}`;
}

/** Why there is no value, or no interval; null where nothing is missing. */
export function remarkOn({ why, noInterval }: Known): string | null {
  if (why !== null) return WHY[why];
  return noInterval ? NO_INTERVAL[noInterval] : null;
}

/** "α .301, .240 to .380", or why there is none. */
export const alphaWords = ({
  value,
  why,
  ...ends
}: Known & Ends & { readonly value: number | null }): string =>
  value === null ? WHY[why ?? 'no_ratings'] : `α ${coefficient(value)}${intervalWords(ends)}`;
