import type { PlotOptions } from '@observablehq/plot';
import type { Field, Term } from '../../model/filter.ts';
import type { Drawing } from '../../chart/figure.ts';
import { slanted } from '../../chart/slanted.ts';
import { percentagePoints } from '../../words/numbers.ts';
import { shorten } from '../../words/texts.ts';

/** One difference of two shares: in a row of somebody, under the name of something. */
export interface Deviation {
  readonly row: number;
  readonly column: number;
  /** From −1 to 1. */
  readonly difference: number;
  /** More than chance, so that it may be coloured. */
  readonly isSure: boolean;
  readonly isThin: boolean;
  readonly title: string;
  /** What a click selects; null where it selects nothing. */
  readonly term: Term | null;
  /** What it selects on, where that is not the figure's own field. */
  readonly field?: Field;
}

/** From here on the colour is full. */
const STRONG = 0.25;

/** Rows by columns: blue where something is more frequent than among the others, orange where it is less, no colour where that may be chance. */
export function deviations(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Deviation[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const marginLeft = Math.min(width < 500 ? 90 : 150, 12 + 7 * longest(rows));
  const above = slanted(columns, width);
  const side = Math.max(14, Math.min(64, (width - marginLeft - above.right) / columns.length));
  const named = (names: readonly string[], most: number) => (at: number) => shorten(names[at]!, most);
  const band = { type: 'band', label: null, tickSize: 0, padding: 0.04 } as const;
  const place = { x: 'column', y: 'row' } as const;
  return {
    width: marginLeft + side * columns.length + above.right,
    height: 26 * rows.length + above.top + 6,
    marginLeft,
    marginRight: above.right,
    marginTop: above.top,
    marginBottom: 6,
    x: {
      ...band,
      domain: [...columns.keys()],
      axis: 'top',
      tickFormat: named(columns, above.most),
      tickRotate: above.angle,
    },
    y: { ...band, domain: [...rows.keys()], tickFormat: named(rows, Math.floor((marginLeft - 10) / 7)) },
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(cells, {
        ...place,
        fill: ({ difference, isSure, isThin }: Deviation) =>
          isThin
            ? 'url(#hatch-faint)'
            : !isSure
              ? 'var(--raised)'
              : difference > 0
                ? 'var(--accent)'
                : 'var(--label-1)',
        fillOpacity: ({ difference, isSure, isThin }: Deviation) =>
          isThin || !isSure ? 1 : 0.15 + 0.4 * Math.min(1, Math.abs(difference) / STRONG),
        stroke: ({ term, field }: Deviation) =>
          term !== null && isSelected(term, field) ? 'var(--selected)' : 'none',
        href: ({ term, field }: Deviation) => (term === null ? undefined : link(term, field)),
        title: 'title',
      }),
      Plot.text(side < 26 ? [] : cells, {
        ...place,
        text: ({ difference }: Deviation) => percentagePoints(difference),
        fill: ({ isSure, isThin }: Deviation) => (isSure && !isThin ? 'var(--ink)' : 'var(--muted)'),
        pointerEvents: 'none',
      }),
    ],
  };
}

const longest = (names: readonly string[]): number => Math.max(...names.map((name) => name.length));
