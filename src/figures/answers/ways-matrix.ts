import type { WayPair } from '../../measures/answers/answer-ways.ts';
import type { PlotOptions } from '@observablehq/plot';
import { FEW } from '../../model/limits.ts';
import { scaleStep } from '../../chart/scale-step.ts';
import type { Drawing } from '../../chart/figure.ts';
import { count, counted, percent } from '../../words/numbers.ts';

const LIMITS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const DARK = 0.9;

/** Every way beside every other: the share of equal answers, and under it the records where both have one. */
export function waysMatrix(
  names: readonly string[],
  pairs: readonly WayPair[],
  { Plot, width }: Drawing,
): PlotOptions {
  const isNarrow = width < 500;
  const marginLeft = 90;
  const marginTop = isNarrow ? 72 : 30;
  const side = Math.min(96, (width - marginLeft - 8) / names.length);
  const cells = pairs.flatMap((pair) => [
    { ...pair, x: pair.b, y: pair.a },
    { ...pair, x: pair.a, y: pair.b },
  ]);
  type Cell = (typeof cells)[number];
  const isSure = ({ n }: WayPair) => n >= FEW;
  const isDark = (cell: Cell) => isSure(cell) && cell.same / cell.n >= DARK;
  const text = (words: (cell: Cell) => string, dy: number) =>
    Plot.text(cells, {
      x: 'x',
      y: 'y',
      text: words,
      dy,
      fill: (cell: Cell) => (isDark(cell) ? 'var(--on-dark)' : 'var(--ink)'),
      pointerEvents: 'none',
    });
  return {
    width: marginLeft + side * names.length + 8,
    height: 48 * names.length + marginTop + 6,
    marginLeft,
    marginRight: 8,
    marginTop,
    marginBottom: 6,
    x: {
      type: 'band',
      domain: names,
      axis: 'top',
      label: null,
      tickRotate: isNarrow ? -50 : 0,
      tickSize: 0,
      padding: 0.04,
    },
    y: { type: 'band', domain: names, label: null, tickSize: 0, padding: 0.04 },
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(names, { x: (name: string) => name, y: (name: string) => name, fill: 'var(--behind)' }),
      Plot.cell(cells, {
        x: 'x',
        y: 'y',
        fill: (cell: Cell) => (isSure(cell) ? shade(cell.same / cell.n) : 'url(#hatch-faint)'),
        title: ({ a, b, n, same }: Cell) =>
          n === 0
            ? `${a} and ${b}: no record that both answer`
            : `${a} and ${b}: the same answer on ${percent(same / n)} of ${counted(n, 'record')}`,
      }),
      text(({ n, same }) => (n === 0 ? '–' : percent(same / n)), isNarrow ? 0 : -7),
      ...(isNarrow ? [] : [text(({ n }) => `of ${count(n)}`, 8)]),
    ],
  };
}

/** Seven fixed steps, so that a colour means the same in every matrix. */
const shade = (share: number): string => scaleStep(share, LIMITS);
