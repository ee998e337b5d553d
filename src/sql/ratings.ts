import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { join, sql, type Sql } from './sql.ts';

/** The filter without its selections on a question, on any of its scales: agreement is not measured on a chosen answer. */
export function withoutAnswers(filter: Filter, question: string): Filter {
  const base = question.replace(/\/groups$/, '');
  const all = Object.entries(filter.questions);
  const questions = all.filter(([name]) => name.replace(/\/groups$/, '') !== base);
  return questions.length === all.length ? filter : { ...filter, questions: Object.fromEntries(questions) };
}

/** The submissions whose answers to a question are compared: of each person the newest on a record, records with a known answer left out. */
export function comparedSubmissions(filter: Filter, about: About, question: number): Sql {
  const asked = withoutAnswers(filter, about.questions[question]!.name);
  const newest = chosen(asked, about, { newest: true });
  return about.goldRecords > 0
    ? sql`(SELECT s.* FROM ${newest} s WHERE s.record NOT IN (SELECT record FROM record WHERE gold = 1))`
    : newest;
}

/** One row per rating of a question that counts for agreement: record, person, value. */
export const ratings = (filter: Filter, about: About, question: number): Sql =>
  ratingsWith(sql`t.record, t.annotator, t.value`, filter, about, question);

/** The same with the local day of the answer; null where its time is not known. */
export const datedRatings = (filter: Filter, about: About, question: number): Sql =>
  ratingsWith(sql`t.record, t.annotator, t.value, s.day`, filter, about, question);

const ratingsWith = (columns: Sql, filter: Filter, about: About, question: number): Sql =>
  sql`(SELECT ${columns} FROM rating t JOIN ${comparedSubmissions(filter, about, question)} s USING (submission)
    WHERE t.question = ${question})`;

/**
 * One row per answer that counts for agreement, whatever its type: record, person, submission. Many tools write nothing
 * where somebody marked no span, so there a submission is an answer as it is, in files that have that question at all.
 */
export function comparedAnswers(filter: Filter, about: About, question: number): Sql {
  const submissions = comparedSubmissions(filter, about, question);
  const { kind, required } = about.questions[question]!;
  const given = sql`(SELECT submission FROM answer WHERE question = ${question} AND part = 0)`;
  const isGiven =
    kind === 'span' && !required
      ? sql`coalesce(s.file, -1) IN (SELECT coalesce(c.file, -1) FROM submission c WHERE c.submission IN ${given})`
      : sql`s.submission IN ${given}`;
  return sql`(SELECT s.record, s.annotator, s.submission FROM ${submissions} s WHERE ${isGiven})`;
}

const MANY = 40;

/** The values of a group of ratings as one text; sorting a list is several times faster than an ordered aggregate. */
export const CELLS = sql`array_to_string(list_sort(list(value)), ',')`;

/**
 * One row per item with a rating: how many it has of each value. Few values come as columns n0, n1, …;
 * many come as one text in `cells`, each rating's value in ascending order: `3,3,17`.
 */
export function items(filter: Filter, about: About, question: number, values: number): Sql {
  const from = ratings(filter, about, question);
  if (values > MANY) return sql`(SELECT record, ${CELLS} AS cells FROM ${from} GROUP BY record)`;
  const columns = Array.from({ length: values }, (_, value) => value);
  return sql`(SELECT record, ${join(
    columns.map((value) => sql`count(*) FILTER (value = ${value})::INTEGER AS ${column(value)}`),
    ', ',
  )} FROM ${from} GROUP BY record)`;
}

/** Items that show the same counts, once, with how many they are. */
export const profileQuery = (filter: Filter, about: About, question: number, values: number): Sql =>
  sql`SELECT * EXCLUDE (record), count(*)::INTEGER AS items FROM ${items(filter, about, question, values)}
    GROUP BY ALL ORDER BY ALL`;

const column = (value: number): Sql => sql`n${value}`;

/** The values of a question: number, and key; and the labels of each set. */
export const valueQuery = (question: number): Sql =>
  sql`SELECT value, key, number FROM value WHERE question = ${question} ORDER BY value`;

export const setQuery = (question: number): Sql =>
  sql`SELECT value, label FROM value_label WHERE question = ${question} ORDER BY value, label`;
