import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { comparedSubmissions } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/**
 * How many records have these rankings, which are one text: `0:1,1:2 0:2,1:1` are two people, each of whom ranked the
 * options 0 and 1.
 */
export const rankingQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH ranked AS (
      SELECT s.record, s.submission, a.label, min(a.rank) AS rank
      FROM answer a JOIN ${comparedSubmissions(filter, about, question)} s USING (submission)
      WHERE a.question = ${question} AND a.label IS NOT NULL AND a.rank IS NOT NULL GROUP BY ALL
    ), judged AS (
      SELECT record, array_to_string(list_sort(list(label || ':' || rank)), ',') AS ranking
      FROM ranked GROUP BY record, submission
    )
    SELECT rankings, count(*)::INTEGER AS records FROM (
      SELECT array_to_string(list_sort(list(ranking)), ' ') AS rankings FROM judged GROUP BY record
    ) GROUP BY rankings ORDER BY rankings`;
