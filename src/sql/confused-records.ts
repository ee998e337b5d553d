import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { ratings } from './ratings.ts';
import { sql, type Sql } from './sql.ts';

/** For each two labels that two people gave to one record, and not both of them the same: one such record, the same whatever the order of rows. */
export const confusedRecordQuery = (filter: Filter, about: About, question: number): Sql => {
  const from = ratings(filter, about, question);
  // A value that is a set has its labels in value_label; one that is a label has its own number.
  return sql`WITH given AS MATERIALIZED (
      SELECT DISTINCT t.record, t.value, coalesce(l.label, t.value) AS label
      FROM ${from} t LEFT JOIN value_label l ON l.question = ${question} AND l.value = t.value
    )
    SELECT a.label AS a, b.label AS b, min(r.record_id) AS record
    FROM given a JOIN given b ON a.record = b.record AND a.value <> b.value AND a.label < b.label
    JOIN record r ON r.record = a.record
    WHERE NOT EXISTS (SELECT 1 FROM given c WHERE c.record = a.record AND c.value = a.value AND c.label = b.label)
      AND NOT EXISTS (SELECT 1 FROM given c WHERE c.record = b.record AND c.value = b.value AND c.label = a.label)
    GROUP BY ALL ORDER BY ALL`;
};
