import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../../chart/figure.ts';
import { MOST_BARS } from '../../model/limits.ts';
import { shorten } from '../../words/texts.ts';
import { count, percent } from '../../words/numbers.ts';

export interface NamedBar {
  /** What a click selects; null where the bar stands for several terms. */
  readonly term: string | null;
  readonly text: string;
  readonly n: number;
  readonly share: number;
  readonly fill: string;
  readonly definition: string | null;
}

/** Bars by share with the count beside, in the order given. */
export function horizontalBars(
  bars: readonly NamedBar[],
  drawing: Drawing,
  xLabel: string,
): PlotOptions | null {
  if (bars.length === 0) return null;
  const { Plot, width, link, isSelected } = drawing;
  const label = ({ text }: NamedBar) =>
    shorten(text === '' ? '(empty)' : text, Math.max(16, Math.floor((width * 0.4) / 7)));
  const marginLeft = Math.min(width * 0.44, 14 + 7 * Math.max(...bars.map((bar) => label(bar).length)));
  const most = Math.max(...bars.map(({ share }) => share), 0.0001);
  return {
    width,
    height: 50 + bars.length * 24,
    marginBottom: 44,
    marginLeft,
    marginRight: 96,
    marginTop: 4,
    x: {
      label: xLabel,
      labelAnchor: 'right',
      domain: [0, most],
      ticks: width < 500 ? 3 : 5,
      tickFormat: (x: number) => `${String(Math.round(x * 1000) / 10)} %`,
      grid: true,
    },
    y: {
      label: null,
      domain: bars.map((_, at) => at),
      tickFormat: (at: number) => label(bars[at]!),
      tickSize: 0,
      type: 'band',
    },
    color: { type: 'identity' },
    marks: [
      Plot.barX(bars, {
        x: 'share',
        y: (_: NamedBar, at: number) => at,
        fill: 'fill',
        stroke: (bar: NamedBar) => (bar.term !== null && isSelected(bar.term) ? 'var(--selected)' : 'none'),
        strokeWidth: 2,
        insetTop: 3,
        insetBottom: 3,
        href: (bar: NamedBar) => (bar.term === null ? undefined : link(bar.term)),
        title: (bar: NamedBar) =>
          `${bar.text}: ${count(bar.n)} (${percent(bar.share)})${bar.definition === null ? '' : `\n${bar.definition}`}`,
      }),
      Plot.text(bars, {
        x: 'share',
        y: (_: NamedBar, at: number) => at,
        text: (bar: NamedBar) => `${percent(bar.share)}  ${count(bar.n)}`,
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
      }),
      Plot.ruleX([0], { stroke: 'var(--hairline)' }),
    ],
  };
}

/** The 20 largest, and all others as one bar, so that nothing is missing from the sum. */
export function topBars(bars: readonly NamedBar[]): readonly NamedBar[] {
  if (bars.length <= MOST_BARS + 1) return bars;
  const top = bars.toSorted((a, b) => b.n - a.n).slice(0, MOST_BARS);
  const rest = bars.filter((bar) => !top.includes(bar));
  const n = rest.reduce((sum, bar) => sum + bar.n, 0);
  const share = rest.reduce((sum, bar) => sum + bar.share, 0);
  const other = {
    term: null,
    text: `other (${count(rest.length)} values)`,
    n,
    share,
    fill: 'var(--label-other)',
    definition: null,
  };
  return [...top, other];
}
