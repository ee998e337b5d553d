/** How many values lie in a tenth of the way from 0 to 1; the last tenth includes 1. */
export interface UnitBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly share: number;
}

const BINS = 10;

/** Values from 0 to 1 in tenths. */
export function unitBins(values: readonly number[]): readonly UnitBin[] {
  const counts = new Array<number>(BINS).fill(0);
  // A value that is a tenth but for its last digit belongs where the tenth does.
  for (const value of values) counts[Math.min(BINS - 1, Math.floor(value * BINS + 1e-9))]! += 1;
  return counts.map((n, bin) => ({
    from: bin / BINS,
    to: (bin + 1) / BINS,
    n,
    share: values.length === 0 ? 0 : n / values.length,
  }));
}
