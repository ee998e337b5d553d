import { taggedQuery, tagQuery } from '../../sql/attempts.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { shareEstimate } from '../../stats/data/share.ts';
import { POINT } from '../resampling.ts';
import type { Measure } from '../measure.ts';
import { timesOf } from '../rows/times.ts';
import { attemptsIn, attemptsOf, groupedBy, successOf, type Success } from './attempts.ts';

const PREFIX = 'tag ';

/** Attempts with one tag, and their share of those that have any. */
export interface AttemptsWithTag extends Success {
  readonly tag: string;
  readonly share: Estimate;
}

export interface AttemptsByTag {
  /** Attempts with a tag at all. */
  readonly tagged: number;
  readonly tags: readonly AttemptsWithTag[];
}

/** What reviewers saw in red-team attempts, and how well these succeeded; an attempt has several tags or none. */
export const attemptsByTag: Measure<AttemptsByTag> = {
  id: 'attempts-by-tag',
  each: attemptsIn,
  needs: () => null,
  query: (ask) => ({
    tags: tagQuery(ask.filter, ask.about, attemptsOf(ask), PREFIX),
    tagged: taggedQuery(ask.filter, ask.about, attemptsOf(ask), PREFIX),
  }),
  shape({ tags = [], tagged: all = [] }) {
    const tagged = timesOf(all);
    return {
      tagged,
      tags: groupedBy(tags, 'tag').map((rows): AttemptsWithTag => ({
        tag: String(rows[0]?.tag),
        share: shareEstimate(timesOf(rows), tagged, 'no_ratings'),
        ...successOf(rows, POINT),
      })),
    };
  },
  refine: ({ tagged, tags }, _ask, resampling) => ({
    tagged,
    tags: tags.map((one) => ({ ...one, ...successOf(one.rows, resampling) })),
  }),
};
