/** A bin of a histogram: from `from`, below `to`. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly share: number;
  /** The count without the filter, drawn behind; null where nothing is to be compared. */
  readonly all: number | null;
}
