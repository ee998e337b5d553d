import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../../chart/figure.ts';
import { shorten } from '../../words/texts.ts';
import { count } from '../../words/numbers.ts';

/** What a question has now, and what narrower intervals would take; `why` stands where that is not known. */
export interface PlannedLine {
  readonly text: string;
  readonly now: number;
  readonly isFaint: boolean;
  readonly goals: readonly Goal[];
  readonly why: string | null;
  readonly title: string;
}

interface Goal {
  readonly label: string;
  /** Records in all, and those that are missing. */
  readonly records: number;
  readonly more: number;
  readonly title: string;
}

/** Records on a logarithmic axis: a tick where a question is, dots where its interval would be as narrow as wanted. */
export function plannedRecords(lines: readonly PlannedLine[], { Plot, width }: Drawing): PlotOptions | null {
  if (lines.length === 0) return null;
  const label = ({ text }: PlannedLine) => shorten(text, Math.max(16, Math.floor((width * 0.36) / 7)));
  const placed = lines.map((line, at) => ({ ...line, at }));
  const goals = placed.flatMap(({ goals: own, at, isFaint, now }) =>
    own.map((goal) => ({ ...goal, at, now, opacity: isFaint ? 0.4 : 1 })),
  );
  const drawn = [...goals.map(({ records }) => records), ...lines.map(({ now }) => now)].filter((n) => n > 0);
  const domain: readonly [number, number] =
    drawn.length === 0 ? [1, 100] : [Math.min(...drawn) / 1.6, Math.max(...drawn) * 1.6];
  const ticks = ticksIn(domain, width < 500);
  return {
    width,
    height: 60 + lines.length * 46,
    marginLeft: Math.min(width * 0.38, 14 + 7 * Math.max(...lines.map((line) => label(line).length))),
    marginRight: 24,
    marginTop: 10,
    marginBottom: 44,
    x: {
      type: 'log',
      domain: [...domain],
      ticks: [...ticks],
      axis: null,
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
      // A logarithmic scale leaves out labels of its own accord, but not texts.
      Plot.axisX([...ticks], {
        text: count,
        label: 'records answered by two or more people',
        labelAnchor: 'right',
      }),
      Plot.ruleY(
        goals.filter(({ more }) => more > 0),
        { y: 'at', x1: 'now', x2: 'records', stroke: 'var(--accent)', strokeOpacity: 0.3 },
      ),
      Plot.tickX(
        placed.filter(({ now }) => now > 0),
        {
          x: 'now',
          y: 'at',
          stroke: 'var(--ink)',
          strokeWidth: 2,
          insetTop: 12,
          insetBottom: 12,
          title: 'title',
        },
      ),
      Plot.dot(goals, {
        x: 'records',
        y: 'at',
        r: 4.5,
        fill: ({ more }) => (more > 0 ? 'var(--accent)' : 'var(--paper)'),
        stroke: ({ more }) => (more > 0 ? 'var(--accent)' : 'var(--faint)'),
        opacity: 'opacity',
        title: 'title',
      }),
      Plot.text(goals, { x: 'records', y: 'at', text: 'label', dy: -13, fill: 'var(--muted)' }),
      Plot.text(
        goals.filter(({ more }) => more > 0),
        {
          x: 'records',
          y: 'at',
          text: ({ more }: (typeof goals)[number]) => `+${count(more)}`,
          dy: 14,
          fill: 'var(--ink)',
        },
      ),
      Plot.text(
        placed.filter(({ why }) => why !== null),
        { frameAnchor: 'left', y: 'at', text: 'why', textAnchor: 'start', dx: 6, fill: 'var(--muted)' },
      ),
    ],
  };
}

/** 1, 2 and 5 times a power of ten; the powers alone where there is little room. */
function ticksIn([low, high]: readonly [number, number], isNarrow: boolean): readonly number[] {
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) + 1 }, (_, power) => 10 ** power);
  const round = powers.filter((value) => value >= low && value <= high);
  if (isNarrow && round.length > 1) return round;
  return powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((value) => value >= low && value <= high);
}
