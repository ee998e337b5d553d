import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen, chosenRecords } from './chosen.ts';
import { name, sql, type Sql } from './sql.ts';

/** A metadata field's values among what is chosen: its records, counted submissions, or their people. */
function values(filter: Filter, about: About, { owner, column }: MetadataField): Sql {
  const value = sql`m.${name(column)} AS value`;
  switch (owner) {
    case 'record':
      return sql`(SELECT ${value} FROM record_metadata m JOIN ${chosenRecords(filter, about)} r ON m.record = r.record)`;
    case 'submission':
      return sql`(SELECT ${value} FROM submission_metadata m JOIN ${chosen(filter, about)} s ON m.submission = s.submission)`;
    case 'annotator':
      return sql`(SELECT ${value} FROM annotator_metadata m WHERE m.annotator IN (SELECT s.annotator FROM ${chosen(filter, about)} s))`;
  }
}

/** One row: how many have a value and how many have none, and where the values are numbers their range and mean. */
export function metadataQuery(filter: Filter, about: About, field: MetadataField): Sql {
  const numbers =
    field.type === 'terms'
      ? sql`NULL AS low, NULL AS high, NULL AS mean`
      : sql`min(value)::DOUBLE AS low, max(value)::DOUBLE AS high, avg(value ORDER BY value)::DOUBLE AS mean`;
  return sql`SELECT count(value)::INTEGER AS present, count(*)::INTEGER AS rows, count(DISTINCT value)::INTEGER AS different, ${numbers}
    FROM ${values(filter, about, field)}`;
}

/** The most frequent values, equally frequent ones in order of their text. */
export const topQuery = (filter: Filter, about: About, field: MetadataField, limit: number): Sql =>
  sql`SELECT value, count(*)::INTEGER AS n FROM ${values(filter, about, field)} WHERE value IS NOT NULL
    GROUP BY value ORDER BY n DESC, value::VARCHAR LIMIT ${limit}`;
