import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from './view.ts';
import { shorten } from './words.ts';

/** How often one label stands beside another. */
export interface LabelCell {
  readonly a: { readonly value: string; readonly text: string };
  readonly b: { readonly value: string; readonly text: string };
  /** What is counted; cells without any stay empty. */
  readonly pairs: number;
  /** What the share is of. */
  readonly of: number;
  readonly share: number | null;
  readonly title: string;
}

/** Shares of fewer pairs of answers are not coloured. */
const FEW = 10;

/** Labels by labels: the share of a row's label in each cell, the diagonal muted, rows of few hatched. */
export function labelMatrix(
  labels: readonly LabelCell['a'][],
  cells: readonly LabelCell[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const longest = Math.max(...labels.map(({ text }) => text.length));
  const marginLeft = Math.min(width < 500 ? 110 : 190, 12 + 7 * longest);
  const marginTop = Math.min(100, 14 + 6 * longest);
  const side = Math.max(14, Math.min(52, (width - marginLeft - 40) / labels.length));
  const name = (value: string) => {
    const text = labels.find((label) => label.value === value)?.text ?? value;
    return shorten(text, Math.max(8, Math.floor((marginLeft - 10) / 7)));
  };
  const isSure = ({ of }: LabelCell) => of >= FEW;
  const isSame = ({ a, b }: LabelCell) => a.value === b.value;
  const shown = cells.filter(({ pairs }) => pairs > 0);
  return {
    width: marginLeft + side * labels.length + 40,
    height: side * labels.length + marginTop + 6,
    marginLeft,
    marginRight: 40,
    marginTop,
    marginBottom: 6,
    x: {
      type: 'band',
      domain: labels.map(({ value }) => value),
      axis: 'top',
      label: null,
      tickFormat: name,
      tickRotate: -50,
      tickSize: 0,
      padding: 0.04,
    },
    y: {
      type: 'band',
      domain: labels.map(({ value }) => value),
      label: null,
      tickFormat: name,
      tickSize: 0,
      padding: 0.04,
    },
    color: { type: 'identity' },
    marks: [
      Plot.frame({ stroke: 'var(--hairline)' }),
      Plot.cell(shown, {
        x: ({ b }: LabelCell) => b.value,
        y: ({ a }: LabelCell) => a.value,
        fill: (cell: LabelCell) =>
          isSame(cell) ? 'var(--behind)' : isSure(cell) ? shade(cell.share!) : 'url(#hatch-faint)',
        stroke: ({ a, b }: LabelCell) =>
          isSelected(a.value) && isSelected(b.value) ? 'var(--selected)' : 'none',
        href: ({ a, b }: LabelCell) => link(a.value === b.value ? a.value : [a.value, b.value]),
        title: 'title',
      }),
      Plot.text(side < 26 ? [] : shown, {
        x: ({ b }: LabelCell) => b.value,
        y: ({ a }: LabelCell) => a.value,
        text: ({ share }: LabelCell) => String(Math.round((share ?? 0) * 100)),
        fill: (cell: LabelCell) =>
          isSure(cell) && !isSame(cell) && cell.share! >= DARK ? 'var(--on-dark)' : 'var(--ink)',
        pointerEvents: 'none',
      }),
    ],
  };
}

const LIMITS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5];
const DARK = 0.2;

/** Seven fixed steps, so that a colour means the same in every matrix. */
const shade = (share: number): string =>
  `var(--scale-${String(LIMITS.filter((limit) => share >= limit).length + 1)})`;
