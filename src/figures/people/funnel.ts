import type { PlotOptions } from '@observablehq/plot';
import { MOST_NAMED_DOTS } from '../../model/limits.ts';
import { placedNames, type PlacedName } from './place-names.ts';
import type { Drawing } from '../../chart/figure.ts';
import { count, percent, wholePercent } from '../../words/numbers.ts';

/** A share of some trials. */
export interface FunnelDot {
  readonly name: string;
  readonly trials: number;
  readonly share: number;
  readonly term: string;
  readonly title: string;
}

/** Between what shares of so many trials lie. */
export interface FunnelStep {
  readonly trials: number;
  readonly warning: readonly [number, number];
  readonly action: readonly [number, number];
}

const MARGINS = { left: 48, right: 56, top: 16, bottom: 44 };

/** Shares by their trials around the pooled one, with limits that grow wider to the left. */
export function funnel(
  dots: readonly FunnelDot[],
  steps: readonly FunnelStep[],
  pool: number,
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const last = steps.at(-1)!;
  const ends = [...dots.map(({ share }) => share), ...last.action, pool];
  const low = Math.max(0, Math.floor(Math.min(...ends) * 10 - 0.5) / 10);
  const high = Math.min(1, Math.ceil(Math.max(...ends) * 10 + 0.5) / 10);
  const limit = (kind: 'warning' | 'action', end: 0 | 1) =>
    Plot.line(steps, {
      x: 'trials',
      // A limit begins where it comes into the picture.
      y: (step: FunnelStep) => (step[kind][end] < low || step[kind][end] > high ? null : step[kind][end]),
      stroke: 'var(--muted)',
      strokeDasharray: kind === 'action' ? '5 3' : '1 3',
    });
  const words = (kind: 'warning' | 'action', text: string) =>
    Plot.text([last], {
      x: 'trials',
      y: (step: FunnelStep) => step[kind][1],
      text: () => text,
      textAnchor: 'start',
      dx: 5,
      fill: 'var(--muted)',
    });
  const height = width < 500 ? 280 : 320;
  const across = width - MARGINS.left - MARGINS.right;
  const along = height - MARGINS.top - MARGINS.bottom;
  const names = placedNames(
    (dots.length > MOST_NAMED_DOTS ? [] : dots).map(({ name, trials, share }) => ({
      name,
      x: (trials / last.trials) * across,
      y: ((high - share) / (high - low)) * along,
    })),
    across,
  );
  const nameOf = ({ name, x, y, anchor, dy }: PlacedName) =>
    Plot.text([name], {
      x: () => (x / across) * last.trials,
      y: () => high - (y / along) * (high - low),
      textAnchor: anchor,
      dx: anchor === 'start' ? 9 : -9,
      dy,
      fill: 'var(--ink)',
      stroke: 'var(--paper)',
      strokeWidth: 4,
      pointerEvents: 'none',
    });
  return {
    width,
    height,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    x: {
      label: 'records answered by others too',
      labelAnchor: 'right',
      domain: [0, last.trials],
      ticks: width < 500 ? 4 : 7,
      tickFormat: count,
    },
    y: {
      label: null,
      domain: [low, high],
      ticks: 6,
      tickFormat: wholePercent,
      grid: true,
    },
    marks: [
      Plot.ruleY([pool], { stroke: 'var(--muted)' }),
      ...(['warning', 'action'] as const).flatMap((kind) => [limit(kind, 0), limit(kind, 1)]),
      words('warning', '95 %'),
      words('action', '99.8 %'),
      Plot.text([pool], {
        x: () => last.trials,
        y: (share: number) => share,
        text: (share: number) => percent(share),
        textAnchor: 'start',
        dx: 5,
        fill: 'var(--muted)',
      }),
      Plot.dot(dots, {
        x: 'trials',
        y: 'share',
        r: 5,
        fill: 'var(--accent)',
        stroke: ({ term }: FunnelDot) => (isSelected(term) ? 'var(--selected)' : 'none'),
        strokeWidth: 2,
        href: ({ term }: FunnelDot) => link(term),
        title: 'title',
      }),
      ...names.map(nameOf),
    ],
  };
}
