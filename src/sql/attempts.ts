import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen, chosenRecords } from './chosen.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** Red-team attempts: the records of some files, the number of the question with their rating, and what is known of each. */
export interface Attempts {
  readonly files: readonly number[];
  readonly question: number;
  readonly model: MetadataField | null;
  readonly size: MetadataField | null;
}

/** Each attempt with its member and rating; one that nobody rated once, without both. */
const rated = (filter: Filter, about: About, { files, question }: Attempts): Sql =>
  sql`(SELECT r.record, t.annotator, t.number AS rating FROM ${chosenRecords(filter, about)} r
    LEFT JOIN (SELECT s.record, s.annotator, a.number FROM answer a JOIN ${chosen(filter, about, { newest: true })} s USING (submission)
      WHERE a.question = ${question} AND a.number IS NOT NULL) t USING (record)
    WHERE r.file IN ${files})`;

/** Attempts on the same model by the same member with the same rating, and how many they are. */
export const attemptQuery = (filter: Filter, about: About, attempts: Attempts): Sql =>
  sql`SELECT ${valueOf(attempts.model)} AS model, ${valueOf(attempts.size)} AS size, t.annotator AS annotator, t.rating::DOUBLE AS rating,
      count(*)::INTEGER AS n
    FROM ${rated(filter, about, attempts)} t LEFT JOIN record_metadata m USING (record) GROUP BY ALL ORDER BY ALL`;

const valueOf = (field: MetadataField | null): Sql =>
  field ? sql`m.${name(field.column)}::VARCHAR` : sql`NULL::VARCHAR`;

/** The ratings of attempts by the tags that reviewers gave them; an attempt has several tags or none. */
export const tagQuery = (filter: Filter, about: About, attempts: Attempts, prefix: string): Sql =>
  sql`SELECT substr(g.name, ${prefix.length + 1}) AS tag, t.rating::DOUBLE AS rating, count(*)::INTEGER AS n
    FROM ${rated(filter, about, attempts)} t JOIN (SELECT DISTINCT record, name FROM aggregate) g USING (record)
    WHERE starts_with(g.name, ${prefix}) GROUP BY ALL ORDER BY ALL`;

/** One row: how many attempts have a tag at all. */
export const taggedQuery = (filter: Filter, about: About, attempts: Attempts, prefix: string): Sql =>
  sql`SELECT count(*)::INTEGER AS n FROM ${rated(filter, about, attempts)} t
    WHERE t.record IN (SELECT record FROM aggregate WHERE starts_with(name, ${prefix}))`;

/** Rated attempts with a score, which is the first of these fields that has a value: both, in order. */
export function scoreQuery(
  filter: Filter,
  about: About,
  attempts: Attempts,
  scores: readonly [MetadataField, ...MetadataField[]],
): Sql {
  const columns = join(
    scores.map(({ column }) => sql`m.${name(column)}`),
    ', ',
  );
  return sql`SELECT rating, score FROM (
      SELECT t.rating::DOUBLE AS rating, coalesce(${columns})::DOUBLE AS score
      FROM ${rated(filter, about, attempts)} t JOIN record_metadata m USING (record)
    ) WHERE rating IS NOT NULL AND score IS NOT NULL ORDER BY ALL`;
}
