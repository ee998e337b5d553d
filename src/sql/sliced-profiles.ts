import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { items } from './ratings.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** The profiles of a question in parts of its records; `slices` is a relation with a record's `slice` in each `field`, and with its ends. */
export const slicedProfileQuery = (filter: Filter, about: About, question: number, slices: Sql): Sql =>
  sql`SELECT s.field, s.slice, s.low, s.high, i.* EXCLUDE (record), count(*)::INTEGER AS items
    FROM ${items(filter, about, question, about.questions[question]!.values)} i JOIN ${slices} s ON s.record = i.record
    GROUP BY ALL ORDER BY ALL`;

/** Records by the terms of metadata fields, and by quarters of their numbers: of all records, so that a filter moves no end. */
export const metadataSlices = (
  fields: readonly { readonly field: MetadataField; readonly number: number }[],
): Sql => sql`(${join(fields.map(slicesOf), ' UNION ALL ')})`;

function slicesOf({ field, number }: { readonly field: MetadataField; readonly number: number }): Sql {
  const column = name(field.column);
  if (field.type === 'terms')
    return sql`SELECT record, ${number} AS field, ${column} AS slice, NULL::DOUBLE AS low, NULL::DOUBLE AS high
      FROM record_metadata WHERE ${column} IS NOT NULL`;
  // Equal numbers are never parted: a quarter ends with its last one, and there may be fewer than four.
  return sql`SELECT record, ${number} AS field, slice, min(value) OVER (PARTITION BY slice) AS low, max(value) OVER (PARTITION BY slice) AS high
    FROM (SELECT record, value, ((value > q.a)::INTEGER + (value > q.b)::INTEGER + (value > q.c)::INTEGER)::VARCHAR AS slice
      FROM (SELECT record, ${column}::DOUBLE AS value FROM record_metadata WHERE ${column} IS NOT NULL),
        (SELECT quantile_disc(${column}::DOUBLE, 0.25) AS a, quantile_disc(${column}::DOUBLE, 0.5) AS b, quantile_disc(${column}::DOUBLE, 0.75) AS c
          FROM record_metadata) q)`;
}

/** Records with and without a suggestion for a question. */
export const suggestionSlices = (question: number): Sql =>
  sql`(SELECT record, 0 AS field, CASE WHEN record IN (SELECT record FROM suggestion WHERE question = ${question}) THEN 'with' ELSE 'without' END AS slice,
      NULL::DOUBLE AS low, NULL::DOUBLE AS high FROM record)`;
