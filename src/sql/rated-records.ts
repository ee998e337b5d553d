import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** The records with a rating of a question and what they are called; none of them above that many ratings. */
export const ratedRecordQuery = (filter: Filter, about: About, question: number, most: number): Sql =>
  sql`WITH t AS MATERIALIZED (SELECT record FROM ${ratings(filter, about, question)})
    SELECT record, record_id FROM record
    WHERE record IN (SELECT record FROM t) AND (SELECT count(*) FROM t) <= ${most} ORDER BY record`;
