import type { Scale } from '../data/distance.ts';
import { funnelLimits, type FunnelLimits } from '../people/funnel.ts';
import { leaveOneOutAgreement, type OfAnnotator } from '../people/leave-one-out.ts';
import { ratingsFrom, type Extent, type RatingRows } from '../data/ratings.ts';

/** Ratings with the period each was given in, counted from 0; -1 where that is not known. */
export interface DatedRows extends RatingRows {
  readonly period: ArrayLike<number>;
}

/** One annotator in one period. */
export interface PeriodAgreement {
  readonly period: number;
  readonly share: OfAnnotator;
  /** The range in which the share lies while the annotator agrees as in all periods together. */
  readonly limits: FunnelLimits;
}

/** An annotator's dated ratings: all of them together, and period by period. */
export interface AnnotatorPeriods {
  readonly mean: number | null;
  readonly items: number;
  readonly periods: readonly PeriodAgreement[];
}

/**
 * Leave-one-out agreement of each annotator by the period of the annotator's own ratings, with limits around the
 * annotator's own mean as in a p-chart. The others' ratings count whenever they were given. Undated ratings of the
 * annotator do not count; periods without a comparable item are left out.
 * Worked example: an annotator who agrees on 1 of 2 items first and on 3 of 4 later has a mean of 4 in 6.
 */
export function agreementByPeriod(
  { period, ...rows }: DatedRows,
  extent: Extent,
  periods: number,
  kind: 'nominal' | 'jaccard' | 'masi',
  scale: Scale,
): readonly AnnotatorPeriods[] {
  // Each period of an annotator counts as a person of its own. As people rate an item once, none of them meets itself.
  const annotator = Int32Array.from(rows.annotator, (a, r) =>
    a < 0 || period[r]! < 0 ? -1 : a * periods + period[r]!,
  );
  const ratings = ratingsFrom({ ...rows, annotator }, { ...extent, annotators: extent.annotators * periods });
  const shares = leaveOneOutAgreement(ratings, kind, scale);
  return Array.from({ length: extent.annotators }, (_, a): AnnotatorPeriods => {
    const own = shares
      .slice(a * periods, (a + 1) * periods)
      .map((share, period) => ({ period, share }))
      .filter(({ share }) => share.items > 0);
    const items = own.reduce((sum, { share }) => sum + share.items, 0);
    const mean = own.reduce((sum, { share }) => sum + share.items * share.value!, 0) / items;
    return {
      mean: items === 0 ? null : mean,
      items,
      periods: own.map((period) => ({ ...period, limits: funnelLimits(mean, period.share.items) })),
    };
  });
}
