import { annotatorQuery } from '../../sql/campaign-counts.ts';
import { sessionTimeQuery } from '../../sql/session-time.ts';
import type { Measure } from '../measure.ts';
import { byId } from '../people/annotator-ratings.ts';
import { numberIn, timeIn } from '../rows/cells.ts';
import { statusCounts, type StatusCounts } from './status-counts.ts';

/** What somebody submitted, when, and how long it took. */
export interface AnnotatorTime {
  readonly id: string;
  readonly name: string;
  readonly submissions: StatusCounts;
  readonly first: string | null;
  readonly last: string | null;
  /** Of one submission, as the export gives it. */
  readonly medianSeconds: number | null;
  /** Of all submissions together, as the export gives them. */
  readonly activeSeconds: number | null;
  /** Inferred from the times of the answers. */
  readonly inferredSeconds: number | null;
}

/** How long people worked: those with at least one submission, in order of their ids. */
export const annotatorTime: Measure<readonly AnnotatorTime[]> = {
  id: 'annotator-time',
  needs: ({ annotators }) =>
    annotators.length > 0
      ? null
      : {
          title: 'Who worked how long',
          missing: 'This export names no annotators, or they are hidden here.',
        },
  query: ({ filter, about }) => ({
    people: annotatorQuery(filter, about),
    sessions: sessionTimeQuery(filter, about),
  }),
  shape({ people = [], sessions = [] }, { about }) {
    const inferred = new Map(sessions.map(({ annotator, seconds }) => [annotator, seconds]));
    return people
      .map((row): AnnotatorTime => {
        const { id, name } = about.annotators[Number(row.annotator)]!;
        return {
          id,
          name,
          submissions: statusCounts(row),
          first: timeIn(row.first),
          last: timeIn(row.last),
          medianSeconds: numberIn(row.median_seconds),
          activeSeconds: numberIn(row.seconds),
          inferredSeconds: numberIn(inferred.get(row.annotator)),
        };
      })
      .sort(byId);
  },
};
