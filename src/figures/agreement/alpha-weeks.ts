import type { PlotOptions } from '@observablehq/plot';
import type { CampaignEvent } from '../../model/campaign.ts';
import type { Limits } from '../../model/filter.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Drawing } from '../../chart/figure.ts';
import { shorten } from '../../words/texts.ts';
import { coefficient } from '../../words/numbers.ts';

/** Agreement from one day to another, both in it, and of all until then. */
export interface DatedAlpha {
  readonly from: string;
  readonly to: string;
  readonly alpha: Estimate;
  readonly soFar: Estimate;
  readonly title: string;
}

interface Place {
  readonly at: Date;
  readonly alpha: Estimate;
  readonly title: string;
}

const DAY = 86_400_000;

/** Dots with intervals for each period, a ribbon for all until then, and events as vertical marks. */
export function alphaWeeks(
  periods: readonly DatedAlpha[],
  events: readonly CampaignEvent[],
  isOld: boolean,
  limits: Limits,
  { Plot, width }: Drawing,
): PlotOptions | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const start = Date.parse(first.from);
  const end = Date.parse(last.to) + DAY;
  const shown = events
    .map(({ date, title }) => ({ at: new Date(date), title: shorten(title, width < 500 ? 16 : 28) }))
    .filter(({ at }) => at.getTime() >= start && at.getTime() < end);
  const own: readonly Place[] = periods.map(({ from, to, alpha, title }) => ({
    at: new Date((Date.parse(from) + Date.parse(to) + DAY) / 2),
    alpha,
    title,
  }));
  // With one period both would be the same number.
  const soFar: readonly Place[] = (periods.length > 1 ? periods : []).map(({ to, soFar: alpha, title }) => ({
    at: new Date(Date.parse(to) + DAY),
    alpha,
    title,
  }));
  const known = (places: readonly Place[]) => places.filter(({ alpha }) => alpha.value !== null);
  const ranged = (places: readonly Place[]) => places.filter(({ alpha }) => alpha.low !== null);
  const ends = [...own, ...soFar].map(({ alpha }) => alpha.low ?? alpha.value ?? 0);
  const lowest = Math.max(-1, Math.floor(Math.min(0, limits[0], ...ends) * 5) / 5);
  const low = ({ alpha }: Place) => alpha.low;
  const high = ({ alpha }: Place) => alpha.high;
  const value = ({ alpha }: Place) => alpha.value;
  return {
    width,
    height: width < 500 ? 240 : 280,
    marginLeft: 44,
    marginRight: 76,
    marginTop: 30,
    x: { type: 'utc', label: null, domain: [new Date(start), new Date(end)], ticks: width < 500 ? 3 : 6 },
    y: {
      label: null,
      domain: [lowest, 1],
      ticks: 5,
      tickFormat: (v: number) => coefficient(v, 1),
      grid: true,
    },
    marks: [
      Plot.ruleY(limits, { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
      Plot.ruleX(shown, { x: 'at', stroke: 'var(--warn)' }),
      Plot.text(shown, { x: 'at', text: 'title', frameAnchor: 'top', dy: -16, fill: 'var(--warn)' }),
      Plot.areaY(ranged(soFar), {
        x: 'at',
        y1: low,
        y2: high,
        fill: 'var(--faint)',
        fillOpacity: isOld ? 0.1 : 0.25,
      }),
      Plot.lineY(known(soFar), { x: 'at', y: value, stroke: 'var(--muted)', strokeWidth: 1.5 }),
      Plot.lineY(known(own), {
        x: 'at',
        y: value,
        stroke: 'var(--accent)',
        strokeWidth: 1,
        strokeOpacity: 0.4,
      }),
      Plot.ruleX(ranged(own), {
        x: 'at',
        y1: low,
        y2: high,
        stroke: 'var(--accent)',
        strokeWidth: 3,
        strokeOpacity: isOld ? 0.15 : 0.45,
      }),
      Plot.dot(known(own), { x: 'at', y: value, r: 4.5, fill: 'var(--accent)', title: 'title' }),
      Plot.dot(known(soFar), {
        x: 'at',
        y: value,
        r: 3,
        stroke: 'var(--muted)',
        fill: 'var(--paper)',
        title: 'title',
      }),
      Plot.text(known(soFar).slice(-1), {
        x: 'at',
        y: value,
        text: () => 'all so far',
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--muted)',
      }),
      Plot.text(known(own).slice(0, 1), {
        x: 'at',
        y: ({ alpha }: Place) => alpha.high ?? alpha.value,
        text: () => 'by week',
        dy: -9,
        fill: 'var(--accent)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      Plot.text(
        own.filter(({ alpha }) => alpha.value === null),
        { x: 'at', y: lowest, dy: -10, text: () => 'no variation', fill: 'var(--muted)', title: 'title' },
      ),
    ],
  };
}
