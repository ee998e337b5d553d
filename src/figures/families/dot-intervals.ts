import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Field, Limits, Term } from '../../model/filter.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Drawing } from '../../chart/figure.ts';
import { shorten } from '../../words/texts.ts';
import { coefficient, wholePercent } from '../../words/numbers.ts';

/** One line: a name, an estimate with its interval, and what stands faintly beside it. */
export interface DotLine {
  readonly text: string;
  readonly estimate: Estimate;
  /** Drawn faint where its number is unsure: few records, or an interval of an earlier filter. */
  readonly isFaint: boolean;
  /** A second value for comparison, as an open mark; null where there is none. */
  readonly beside?: number | null;
  /** A third value, as a faint tick; null where there is none. */
  readonly tick?: number | null;
  /** What a click selects; null where it selects nothing. */
  readonly term: Term | null;
  /** What it selects on, where that is not the figure's own field. */
  readonly field?: Field;
  /** Stands where there is no value. */
  readonly missing: string;
  readonly title: string;
}

/** A line across the whole picture; `anchor` is where its text ends or starts, otherwise its middle. */
interface Rule {
  readonly at: number;
  readonly text: string;
  readonly anchor?: 'end' | 'start';
}

export interface DotAxis {
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** Limits, or the value of all together. */
  readonly rules: readonly Rule[];
  /** A range that the lines are compared with. */
  readonly band?: { readonly from: number; readonly to: number } | null;
}

/** Dots with intervals, one line each, in the order given. */
export function dotIntervals(lines: readonly DotLine[], axis: DotAxis, drawing: Drawing): PlotOptions | null {
  if (lines.length === 0) return null;
  const { Plot, width, link, isSelected } = drawing;
  const label = ({ text }: DotLine) =>
    shorten(text === '' ? '(empty)' : text, Math.max(16, Math.floor((width * 0.36) / 7)));
  const placed = lines.map((line, at) => ({ ...line, at }));
  const known = placed.filter(({ estimate }) => estimate.value !== null);
  const ticked = placed.filter(({ tick }) => tick !== null && tick !== undefined);
  const y = { y: 'at' } as const;
  const faint = (value: number, faintly: number) => (line: DotLine) => (line.isFaint ? faintly : value);
  return {
    width,
    height: 70 + lines.length * 28,
    marginLeft: Math.min(width * 0.4, 14 + 7 * Math.max(...lines.map((line) => label(line).length))),
    marginRight: 24,
    marginTop: 22,
    marginBottom: 48,
    x: {
      domain: [...axis.domain],
      label: axis.label,
      labelAnchor: 'right',
      ticks: width < 500 ? 5 : 10,
      tickFormat: (value: number) => axis.format(value),
      grid: true,
    },
    y: {
      type: 'band',
      domain: placed.map(({ at }) => at),
      label: null,
      tickSize: 0,
      tickFormat: (at: number) => label(lines[at]!),
    },
    marks: [
      Plot.rect(axis.band ? [axis.band] : [], {
        x1: 'from',
        x2: 'to',
        fill: 'var(--muted)',
        fillOpacity: 0.15,
      }),
      ...ruleMarks(axis.rules, drawing),
      Plot.dot(
        placed.filter(({ beside }) => beside !== null && beside !== undefined),
        { x: 'beside', ...y, r: 4, stroke: 'var(--faint)', fill: 'var(--paper)' },
      ),
      ...(ticked.length === 0
        ? []
        : [
            Plot.tickX(ticked, {
              x: 'tick',
              ...y,
              stroke: 'var(--faint)',
              strokeWidth: 2,
              insetTop: 4,
              insetBottom: 4,
            }),
          ]),
      Plot.ruleY(
        known.filter(({ estimate }) => estimate.low !== null),
        {
          x1: (line: DotLine) => line.estimate.low,
          x2: (line: DotLine) => line.estimate.high,
          ...y,
          stroke: 'var(--accent)',
          strokeWidth: 3,
          strokeOpacity: faint(0.45, 0.15),
        },
      ),
      Plot.dot(known, {
        x: (line: DotLine) => line.estimate.value,
        ...y,
        r: 5.5,
        fill: 'var(--accent)',
        fillOpacity: faint(1, 0.4),
        stroke: ({ term, field }: DotLine) =>
          term !== null && isSelected(term, field) ? 'var(--selected)' : 'none',
        strokeWidth: 2,
        href: ({ term, field }: DotLine) => (term === null ? undefined : link(term, field)),
        title: 'title',
      }),
      Plot.text(
        placed.filter(({ estimate }) => estimate.value === null),
        {
          x: axis.domain[0],
          ...y,
          text: 'missing',
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--muted)',
          title: 'title',
        },
      ),
    ],
  };
}

/** Dotted lines with their texts above the picture. */
const ruleMarks = (rules: readonly Rule[], { Plot }: Pick<Drawing, 'Plot'>): Markish[] => [
  Plot.ruleX(rules, { x: 'at', stroke: 'var(--muted)', strokeDasharray: '2 3' }),
  ...rules.map(({ at, text, anchor }) =>
    Plot.text([text], {
      x: () => at,
      frameAnchor: 'top',
      textAnchor: anchor ?? 'middle',
      dy: -12,
      fill: 'var(--muted)',
    }),
  ),
];

type HasEstimate = Pick<DotLine, 'estimate'>;

/** From the lowest end, at most 0, to 1. */
function alphaDomain(lines: readonly HasEstimate[], highest: number): readonly [number, number] {
  const lowest = Math.min(0, highest, ...lines.map(({ estimate }) => estimate.low ?? estimate.value ?? 0));
  return [Math.max(-1, Math.floor(lowest * 5) / 5), 1];
}

/** The axis of coefficients, with lines at the limits that they are compared with. */
export const alphaAxis = (lines: readonly HasEstimate[], label: string, [low, high]: Limits): DotAxis => ({
  label,
  domain: alphaDomain(lines, low),
  format: (value) => coefficient(value, 1),
  // Apart from each other where there is little room.
  rules: [
    { at: low, text: coefficient(low), anchor: 'end' },
    { at: high, text: coefficient(high), anchor: 'start' },
  ],
});

/** The axis of alphas of parts, with a line at alpha of all. */
export const partsAxis = (lines: readonly HasEstimate[], all: number | null): DotAxis => ({
  label: 'Krippendorff’s alpha',
  domain: alphaDomain(lines, 0),
  format: (value) => coefficient(value, 1),
  rules: all === null ? [] : [{ at: all, text: `all ${coefficient(all)}` }],
});

/** An axis around a value, as far to both sides as the farthest end and at least so far. */
export function axisAround(
  lines: readonly HasEstimate[],
  centre: number,
  least: number,
  words: Pick<DotAxis, 'label' | 'format'> & { readonly rule: string },
): DotAxis {
  const ends = lines.flatMap(({ estimate: { value, low, high } }) => [value, low, high]);
  const reach = Math.max(least, ...ends.map((end) => (end === null ? 0 : Math.abs(end - centre)))) * 1.05;
  const { label, format, rule } = words;
  return {
    label,
    domain: [centre - reach, centre + reach],
    format,
    rules: [{ at: centre, text: rule }],
  };
}

/** The axis of shares. */
export const shareAxis = (label: string, rules: DotAxis['rules']): DotAxis => ({
  label,
  domain: [0, 1],
  format: wholePercent,
  rules,
});
