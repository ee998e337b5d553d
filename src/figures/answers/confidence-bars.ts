import type { ConfidenceBar } from '../../measures/answers/answers-changed.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../../chart/figure.ts';
import { counted, percent } from '../../words/numbers.ts';

const PARTS = [
  { key: 'same', text: 'same', fill: 'var(--behind)' },
  { key: 'tied', text: 'tie decided', fill: 'var(--scale-3)' },
  { key: 'other', text: 'changed', fill: 'var(--accent)' },
] as const;

/** Stacked bars of records by probability; what is not as the majority has it stands at the bottom. */
export function confidenceBars(bars: readonly ConfidenceBar[], { Plot, width }: Drawing): PlotOptions {
  const shown = bars.slice(bars.findIndex(({ same, tied, other }) => same + tied + other > 0));
  const parts = shown.flatMap((bar) => {
    let top = 0;
    return PARTS.toReversed().map(({ key, text, fill }) => {
      const y1 = top;
      top += bar[key];
      return {
        ...bar,
        y1,
        y2: top,
        fill,
        title: `${percent(bar.from)} to ${percent(bar.to)}, ${text}: ${counted(bar[key], 'record')}`,
      };
    });
  });
  const legend = PARTS.toReversed().map(({ text, fill }, place) => ({ text, fill, place }));
  return {
    width,
    height: 236,
    marginLeft: 48,
    marginRight: 24,
    marginTop: 34,
    marginBottom: 44,
    x: {
      domain: [shown[0]!.from, 1],
      label: `probability of the model’s answer${width < 500 ? ', in %' : ''}`,
      labelAnchor: 'right',
      ticks: [...shown.map(({ from }) => from), 1],
      tickFormat: (share: number) => `${String(Math.round(share * 100))}${width < 500 ? '' : ' %'}`,
    },
    y: { label: 'records', labelArrow: 'none', ticks: 4, grid: true },
    color: { type: 'identity' },
    marks: [
      Plot.rect(
        parts.filter(({ y1, y2 }) => y2 > y1),
        {
          x1: 'from',
          x2: 'to',
          y1: 'y1',
          y2: 'y2',
          fill: 'fill',
          insetLeft: 0.5,
          insetRight: 0.5,
          title: 'title',
        },
      ),
      ...legend.flatMap((part) => [
        Plot.dot([part], {
          frameAnchor: 'top-left',
          dx: 6 + part.place * 92,
          dy: -22,
          r: 5,
          symbol: 'square',
          fill: part.fill,
        }),
        Plot.text([part], {
          frameAnchor: 'top-left',
          dx: 16 + part.place * 92,
          dy: -28,
          text: 'text',
          fill: 'var(--ink)',
        }),
      ]),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
    ],
  };
}
