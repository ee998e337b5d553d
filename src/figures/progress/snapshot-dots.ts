import type { Dot } from '../../measures/progress/snapshot-dots.ts';
import type { Drawing } from '../../chart/figure.ts';
import type { PlotOptions } from '@observablehq/plot';
import { day } from '../../words/days.ts';
import { count, counted } from '../../words/numbers.ts';

const LABEL = 64;

const MARGINS = 112;

const timeOf = ({ snapshot }: Dot): Date => new Date(snapshot.at);

/** The dots that have room for words: the last one, and those before it that are far enough from the next. */
function labelled(dots: readonly Dot[], width: number): readonly Dot[] {
  const [first, last] = [dots[0]?.snapshot.at ?? 0, dots.at(-1)?.snapshot.at ?? 0];
  const place = ({ snapshot }: Dot) => ((snapshot.at - first) / (last - first || 1)) * (width - MARGINS);
  const labelledDots: Dot[] = [];
  for (const dot of dots.toReversed()) {
    const next = labelledDots.at(-1);
    if (!next || place(next) - place(dot) >= LABEL) labelledDots.push(dot);
  }
  return labelledDots.toReversed();
}

/** Submissions by export: dots at their days, joined by a line. */
export function snapshotPlot(dots: readonly Dot[], { Plot, width }: Drawing): PlotOptions | null {
  if (dots.length === 0) return null;
  const shown = labelled(dots, width);
  const top = Math.max(...dots.map(({ submissions }) => submissions));
  const words = new Map(dots.map((dot) => [timeOf(dot).getTime(), day(dot.snapshot.day).slice(0, -5)]));
  return {
    width,
    height: width < 500 ? 200 : 240,
    marginLeft: 48,
    marginRight: 32,
    marginTop: 24,
    x: {
      type: 'utc',
      label: null,
      inset: 16,
      ticks: shown.map(timeOf),
      tickFormat: (at: Date) => words.get(at.getTime()) ?? '',
    },
    y: { label: null, domain: [0, top * 1.1 || 1], ticks: 5, tickFormat: count, grid: true },
    marks: [
      Plot.lineY(dots, { x: timeOf, y: 'submissions', stroke: 'var(--accent)', strokeWidth: 2 }),
      Plot.dot(dots, {
        x: timeOf,
        y: 'submissions',
        r: 4,
        fill: 'var(--accent)',
        title: ({ snapshot, submissions }: Dot) =>
          `${day(snapshot.day)}: ${counted(submissions, 'submission')}`,
      }),
      Plot.text(shown, {
        x: timeOf,
        y: 'submissions',
        text: ({ submissions }: Dot) => count(submissions),
        dy: -12,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ],
  };
}
