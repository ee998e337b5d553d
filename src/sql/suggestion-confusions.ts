import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

/** The labels of each value: of a set its own, else the value is the label. */
const labelsOf = (question: number, isSet: boolean): Sql =>
  isSet
    ? sql`(SELECT value, label FROM value_label WHERE question = ${question})`
    : sql`(SELECT DISTINCT value, value AS label FROM value WHERE question = ${question})`;

/**
 * How often a label was suggested where a response gave another, or the same, with one such record, the same whatever
 * the order of rows. Of sets two labels count where one was only suggested and the other only given. With several
 * suggestions a response is compared with each.
 */
export const suggestionConfusionQuery = (
  filter: Filter,
  about: About,
  question: number,
  isSet: boolean,
): Sql =>
  sql`WITH l AS MATERIALIZED ${labelsOf(question, isSet)},
    c AS MATERIALIZED (SELECT g.value AS x, t.value AS y, count(*) AS n, min(r.record_id) AS example
      FROM rating t JOIN ${chosen(filter, about)} s USING (submission)
      JOIN suggestion g ON g.question = t.question AND g.record = t.record JOIN record r ON r.record = t.record
      WHERE t.question = ${question} GROUP BY ALL)
    SELECT a.label AS suggested, b.label AS given, sum(c.n)::INTEGER AS n, min(c.example) AS example
    FROM c JOIN l a ON a.value = c.x JOIN l b ON b.value = c.y
    WHERE a.label = b.label
      OR NOT EXISTS (SELECT 1 FROM l o WHERE o.value = c.x AND o.label = b.label)
        AND NOT EXISTS (SELECT 1 FROM l o WHERE o.value = c.y AND o.label = a.label)
    GROUP BY ALL ORDER BY ALL`;

/** The hits of each label by who suggested it; an empty agent is none that is named. */
export const agentHitQuery = (filter: Filter, about: About, question: number, isSet: boolean): Sql =>
  sql`WITH l AS MATERIALIZED ${labelsOf(question, isSet)},
    g AS MATERIALIZED (SELECT DISTINCT record, value, coalesce(agent, '') AS agent FROM suggestion WHERE question = ${question}),
    t AS MATERIALIZED (SELECT DISTINCT t.submission, t.record, t.value, g.agent
      FROM rating t JOIN ${chosen(filter, about)} s USING (submission) JOIN g ON g.record = t.record WHERE t.question = ${question}),
    given AS (SELECT t.submission, t.agent, l.label, true AS given FROM t JOIN l ON l.value = t.value),
    suggested AS (SELECT DISTINCT t.submission, t.agent, l.label, true AS suggested
      FROM t JOIN g ON g.record = t.record AND g.agent = t.agent JOIN l ON l.value = g.value)
    SELECT agent, label, (count(*) FILTER (given AND suggested))::INTEGER AS both,
      (count(*) FILTER (given IS NULL))::INTEGER AS only_suggested, (count(*) FILTER (suggested IS NULL))::INTEGER AS only_answered
    FROM given FULL JOIN suggested USING (submission, agent, label) GROUP BY ALL ORDER BY agent, label`;
