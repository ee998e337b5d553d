import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { annotatorQuery } from '../sql/campaign-counts.ts';
import { sessionTimeQuery } from '../sql/session-time.ts';
import { statusCounts } from './campaign.ts';
import { numberOf, timeOf } from './figure.ts';
import type { AnnotatorFigures } from './types.ts';

/** The people with at least one submission, in order of their ids. */
export async function annotatorFigures(
  engine: Engine,
  about: About,
  filter: Filter,
): Promise<readonly AnnotatorFigures[]> {
  const rows = await engine.query(annotatorQuery(filter, about));
  const worked = await engine.query(sessionTimeQuery(filter, about));
  const seconds = new Map(worked.map((row) => [row['annotator'], row['seconds']]));
  const people = rows.map((row) => {
    const { id, name } = about.annotators[Number(row['annotator'])]!;
    return {
      id,
      name,
      ...statusCounts(row),
      first: timeOf(row['first']),
      last: timeOf(row['last']),
      medianSeconds: numberOf(row['median_seconds']),
      activeSeconds: numberOf(row['seconds']),
      inferredSeconds: numberOf(seconds.get(row['annotator']!)),
    };
  });
  return people.sort(byId);
}

/** Order by id, code unit by code unit: the same on every machine. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
