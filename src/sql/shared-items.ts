import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Every rating of a question: item, person, value. */
export const ratingQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT t.record AS record, t.annotator AS annotator, t.value AS value FROM ${ratings(filter, about, question)} t ORDER BY ALL`;
