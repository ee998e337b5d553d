import type { Step } from '../../measures/progress/steps.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { CampaignEvent } from '../../model/campaign.ts';
import type { Drawing } from '../../chart/figure.ts';
import { day } from '../../words/days.ts';
import { count } from '../../words/numbers.ts';

export interface Rule {
  readonly y: number;
  readonly label: string;
}

export const date = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A running total through time, against horizontal rules, with events as vertical marks and a dot per day. */
export function cumulativePlot(
  data: readonly Step[],
  rules: readonly Rule[],
  events: readonly CampaignEvent[],
  unit: string,
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions {
  const top = Math.max(...rules.map(({ y }) => y), data.at(-1)?.total ?? 0);
  const first = data[0]?.day ?? '';
  const last = data.at(-1)?.day ?? '';
  const shown = events.filter((event) => event.date >= first && event.date <= last);
  return {
    width,
    height: width < 500 ? 220 : 260,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 28,
    x: { type: 'utc', label: null, ticks: width < 500 ? 4 : 7 },
    y: { label: null, domain: [0, top * 1.04 || 1], ticks: 5, tickFormat: count, grid: true },
    marks: [
      Plot.ruleY(rules, { y: 'y', stroke: 'var(--muted)', strokeDasharray: '4 3' }),
      Plot.text(rules, {
        y: 'y',
        text: 'label',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: 4,
        dy: -7,
        fill: 'var(--muted)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      Plot.ruleX(shown, { x: ({ date: at }: CampaignEvent) => date(at), stroke: 'var(--warn)' }),
      Plot.text(shown, {
        x: ({ date: at }: CampaignEvent) => date(at),
        text: 'title',
        frameAnchor: 'top',
        textAnchor: 'middle',
        dy: -18,
        fill: 'var(--warn)',
      }),
      Plot.areaY(data, {
        x: (d: Step) => date(d.day),
        y: 'total',
        curve: 'step-after',
        fill: 'var(--accent)',
        fillOpacity: 0.12,
      }),
      Plot.lineY(data, {
        x: (d: Step) => date(d.day),
        y: 'total',
        curve: 'step-after',
        stroke: 'var(--accent)',
        strokeWidth: 2,
      }),
      Plot.dot(data, {
        x: (d: Step) => date(d.day),
        y: 'total',
        r: (d: Step) => (isSelected(d.day) ? 5 : 3),
        fill: 'var(--accent)',
        href: (d: Step) => link(d.day),
        title: (d: Step) => `${day(d.day)}: ${count(d.n)} ${unit}, ${count(d.total)} in all`,
      }),
    ],
  };
}
