import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Every rating of a question as columns of integers; an annotator of -1 is an unknown person. */
export const ratingArrayQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT t.record AS item, coalesce(t.annotator, -1)::INTEGER AS annotator, t.value AS value
    FROM ${ratings(filter, about, question)} t`;
