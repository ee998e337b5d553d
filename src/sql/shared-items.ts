import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { comparedAnswers } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** Per known person: the items with two or more of these answers that the person answered. */
const sharedItems = (answers: Sql): Sql =>
  sql`SELECT annotator, count(*)::INTEGER AS items FROM (
      SELECT t.annotator, count(*) OVER (PARTITION BY t.record) AS together FROM ${answers} t
    ) WHERE together >= 2 AND annotator IS NOT NULL GROUP BY annotator ORDER BY annotator`;

/** The items that people share, for answers that are no ratings: rankings, spans, texts. */
export const sharedAnswerQuery = (filter: Filter, about: About, question: number): Sql =>
  sharedItems(comparedAnswers(filter, about, question));

/** One row: the items with two or more answers, and the answers in them. */
export const sharedTotalQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT count(*)::INTEGER AS items, coalesce(sum(together), 0)::INTEGER AS answers FROM (
      SELECT count(*) AS together FROM ${comparedAnswers(filter, about, question)} t GROUP BY t.record
    ) WHERE together >= 2`;
