import type { DisagreementBar } from '../../measures/agreement/disagreement-records.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../../chart/figure.ts';
import { count, counted, percent, quantity } from '../../words/numbers.ts';

/** Unanimous records as a bar of their own beside the histogram of all others. */
export function disagreementBars(
  bars: readonly DisagreementBar[],
  xLabel: string,
  { Plot, width }: Drawing,
): PlotOptions {
  const [same, ...others] = bars;
  const last = others.at(-1);
  const step = last ? last.to - last.from : 1;
  const drawn = [
    ...(same ? [{ ...same, from: -1.7 * step, to: -0.7 * step, words: 'unanimous' }] : []),
    ...others.map((bar) => ({ ...bar, words: `above ${quantity(bar.from)}, up to ${quantity(bar.to)}` })),
  ];
  return {
    width,
    height: 216,
    marginLeft: 44,
    marginTop: 26,
    marginBottom: 44,
    x: { label: xLabel, labelAnchor: 'right', domain: [-2 * step, last?.to ?? 1], axis: null },
    y: { label: 'records', labelArrow: 'none', ticks: 4, tickFormat: count, grid: true },
    color: { type: 'identity' },
    marks: [
      Plot.axisX({
        label: xLabel,
        labelAnchor: 'right',
        ticks: tickValues(others, width < 500 ? 5 : 10),
        tickFormat: quantity,
      }),
      Plot.rectY(drawn, {
        x1: 'from',
        x2: 'to',
        y: 'n',
        fill: (_, bar: number) => (bar === 0 ? 'var(--faint)' : 'var(--accent)'),
        inset: 0.5,
        title: ({ words, n, share }: (typeof drawn)[number]) =>
          `${words}: ${counted(n, 'record')} (${percent(share)})`,
      }),
      Plot.text(drawn.slice(0, 1), {
        x: -1.2 * step,
        y: 'n',
        text: 'words',
        dy: -8,
        fill: 'var(--muted)',
        textAnchor: 'middle',
      }),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
    ],
  };
}

function tickValues(bars: readonly DisagreementBar[], most: number): readonly number[] {
  const ends = [0, ...bars.map(({ to }) => to)];
  const every = Math.ceil((ends.length - 1) / most);
  return ends.filter((_, place) => place % every === 0);
}
