import type { CampaignEvent } from '../../model/campaign.ts';
import { type Estimate, noEstimate, type Point } from '../../stats/data/estimate.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import {
  type Period,
  type PeriodAlpha,
  mergedPeriods,
  alphaOverTime,
} from '../../stats/agreement/alpha-over-time.ts';
import { type Profiles, itemCount } from '../../stats/data/profiles.ts';
import type { Rows } from '../../engine/engine.ts';
import type { Ask } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';
import { kindOf } from './alpha-kinds.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { krippendorffAlpha, type Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { joinedProfiles } from '../../stats/data/joined-profiles.ts';
import { majorityBaseline } from '../../stats/agreement/majority-baseline.ts';
import { alphaOfSlices } from '../../stats/agreement/alpha-of-slices.ts';

/** What happened between two stages of a campaign, and what became of agreement. */
export interface Change {
  readonly event: CampaignEvent;
  /** Comparable records since the event before, and until the next one. */
  readonly before: number;
  readonly after: number;
  /** Alpha after it less alpha before it. */
  readonly difference: Estimate;
}

export interface DatedAgreement {
  readonly kind: AlphaKind;
  readonly scale: Scale;
  readonly weeks: readonly Period[];
  /** The same records by stage: stage 0 ends with the first event. */
  readonly stages: readonly Profiles[];
  readonly periods: readonly PeriodAlpha[];
  /** Of each period, the share of its most frequent answer among the compared ones. */
  readonly mostFrequent: readonly (number | null)[];
  readonly changes: readonly Change[];
  /** The intervals are those of an earlier filter, until the new ones are ready. */
  readonly isOld: boolean;
  readonly items: number;
  /** Comparable records of whose answers fewer than two have a time. */
  readonly untimed: number;
}

/** The events by day; those of one day are one. */
export function eventDays(events: readonly CampaignEvent[]): readonly CampaignEvent[] {
  const days = [...new Set(events.map(({ date }) => date))].sort();
  return days.map((date) => {
    const titles = events.filter((event) => event.date === date).map(({ title }) => title);
    return { date, title: titles.join(', ') };
  });
}

/** Point estimates by week, as answers came in, and around each event. */
export function shapeDated(rows: Readonly<Record<string, Rows>>, ask: Ask): DatedAgreement {
  const { profiles = [], values = [], sets = [] } = rows;
  const question = questionOf(ask);
  const kind = kindOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  const timed = profiles.filter(({ week }) => week !== null);
  const of = (column: 'week' | 'stage', value: number) =>
    profilesOf(
      timed.filter((row) => row[column] === value),
      size,
    );
  const weeks = [...new Set(timed.map(({ week }) => Number(week)))].map((period) => ({
    period,
    profiles: of('week', period),
  }));
  const events = eventDays(ask.about.events);
  const stages = Array.from({ length: events.length + 1 }, (_, stage) => of('stage', stage));
  const alphaOf = (part: Profiles) => bare(krippendorffAlpha(part, kind, scale));
  const stretches = mergedPeriods(weeks);
  const periods = stretches.map(({ first, last, profiles: own }, at): PeriodAlpha => {
    const all = joinedProfiles(
      size,
      stretches.slice(0, at + 1).map((stretch) => stretch.profiles),
    );
    return {
      first,
      last,
      items: itemCount(own),
      alpha: alphaOf(own),
      itemsSoFar: itemCount(all),
      alphaSoFar: alphaOf(all),
    };
  });
  const changes = events.map((event, at): Change => {
    const [before, after] = [stages[at]!, stages[at + 1]!];
    const [low, high] = [alphaOf(before), alphaOf(after)];
    const difference =
      low.value === null || high.value === null
        ? noEstimate(low.why ?? high.why ?? 'no_variation')
        : bare({ value: high.value - low.value, why: null });
    return { event, before: itemCount(before), after: itemCount(after), difference };
  });
  const count = (list: Rows) => list.reduce((sum, { items }) => sum + Number(items), 0);
  return {
    kind,
    scale,
    weeks,
    stages,
    periods,
    mostFrequent: stretches.map((stretch) => majorityBaseline(stretch.profiles).value),
    changes,
    isOld: false,
    items: count(timed),
    untimed: count(profiles) - count(timed),
  };
}

/** The same with intervals. */
export function refineDated(data: DatedAgreement, options: Resampling): DatedAgreement {
  const { kind, scale, weeks, stages } = data;
  return {
    ...data,
    periods: alphaOverTime(weeks, kind, scale, options),
    changes: data.changes.map((change, at) => {
      if (change.difference.value === null) return change;
      const [after] = alphaOfSlices([stages[at + 1]!, stages[at]!], kind, scale, options);
      return { ...change, difference: after!.difference };
    }),
  };
}

const bare = ({ value, why }: Point): Estimate => ({ value, why, low: null, high: null, se: null });
