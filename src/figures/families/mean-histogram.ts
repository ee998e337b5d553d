import type { UnitBin } from '../../measures/rows/unit-bins.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { remarkOn } from '../../words/intervals.ts';
import { coefficient } from '../../words/numbers.ts';
import { withoutOldEnds } from './carried.ts';
import { estimateColumns, numberColumn, remarkColumn, textColumn, type Columns } from './columns.ts';

/** A row of the table of a mean and its histogram: a mean, or a bin. */
export interface MeanLine {
  readonly name: string;
  readonly mean: Estimate | null;
  readonly n: number;
  readonly remark: string | null;
}

export const meanColumns = (of: string): Columns<MeanLine> => [
  textColumn('Figure', ({ name }) => name),
  estimateColumns('Mean', ({ mean }) => mean),
  numberColumn(of, ({ n }) => n),
  remarkColumn(({ remark }) => remark),
];

/** The row of a mean; without an interval where it is that of an earlier filter. */
export function meanLine(
  name: string,
  estimate: Estimate & { readonly items: number },
  isOld: boolean,
  otherwise: string | null = null,
): MeanLine {
  const mean = withoutOldEnds(estimate, isOld);
  return { name, mean, n: estimate.items, remark: remarkOn(mean) ?? otherwise };
}

/** The rows of the bins. */
export const binLines = (
  name: string,
  bins: readonly UnitBin[],
  remark: string | null = null,
): readonly MeanLine[] =>
  bins.map(({ from, to, n }) => ({
    name: `${name} from ${coefficient(from, 1)} to ${coefficient(to, 1)}`,
    mean: null,
    n,
    remark,
  }));
