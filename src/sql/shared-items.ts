import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Per known person: the items with two or more ratings that the person rated. */
export const sharedItemQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT annotator, count(*)::INTEGER AS items FROM (
      SELECT t.annotator, count(*) OVER (PARTITION BY t.record) AS together FROM ${ratings(filter, about, question)} t
    ) WHERE together >= 2 AND annotator IS NOT NULL GROUP BY annotator ORDER BY annotator`;

/** Every rating of a question: item, person, value. */
export const ratingQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT t.record AS record, t.annotator AS annotator, t.value AS value FROM ${ratings(filter, about, question)} t ORDER BY ALL`;
