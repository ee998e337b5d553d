import type { Agreement } from '../../measures/agreement/agreement-lines.ts';

/** Fresh values with the intervals of before, marked as old. */
export function carryIntervals(fresh: Agreement, old: Agreement): Agreement {
  const lines = fresh.lines.map((line) => {
    const before = old.lines.find(({ number }) => number === line.number)?.alpha;
    return before && before.low !== null && line.alpha.value !== null
      ? { ...line, alpha: { ...line.alpha, low: before.low, high: before.high }, isOld: true }
      : line;
  });
  return { ...fresh, lines };
}
