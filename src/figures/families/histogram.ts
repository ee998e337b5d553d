import type { HistogramBin } from '../../measures/rows/histogram-bin.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../../chart/figure.ts';
import { count, counted, percent, quantity } from '../../words/numbers.ts';

/** How a histogram is labelled. */
export interface HistogramLooks {
  readonly xLabel: string;
  /** What is counted: one, and several. */
  readonly nouns: readonly [string, string];
  readonly isWhole: boolean;
  readonly height?: number;
}

/** Bins from zero, the selection over all; a click selects the bin's range. */
export function histogram(
  bins: readonly HistogramBin[],
  { Plot, width, link, isSelected }: Drawing,
  looks: HistogramLooks,
): PlotOptions | null {
  if (bins.length === 0) return null;
  const { xLabel, nouns, isWhole, height = 200 } = looks;
  // Single whole numbers stand above their own tick.
  const shift = isWhole && bins.every((bin) => bin.to - bin.from === 1) ? 0.5 : 0;
  const x1 = (bin: HistogramBin) => bin.from - shift;
  const x2 = (bin: HistogramBin) => bin.to - shift;
  const range = (bin: HistogramBin) => ({ from: bin.from, to: lastIn(bin, isWhole) });
  const rangeWords = (bin: HistogramBin) =>
    isWhole && bin.to - bin.from === 1
      ? quantity(bin.from)
      : `${quantity(bin.from)} to ${isWhole ? quantity(bin.to - 1) : `below ${quantity(bin.to)}`}`;
  return {
    width,
    height,
    marginLeft: 44,
    marginTop: 10,
    marginBottom: 44,
    x: {
      label: xLabel === '' ? null : xLabel,
      labelAnchor: 'right',
      tickFormat: quantity,
      ticks: width < 500 ? 4 : 8,
    },
    y: { label: null, ticks: 4, tickFormat: count, grid: true },
    color: { type: 'identity' },
    marks: [
      Plot.rectY(
        bins.filter(({ all }) => all !== null),
        { x1: 'from', x2: 'to', y: 'all', fill: 'var(--behind)', inset: 0.5 },
      ),
      Plot.rectY(bins, {
        x1,
        x2,
        y: 'n',
        fill: (bin: HistogramBin) => (isSelected(range(bin)) ? 'var(--selected)' : 'var(--accent)'),
        inset: 0.5,
        href: (bin: HistogramBin) => (bin.n > 0 ? link(range(bin)) : undefined),
        title: (bin: HistogramBin) =>
          `${rangeWords(bin)}: ${counted(bin.n, ...nouns)} (${percent(bin.share)})${bin.all === null ? '' : `, of ${count(bin.all)} in all`}`,
      }),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
    ],
  };
}

/** Ranges of the filter include both ends; a bin does not include its upper one. */
function lastIn({ from, to }: HistogramBin, isWhole: boolean): number {
  return isWhole ? to - 1 : Number((to - (to - from) * 1e-6).toPrecision(12));
}
