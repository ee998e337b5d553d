import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen, chosenRecords } from './chosen.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Counted responses to records with a suggestion for a question: record, person, value, and whether it equals a suggestion. */
const suggestedAnswers = (filter: Filter, about: About, question: number): Sql =>
  sql`(SELECT t.submission, t.record, t.annotator, t.value, bool_or(coalesce(t.value = g.value, false)) AS kept
    FROM rating t JOIN ${chosen(filter, about)} s USING (submission)
    JOIN (SELECT DISTINCT record, value FROM suggestion WHERE question = ${question}) g ON g.record = t.record
    WHERE t.question = ${question} GROUP BY ALL)`;

const COUNTS = sql`count(*)::INTEGER AS responses, (count(*) FILTER (kept))::INTEGER AS kept`;

/** One row: chosen records with a suggestion for a question, counted responses to them, and those that equal a suggestion. */
export const suggestionQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT (SELECT count(DISTINCT g.record) FROM suggestion g JOIN ${chosenRecords(filter, about)} r USING (record)
      WHERE g.question = ${question})::INTEGER AS records, ${COUNTS}
    FROM ${suggestedAnswers(filter, about, question)}`;

/** The same responses by person; those of unknown people are together. */
export const keptByAnnotatorQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT annotator, ${COUNTS} FROM ${suggestedAnswers(filter, about, question)} GROUP BY annotator ORDER BY annotator`;

/** Responses by who made the suggestion and by its score: with several suggestions a response is compared with each. */
export function keptBySourceQuery(
  filter: Filter,
  about: About,
  question: number,
  source: 'agent' | 'score',
): Sql {
  const by = source === 'agent' ? sql`g.agent` : sql`g.score`;
  return sql`SELECT ${by} AS source, ${COUNTS} FROM (
      SELECT g.agent, g.score, coalesce(t.value = g.value, false) AS kept
      FROM rating t JOIN ${chosen(filter, about)} s USING (submission) JOIN suggestion g ON g.question = t.question AND g.record = t.record
      WHERE t.question = ${question}) g
    GROUP BY source ORDER BY source NULLS LAST`;
}

/** Per label, how many responses have it, how many had it suggested, and how many both; `isSet` where a response is a set of labels. */
export function labelHitQuery(filter: Filter, about: About, question: number, isSet: boolean): Sql {
  const labelled = isSet
    ? sql`JOIN value_label l ON l.question = ${question} AND l.value = v.value`
    : sql`JOIN (SELECT DISTINCT value, value AS label FROM value WHERE question = ${question}) l ON l.value = v.value`;
  return sql`WITH t AS MATERIALIZED (SELECT * FROM ${suggestedAnswers(filter, about, question)}),
    given AS (SELECT v.submission, l.label, true AS given FROM t v ${labelled}),
    suggested AS (SELECT DISTINCT t.submission, l.label, true AS suggested
      FROM t JOIN suggestion v ON v.question = ${question} AND v.record = t.record ${labelled})
    SELECT label, (count(*) FILTER (given AND suggested))::INTEGER AS both,
      (count(*) FILTER (given IS NULL))::INTEGER AS only_suggested, (count(*) FILTER (suggested IS NULL))::INTEGER AS only_answered
    FROM given FULL JOIN suggested USING (submission, label) GROUP BY label ORDER BY label`;
}

/** How often each model suggested one value where a person answered another; answers count as for agreement. */
export const modelPairQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT g.agent, t.annotator, g.value AS x, t.value AS y, count(*)::INTEGER AS n
    FROM ${ratings(filter, about, question)} t JOIN suggestion g ON g.question = ${question} AND g.record = t.record
    WHERE t.annotator IS NOT NULL GROUP BY ALL ORDER BY ALL`;

/** How often each model suggested one value where most people answered another; `ways` is above 1 where there is no majority. */
export const modelMajorityQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH c AS (SELECT record, value, count(*) AS n FROM ${ratings(filter, about, question)} GROUP BY ALL),
    m AS (SELECT record, min(value) AS value, count(*) AS ways
      FROM (SELECT * FROM c QUALIFY n = max(n) OVER (PARTITION BY record)) GROUP BY record)
    SELECT g.agent, g.value AS x, m.value AS y, m.ways > 1 AS tied, count(*)::INTEGER AS n
    FROM m JOIN suggestion g ON g.question = ${question} AND g.record = m.record GROUP BY ALL ORDER BY ALL`;
