import type { UnitBin } from '../../measures/rows/unit-bins.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Drawing } from '../../chart/figure.ts';
import { coefficient, count, counted, percent } from '../../words/numbers.ts';

interface Options {
  readonly mean: Estimate;
  /** The interval is that of an earlier filter. */
  readonly isOld: boolean;
  readonly xLabel: string;
  /** What is counted: one, and several. */
  readonly nouns: readonly [string, string];
}

/** Tenths from 0 to 1, and across them the mean with its interval. */
export function unitHistogram(
  bins: readonly UnitBin[],
  { Plot, width }: Drawing,
  { mean, isOld, xLabel, nouns }: Options,
): PlotOptions | null {
  const { value, low, high } = mean;
  if (value === null) return null;
  return {
    width,
    height: 210,
    marginLeft: 44,
    marginTop: 24,
    marginBottom: 44,
    x: {
      domain: [0, 1],
      label: xLabel,
      labelAnchor: 'right',
      ticks: width < 500 ? 5 : 10,
      tickFormat: (at: number) => coefficient(at, 1),
    },
    y: { label: null, ticks: 4, tickFormat: count, grid: true },
    marks: [
      Plot.rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: 'n',
        fill: 'var(--accent)',
        inset: 0.5,
        title: (bin: UnitBin) =>
          `${coefficient(bin.from, 1)} to ${coefficient(bin.to, 1)}: ${counted(bin.n, ...nouns)} (${percent(bin.share)})`,
      }),
      Plot.rect(low === null ? [] : [mean], {
        x1: 'low',
        x2: 'high',
        fill: 'var(--ink)',
        fillOpacity: isOld ? 0.06 : 0.16,
      }),
      Plot.ruleX([mean], { x: 'value', stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.text([mean], {
        x: 'value',
        text: () => `mean ${coefficient(value)}`,
        frameAnchor: 'top',
        textAnchor: value > 0.85 ? 'end' : value < 0.15 ? 'start' : 'middle',
        dy: -14,
        title: () =>
          high === null || low === null || isOld
            ? `mean ${coefficient(value)}`
            : `mean ${coefficient(value)}, ${coefficient(low)} to ${coefficient(high)}`,
      }),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
    ],
  };
}
