import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Fewer equal answers of one person say nothing about that person. */
const FEWEST = 10;
/** More ratings than these are not looked at one by one. */
const MOST = 100_000;

/** Ratings of items with two or more of them. */
const shared = (filter: Filter, about: About, question: number): Sql =>
  sql`(SELECT t.* FROM ${ratings(filter, about, question)} t QUALIFY count(*) OVER (PARTITION BY t.record) >= 2)`;

/** Known people with ten or more comparable ratings, all of one value. */
export const constantQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT annotator, min(value)::INTEGER AS value FROM ${shared(filter, about, question)}
    WHERE annotator IS NOT NULL GROUP BY annotator HAVING count(*) >= ${FEWEST} AND min(value) = max(value) ORDER BY annotator`;

/**
 * By how many points known people with ten or more comparable ratings lie above the others of the same items, on
 * average; only those whose distance is more than three times its error.
 */
export const offsetQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT apart::DOUBLE AS apart FROM (
      SELECT avg(apart ORDER BY apart) AS apart, stddev_samp(apart ORDER BY apart) / sqrt(count(*)) AS error
      FROM (
        SELECT annotator, number - (sum(number) OVER item - number) / (count(*) OVER item - 1) AS apart
        FROM ${shared(filter, about, question)} JOIN (SELECT value, number FROM value WHERE question = ${question}) USING (value)
        WINDOW item AS (PARTITION BY record)
      ) WHERE annotator IS NOT NULL GROUP BY annotator HAVING count(*) >= ${FEWEST}
    ) WHERE abs(apart) > 3 * error ORDER BY apart`;

/** All ratings, where the same known people rated every item; no row where they did not, or where there are very many. */
export const completeQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH t AS MATERIALIZED (SELECT * FROM ${ratings(filter, about, question)}),
      n AS (SELECT count(*) AS ratings, count(DISTINCT record) AS items, count(DISTINCT annotator) AS people, count(annotator) AS known FROM t)
    SELECT t.record AS record, t.annotator AS annotator, t.value AS value FROM t, n
    WHERE n.known = n.ratings AND n.ratings = n.items * n.people AND n.people >= 2 AND n.ratings <= ${MOST}
    ORDER BY t.record, t.annotator`;

/** How often one of two people gave one value and the other another; no row unless all comparable ratings are of two people. */
export const twoPeopleQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH t AS MATERIALIZED (SELECT * FROM ${shared(filter, about, question)}),
      n AS (SELECT min(annotator) AS one, max(annotator) AS other FROM t
        HAVING count(DISTINCT annotator) = 2 AND count(annotator) = count(*))
    SELECT a.value AS x, b.value AS y, count(*)::INTEGER AS n
    FROM t a JOIN t b ON a.record = b.record, n WHERE a.annotator = n.one AND b.annotator = n.other GROUP BY ALL ORDER BY ALL`;

/** One row: how many comparable items have a suggestion for the question. */
export const suggestedQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT count(DISTINCT record)::INTEGER AS items FROM ${shared(filter, about, question)}
    WHERE record IN (SELECT record FROM suggestion WHERE question = ${question})`;
