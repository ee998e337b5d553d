import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { comparedAnswers } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** The texts that several people gave to the same record. It reads the database of texts. */
export const answerTextQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`SELECT r.record_id AS record, x.text AS text
    FROM ${comparedAnswers(filter, about, question)} t
    JOIN texts.answer_text x ON x.submission = t.submission AND x.question = ${question}
    JOIN record r ON r.record = t.record
    QUALIFY count(*) OVER (PARTITION BY t.record) >= 2
    ORDER BY r.record_id, x.text`;
