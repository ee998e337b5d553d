import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from './view.ts';
import { count, percent } from './words.ts';

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

/** So many names fit beside their dots. */
const FEW_NAMES = 12;

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
  const limit = (of: 'warning' | 'action', end: 0 | 1) =>
    Plot.line(steps, {
      x: 'trials',
      y: (step: FunnelStep) => step[of][end],
      stroke: 'var(--muted)',
      strokeDasharray: of === 'action' ? '5 3' : '1 3',
      clip: true,
    });
  const words = (of: 'warning' | 'action', text: string) =>
    Plot.text([last], {
      x: 'trials',
      y: (step: FunnelStep) => step[of][1],
      text: () => text,
      textAnchor: 'start',
      dx: 5,
      fill: 'var(--muted)',
    });
  const named = dots.length > FEW_NAMES ? [] : dots;
  const isLeft = ({ trials }: FunnelDot) => trials <= last.trials * 0.6;
  const names = (some: readonly FunnelDot[], textAnchor: 'start' | 'end', dx: number) =>
    Plot.text(some, {
      x: 'trials',
      y: 'share',
      text: 'name',
      textAnchor,
      dx,
      fill: 'var(--ink)',
      stroke: 'var(--paper)',
      strokeWidth: 3,
      pointerEvents: 'none',
    });
  return {
    width,
    height: width < 500 ? 280 : 320,
    marginLeft: 48,
    marginRight: 56,
    marginTop: 16,
    marginBottom: 44,
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
      tickFormat: (share: number) => `${String(Math.round(share * 100))} %`,
      grid: true,
    },
    marks: [
      Plot.ruleY([pool], { stroke: 'var(--muted)' }),
      ...(['warning', 'action'] as const).flatMap((of) => [limit(of, 0), limit(of, 1)]),
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
      names(named.filter(isLeft), 'start', 9),
      names(
        named.filter((dot) => !isLeft(dot)),
        'end',
        -9,
      ),
    ],
  };
}
