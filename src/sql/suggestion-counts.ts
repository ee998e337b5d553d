import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen, chosenRecords } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

/** One row: chosen records with a suggestion for a question, counted responses to them, and those that equal a suggestion. */
export const suggestionQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH g AS MATERIALIZED (SELECT DISTINCT record, value FROM suggestion WHERE question = ${question}),
    kept AS (SELECT bool_or(coalesce(t.value = g.value, false)) AS kept
      FROM rating t JOIN ${chosen(filter, about)} s USING (submission) JOIN g ON g.record = t.record
      WHERE t.question = ${question} GROUP BY t.submission)
    SELECT (SELECT count(DISTINCT g.record) FROM g JOIN ${chosenRecords(filter, about)} r USING (record))::INTEGER AS records,
      (SELECT count(*) FROM kept)::INTEGER AS responses, (SELECT count(*) FROM kept WHERE kept)::INTEGER AS kept`;
