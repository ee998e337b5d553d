import type { AlphaKind, Scale } from '../data/distance.ts';
import type { Estimate } from '../data/estimate.ts';
import { joinedProfiles } from '../data/joined-profiles.ts';
import { type Resampling, alphaEstimate } from './krippendorff-alpha.ts';
import { type Profiles, itemCount, pairable } from '../data/profiles.ts';

/** The items whose second rating arrived in a period: only then could they be compared. */
export interface Period {
  /** Periods are whole numbers in the order of time, such as weeks since the first. */
  readonly period: number;
  readonly profiles: Profiles;
}

/** Alpha of one or several periods together, and of all up to their end. */
export interface PeriodAlpha {
  readonly first: number;
  readonly last: number;
  readonly items: number;
  readonly alpha: Estimate;
  /** Items of this and all earlier periods, and their alpha. */
  readonly itemsSoFar: number;
  readonly alphaSoFar: Estimate;
}

/** A period of fewer comparable items is merged with the next: its interval would be wider than what periods differ by. */
const FEWEST_IN_PERIOD = 30;

/**
 * Alpha by period, and of all ratings up to its end, with intervals. A period of fewer than 30 comparable items is
 * merged with the next, the last with its predecessor. Periods without comparable items are left out. A lower
 * alpha can come from harder items: show label shares beside it. The bootstrap is that of `alphaEstimate`.
 */
export function alphaOverTime(
  periods: readonly Period[],
  kind: AlphaKind,
  scale: Scale,
  options: Resampling,
): PeriodAlpha[] {
  const merged = mergedPeriods(periods);
  return merged.map((own, place) => {
    const soFar = merged.slice(0, place + 1).map(({ profiles }) => profiles);
    const joined = joinedProfiles(own.profiles.size, soFar);
    return {
      first: own.first,
      last: own.last,
      items: itemCount(own.profiles),
      alpha: alphaEstimate(own.profiles, kind, scale, options),
      itemsSoFar: itemCount(joined),
      alphaSoFar: alphaEstimate(joined, kind, scale, options),
    };
  });
}

/** One or several periods with enough comparable items to be shown. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly profiles: Profiles;
}

/** Periods in order, those that are too short merged as `alphaOverTime` says. */
export function mergedPeriods(periods: readonly Period[]): Stretch[] {
  const inOrder = periods
    .map(({ period, profiles }): Stretch => ({ first: period, last: period, profiles: pairable(profiles) }))
    .filter(({ profiles }) => profiles.weight.length > 0)
    .sort((a, b) => a.first - b.first);
  const merged: Stretch[] = [];
  for (const stretch of inOrder) {
    const before = merged.at(-1);
    if (before && isShort(before)) merged[merged.length - 1] = together(before, stretch);
    else merged.push(stretch);
  }
  if (merged.length < 2 || !isShort(merged.at(-1)!)) return merged;
  const [before, last] = merged.slice(-2);
  return [...merged.slice(0, -2), together(before!, last!)];
}

function isShort({ profiles }: Stretch): boolean {
  return itemCount(profiles) < FEWEST_IN_PERIOD;
}

function together(before: Stretch, after: Stretch): Stretch {
  const profiles = joinedProfiles(before.profiles.size, [before.profiles, after.profiles]);
  return { first: before.first, last: after.last, profiles };
}
