import type { Estimate } from '../../stats/data/estimate.ts';

/** A fresh value with the interval of before, until its own is computed; a value that is not known has none. */
export const carried = <E extends Estimate>(fresh: E, old: Estimate | undefined): E =>
  fresh.value === null || !old ? fresh : { ...fresh, low: old.low, high: old.high };

/** Fresh lines, each with the interval of the line of before that has the same key. */
export function carriedLines<Key extends string, Line extends Readonly<Record<Key, Estimate>>>(
  fresh: readonly Line[],
  old: readonly Line[],
  estimateKey: Key,
  keyOf: (line: Line) => string,
): readonly Line[] {
  const before = new Map(old.map((line) => [keyOf(line), line[estimateKey]]));
  return fresh.map((line) => ({
    ...line,
    [estimateKey]: carried(line[estimateKey], before.get(keyOf(line))),
  }));
}

/** Without an interval where it is that of an earlier filter: tables and sentences cannot dim a number. */
export const withoutOldEnds = (estimate: Estimate, isOld: boolean): Estimate =>
  isOld ? { value: estimate.value, why: estimate.why, se: estimate.se, low: null, high: null } : estimate;
