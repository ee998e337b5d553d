import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { datedRatings, ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Every rating of a question as columns of integers; an annotator of -1 is an unknown person. */
export const ratingArrayQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT t.record AS item, coalesce(t.annotator, -1)::INTEGER AS annotator, t.value AS value
    FROM ${ratings(filter, about, question)} t`;

/** The same with the week of the answer, counted from Monday, 5 January 1970; -1 where its time is not known. */
export const datedRatingArrayQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT t.record AS item, coalesce(t.annotator, -1)::INTEGER AS annotator, t.value AS value,
      coalesce(greatest(floor((t.day::DATE - DATE '1970-01-05') / 7), -1), -1)::INTEGER AS week
    FROM ${datedRatings(filter, about, question)} t`;
