import type { PlotOptions } from '@observablehq/plot';
import { scaleStep } from '../../chart/scale-step.ts';
import type { Drawing } from '../../chart/figure.ts';
import { slanted } from '../../chart/slanted.ts';
import { shorten } from '../../words/texts.ts';
import { coefficient, count } from '../../words/numbers.ts';

/** Two people, in either order. */
export interface MatrixPair {
  readonly a: string;
  readonly b: string;
  /** Null where it cannot be known. */
  readonly value: number | null;
  readonly items: number;
  readonly isSure: boolean;
  readonly title: string;
}

interface Cell extends MatrixPair {
  readonly x: string;
  readonly y: string;
  readonly text: string;
  readonly fill: string;
  readonly opacity: number;
  readonly ink: string;
}

/** Coefficients above the diagonal, what the two share below it. */
export function pairsMatrix(
  people: readonly { readonly id: string; readonly name: string }[],
  pairs: readonly MatrixPair[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const order = people.map(({ id }) => id);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const longest = Math.max(...people.map(({ name }) => name.length));
  const marginLeft = Math.min(width < 500 ? 90 : 150, 12 + 7 * longest);
  const above = slanted(
    people.map(({ name }) => name),
    width,
  );
  const side = Math.max(6, Math.min(46, (width - marginLeft - above.right) / order.length));
  const label = (most: number) => (id: string) => shorten(names.get(id) ?? id, most);
  const most = Math.max(1, ...pairs.map(({ items }) => items));
  const place = new Map(order.map((id, at) => [id, at]));
  const cells = pairs.flatMap((pair): readonly Cell[] => {
    const isInOrder = place.get(pair.a)! < place.get(pair.b)!;
    const [first, second] = isInOrder ? [pair.a, pair.b] : [pair.b, pair.a];
    return [
      { ...pair, x: second, y: first, ...aboveDiagonal(pair) },
      { ...pair, x: first, y: second, ...belowDiagonal(pair, most) },
    ];
  });
  const shared = cells.filter(({ items }) => items > 0);
  const band = {
    type: 'band',
    domain: order,
    label: null,
    tickSize: 0,
    padding: 0.04,
  } as const;
  return {
    width: marginLeft + side * order.length + above.right,
    height: side * order.length + above.top + 6,
    marginLeft,
    marginRight: above.right,
    marginTop: above.top,
    marginBottom: 6,
    x: { ...band, axis: 'top', tickFormat: label(above.most), tickRotate: above.angle },
    y: { ...band, tickFormat: label(Math.max(6, Math.floor((marginLeft - 10) / 7))) },
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(order, { x: (id: string) => id, y: (id: string) => id, fill: 'var(--hairline)' }),
      Plot.cell(shared, {
        x: 'x',
        y: 'y',
        fill: 'fill',
        fillOpacity: 'opacity',
        stroke: ({ a, b }: Cell) => (isSelected(a) && isSelected(b) ? 'var(--selected)' : 'none'),
        href: ({ a, b }: Cell) => link([a, b]),
        title: 'title',
      }),
      Plot.text(side < 22 ? [] : cells, { x: 'x', y: 'y', text: 'text', fill: 'ink', pointerEvents: 'none' }),
    ],
  };
}

type Look = Pick<Cell, 'text' | 'fill' | 'opacity' | 'ink'>;

const aboveDiagonal = ({ value, isSure, items }: MatrixPair): Look => {
  const isColoured = isSure && value !== null;
  return {
    text: items === 0 ? '' : value === null ? '–' : coefficient(value, 2),
    fill: isColoured ? shade(value) : 'url(#hatch-faint)',
    opacity: 1,
    ink: isColoured && value >= DARK ? 'var(--on-dark)' : 'var(--ink)',
  };
};

const belowDiagonal = ({ isSure, items }: MatrixPair, most: number): Look => ({
  text: count(items),
  fill: isSure ? 'var(--muted)' : 'url(#hatch-faint)',
  opacity: isSure ? 0.05 + (0.3 * items) / most : 1,
  ink: items === 0 ? 'var(--muted)' : 'var(--ink)',
});

const LIMITS = [0, 0.2, 0.4, 0.55, 0.667, 0.8];
const DARK = 0.55;

/** Seven steps from −1 to 1; the thresholds are fixed, so that a colour means the same in every matrix. */
const shade = (value: number): string => scaleStep(value, LIMITS);
