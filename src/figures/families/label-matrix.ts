import type { PlotOptions } from '@observablehq/plot';
import type { Term } from '../../model/filter.ts';
import { DARK_SHARE, shareShade } from './share-shade.ts';
import type { Drawing } from '../../chart/figure.ts';
import { slanted } from '../../chart/slanted.ts';
import { shorten } from '../../words/texts.ts';

interface Label {
  readonly value: string;
  readonly text: string;
}

/** A label beside another one. */
export interface LabelCell {
  readonly row: string;
  readonly column: string;
  readonly share: number;
  /** Rests on enough answers to be coloured. */
  readonly isSure: boolean;
  readonly term: Term;
  readonly title: string;
}

/** Labels in rows beside labels in columns, in the order given: shares of the rows, equal labels muted. */
export function labelMatrix(
  labels: readonly Label[],
  cells: readonly LabelCell[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const longest = Math.max(...labels.map(({ text }) => text.length));
  const marginLeft = Math.min(width < 500 ? 110 : 190, 12 + 7 * longest);
  const above = slanted(
    labels.map(({ text }) => text),
    width,
  );
  const side = Math.max(14, Math.min(52, (width - marginLeft - above.right) / labels.length));
  const name = (most: number) => (value: string) =>
    shorten(labels.find((label) => label.value === value)?.text ?? value, most);
  const isSame = ({ row, column }: LabelCell) => row === column;
  const band = {
    type: 'band',
    domain: labels.map(({ value }) => value),
    label: null,
    tickSize: 0,
    padding: 0.04,
  } as const;
  return {
    width: marginLeft + side * labels.length + above.right,
    height: side * labels.length + above.top + 6,
    marginLeft,
    marginRight: above.right,
    marginTop: above.top,
    marginBottom: 6,
    x: { ...band, axis: 'top', tickFormat: name(above.most), tickRotate: above.angle },
    y: { ...band, tickFormat: name(Math.max(8, Math.floor((marginLeft - 10) / 7))) },
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: (cell: LabelCell) =>
          isSame(cell) ? 'var(--behind)' : cell.isSure ? shareShade(cell.share) : 'url(#hatch-faint)',
        stroke: ({ term }: LabelCell) => (isSelected(term) ? 'var(--selected)' : 'none'),
        href: ({ term }: LabelCell) => link(term),
        title: 'title',
      }),
      Plot.text(side < 22 ? [] : cells, {
        x: 'column',
        y: 'row',
        text: ({ share }: LabelCell) => String(Math.round(share * 100)),
        fill: (cell: LabelCell) =>
          cell.isSure && !isSame(cell) && cell.share >= DARK_SHARE ? 'var(--on-dark)' : 'var(--ink)',
        pointerEvents: 'none',
      }),
    ],
  };
}
