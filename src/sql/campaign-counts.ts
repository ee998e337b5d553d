import type { About } from '../model/campaign.ts';
import { STATUSES, type Filter } from '../model/filter.ts';
import { AT, chosen, chosenRecords, PERSON } from './chosen.ts';
import { join, name, sql, type Sql } from './sql.ts';

const statusCounts = join(
  STATUSES.map((status) => sql`count(*) FILTER (s.status = ${status})::INTEGER AS ${name(status)}`),
  ', ',
);

const counts = (filter: Filter, about: About): Sql => sql`s.status IN ${filter.status ?? about.counted}`;

const ends = (counted: Sql): Sql =>
  sql`epoch_ms(min(${AT}) FILTER (${counted}))::DOUBLE AS first, epoch_ms(max(${AT}) FILTER (${counted}))::DOUBLE AS last`;

/** One row: people, submissions by status, and the first and last time of what counts. */
export const campaignQuery = (filter: Filter, about: About): Sql =>
  sql`SELECT count(DISTINCT s.annotator)::INTEGER AS annotators, ${statusCounts}, ${ends(counts(filter, about))}
    FROM ${chosen(filter, about, { anyStatus: true })} s`;

/** One row per known person with a submission: the same for that person, and the seconds the export gives. */
export function annotatorQuery(filter: Filter, about: About): Sql {
  const counted = counts(filter, about);
  // In order, because a sum of fractions depends on it.
  return sql`SELECT s.annotator AS annotator, ${statusCounts}, ${ends(counted)},
      median(s.duration_s) FILTER (${counted})::DOUBLE AS median_seconds,
      sum(s.duration_s ORDER BY s.duration_s) FILTER (${counted})::DOUBLE AS seconds
    FROM ${chosen(filter, about, { anyStatus: true })} s WHERE s.annotator IS NOT NULL
    GROUP BY s.annotator ORDER BY s.annotator`;
}

/** How many of the chosen records have counted submissions of how many different people. */
export const responsesPerRecordQuery = (filter: Filter, about: About): Sql =>
  sql`SELECT people, count(*)::INTEGER AS records FROM (
      SELECT count(DISTINCT ${PERSON})::INTEGER AS people
      FROM ${chosenRecords(filter, about)} r LEFT JOIN ${chosen(filter, about)} s ON s.record = r.record GROUP BY r.record
    ) GROUP BY people ORDER BY people`;

/** One row: counted submissions beyond the first of one person on one record. */
export const repeatedQuery = (filter: Filter, about: About): Sql =>
  sql`SELECT coalesce(sum(n - 1), 0)::INTEGER AS repeated FROM (
      SELECT count(*) AS n FROM ${chosen(filter, about)} s WHERE s.annotator IS NOT NULL GROUP BY s.record, s.annotator
    )`;
