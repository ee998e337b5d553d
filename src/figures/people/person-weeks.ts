import type { PlotOptions } from '@observablehq/plot';
import type { CampaignEvent } from '../../model/campaign.ts';
import type { Drawing } from '../../chart/figure.ts';
import { shorten } from '../../words/texts.ts';

/** One week of somebody: a share with its interval, and the limits around the person's own mean. */
export interface PersonWeek {
  readonly person: string;
  readonly at: Date;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  readonly isFaint: boolean;
  readonly title: string;
}

export interface WeeksOf {
  readonly id: string;
  readonly name: string;
  readonly mean: number;
}

const HALF_WEEK = 3.5 * 86_400_000;

/** A small picture for each person, on one scale: dots by week, the own mean, and limits around it. */
export function personWeeks(
  people: readonly WeeksOf[],
  weeks: readonly PersonWeek[],
  events: readonly CampaignEvent[],
  { Plot, width, link, isSelected }: Drawing,
): PlotOptions | null {
  if (weeks.length === 0) return null;
  const times = weeks.map(({ at }) => at.getTime());
  const [start, end] = [Math.min(...times) - HALF_WEEK, Math.max(...times) + HALF_WEEK];
  const shown = events
    .map(({ date, title }) => ({ at: new Date(date), title: shorten(title, width < 500 ? 16 : 28) }))
    .filter(({ at }) => at.getTime() >= start && at.getTime() < end);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const longest = Math.max(...people.map(({ name }) => name.length));
  const marginRight = Math.min(width < 500 ? 90 : 150, 16 + 7 * longest);
  const place = { x: 'at', fy: 'person' } as const;
  return {
    width,
    height: 70 + people.length * (width < 500 ? 56 : 64),
    marginLeft: 46,
    marginRight,
    marginTop: 26,
    marginBottom: 34,
    x: { type: 'utc', label: null, domain: [new Date(start), new Date(end)], ticks: width < 500 ? 3 : 6 },
    y: {
      label: null,
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      // The zero of one picture would stand on the 100 % of the next.
      tickFormat: (share: number) => (share === 0 ? '' : `${String(share * 100)} %`),
      grid: true,
    },
    fy: {
      domain: people.map(({ id }) => id),
      label: null,
      padding: 0.18,
      axis: 'right',
      tickFormat: (id: string) => shorten(nameOf(id), Math.max(8, Math.floor((marginRight - 10) / 7))),
    },
    marks: [
      Plot.rect(weeks, {
        x1: ({ at }: PersonWeek) => new Date(at.getTime() - HALF_WEEK),
        x2: ({ at }: PersonWeek) => new Date(at.getTime() + HALF_WEEK),
        y1: 'from',
        y2: 'to',
        fy: 'person',
        fill: 'var(--muted)',
        fillOpacity: 0.13,
      }),
      Plot.ruleY(people, { y: 'mean', fy: 'id', stroke: 'var(--muted)', strokeDasharray: '2 3' }),
      Plot.ruleX(shown, { x: 'at', stroke: 'var(--warn)' }),
      Plot.text(shown, {
        x: 'at',
        fy: () => people[0]!.id,
        text: 'title',
        frameAnchor: 'top',
        dy: -14,
        fill: 'var(--warn)',
      }),
      Plot.line(weeks, { ...place, y: 'share', stroke: 'var(--accent)', strokeOpacity: 0.4 }),
      Plot.ruleX(weeks, {
        ...place,
        y1: 'low',
        y2: 'high',
        stroke: 'var(--accent)',
        strokeWidth: 3,
        strokeOpacity: ({ isFaint }: PersonWeek) => (isFaint ? 0.15 : 0.45),
      }),
      Plot.dot(weeks, {
        ...place,
        y: 'share',
        r: 4,
        fill: 'var(--accent)',
        fillOpacity: ({ isFaint }: PersonWeek) => (isFaint ? 0.4 : 1),
        stroke: ({ person }: PersonWeek) => (isSelected(person) ? 'var(--selected)' : 'none'),
        strokeWidth: 2,
        href: ({ person }: PersonWeek) => link(person),
        title: 'title',
      }),
    ],
  };
}
