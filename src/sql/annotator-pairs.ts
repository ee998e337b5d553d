import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** How many people are compared with each other, where comparing all of them would look at more than `above` pairs of ratings. */
export interface Most {
  readonly people: number;
  readonly above: number;
}

/** The ratings of known people, and what each of them shares; those who share most come first, whatever the order of rows. */
const sharing = (filter: Filter, about: About, question: number): Sql =>
  sql`t AS MATERIALIZED (SELECT * FROM ${ratings(filter, about, question)} WHERE annotator IS NOT NULL),
    item AS MATERIALIZED (SELECT record, count(*) AS people FROM t GROUP BY record),
    person AS (SELECT t.annotator, count(*)::INTEGER AS ratings, (count(*) FILTER (people >= 2))::INTEGER AS shared
      FROM t JOIN item USING (record) GROUP BY t.annotator),
    ranked AS (SELECT p.*, row_number() OVER (ORDER BY p.shared DESC, a.annotator_id)::INTEGER AS place
      FROM person p JOIN annotator a USING (annotator))`;

/** Every known person with a rating: how many, how many of them are of records that others rated too, and the place by these. */
export const sharingQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH ${sharing(filter, about, question)} SELECT annotator, ratings, shared, place FROM ranked ORDER BY place`;

/** For each pair of people, in the order of the files: how often the first gave one value and the second another on a shared record. */
export function pairQuery(filter: Filter, about: About, question: number, { people, above }: Most): Sql {
  const compared =
    about.annotators.length <= people
      ? sql`t`
      : sql`(SELECT * FROM t WHERE annotator IN (SELECT annotator FROM ranked WHERE place <= ${people})
          OR (SELECT sum(people * people) FROM item) <= ${above})`;
  return sql`WITH ${sharing(filter, about, question)}, compared AS MATERIALIZED (SELECT * FROM ${compared})
    SELECT a.annotator AS a, b.annotator AS b, a.value AS x, b.value AS y, count(*)::INTEGER AS n
    FROM compared a JOIN compared b ON a.record = b.record AND a.annotator < b.annotator
    GROUP BY ALL ORDER BY ALL`;
}
