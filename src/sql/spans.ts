import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { comparedAnswers } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/**
 * What each person marked on records that several answered: `0-4-1,9-12-0` is characters 0 to 4 with the label 1, and 9
 * to 12 with the label 0. Answers with a mark that has no place in a text are left out.
 */
export const spanQuery = (filter: Filter, about: About, question: number): Sql =>
  sql`WITH marked AS MATERIALIZED (
      SELECT t.record, t.annotator, t.submission,
        array_to_string(list_sort(coalesce(list(a.start || '-' || a."end" || '-' || a.label) FILTER (a.start IS NOT NULL), [])), ',') AS spans
      FROM ${comparedAnswers(filter, about, question)} t
      LEFT JOIN answer a ON a.submission = t.submission AND a.question = ${question}
      GROUP BY ALL HAVING count(*) FILTER (a.label IS NOT NULL AND a.start IS NULL) = 0
    )
    SELECT r.record_id AS record, m.annotator AS annotator, m.spans AS spans
    FROM marked m JOIN record r USING (record)
    QUALIFY count(*) OVER (PARTITION BY m.record) >= 2
    ORDER BY r.record_id, m.spans, m.annotator`;

/**
 * How many code points the text has in which the spans lie, by record. The text is the only field into which all spans
 * fit; where there are several such fields it is not known, and there is no row.
 */
export const spanTextQuery = (question: number): Sql =>
  sql`WITH marked AS (
      SELECT s.record, max(a."end") AS last FROM answer a JOIN submission s USING (submission)
      WHERE a.question = ${question} AND a."end" IS NOT NULL GROUP BY s.record
    ), fitting AS (
      SELECT t.field FROM marked m JOIN texts.field_text t USING (record) WHERE length(t.text) >= m.last
      GROUP BY t.field HAVING count(*) = (SELECT count(*) FROM marked)
    )
    SELECT r.record_id AS record, length(t.text)::INTEGER AS length
    FROM texts.field_text t JOIN record r USING (record)
    WHERE t.field IN (SELECT field FROM fitting) AND (SELECT count(*) FROM fitting) = 1 ORDER BY r.record_id`;
