import type { About, MetadataField } from '../model/campaign.ts';
import type { Filter, Selection } from '../model/filter.ts';
import { all, join, name, sql, type Sql } from './sql.ts';

/** A person; an unknown one is another in each submission. */
export const PERSON = sql`coalesce(s.annotator, -1 - s.submission)`;

/** When a submission was given, as far as the export knows. */
export const AT = sql`coalesce(s.updated_at, s.created_at)`;

interface Choice {
  /** All statuses instead of the counted ones: for figures that show statuses. */
  readonly anyStatus?: boolean;
  /** Only a person's newest submission on a record: for agreement. */
  readonly newest?: boolean;
}

/** The submissions that a filter selects, as a relation with the columns of `submission`. */
export function chosen(
  filter: Filter,
  about: About,
  { anyStatus = false, newest = false }: Choice = {},
): Sql {
  const conditions = [
    sql`s.role = 'annotator'`,
    ...(filter.status
      ? [sql`s.status IN ${filter.status}`]
      : anyStatus
        ? []
        : [sql`s.status IN ${about.counted}`]),
    ...people(filter, about),
    ...(filter.workspace ? [within(sql`s.workspace`, filter.workspace, false)] : []),
    ...(filter.from ? [sql`s.day >= ${filter.from}`] : []),
    ...(filter.to ? [sql`s.day <= ${filter.to}`] : []),
    ...owned(filter, about, 'submission', sql`s.submission`),
    ...owned(filter, about, 'annotator', sql`s.annotator`),
    ...named(filter, sql`s.record`),
    ...owned(filter, about, 'record', sql`s.record`),
    ...answers(filter, about, sql`s.record`, filter.only ? sql`s.submission` : null),
  ];
  // The mark of repeated submissions knows the counted statuses only.
  const last =
    newest && (about.repeated > 0 || filter.status)
      ? sql` QUALIFY ${filter.status ? sql`false` : sql`NOT s.repeated`} OR row_number() OVER (PARTITION BY s.record, ${PERSON} ORDER BY ${AT} DESC NULLS LAST, s.submission DESC) = 1`
      : sql``;
  return sql`(SELECT s.* FROM submission s WHERE ${all(conditions)}${last})`;
}

const keepsOnlyAnswers = (filter: Filter, about: About): boolean =>
  filter.only === true &&
  about.questions.some(({ name: question }) => Object.hasOwn(filter.questions, question));

/** Whether a filter selects among the submissions of a record, and not only among records. */
const choosesSubmissions = (filter: Filter, about: About): boolean =>
  [filter.annotator, filter.workspace, filter.status, filter.from, filter.to].some(Boolean) ||
  keepsOnlyAnswers(filter, about) ||
  about.metadata.some(
    ({ owner, name: field }) => owner !== 'record' && Object.hasOwn(filter.metadata, field),
  );

/** The records that a filter selects; where it selects among submissions, those with at least one of them. */
export function chosenRecords(filter: Filter, about: About): Sql {
  const conditions = [
    ...named(filter, sql`r.record`),
    ...owned(filter, about, 'record', sql`r.record`),
    ...(filter.only ? [] : answers(filter, about, sql`r.record`, null)),
    ...(choosesSubmissions(filter, about)
      ? [sql`r.record IN (SELECT record FROM ${chosen(filter, about)})`]
      : []),
  ];
  return sql`(SELECT r.* FROM record r WHERE ${all(conditions)})`;
}

/** The conditions on the annotator of rows called `s`. */
export function people(filter: Filter, about: About): readonly Sql[] {
  if (!filter.annotator || filter.annotator.kind === 'range') return [];
  const { terms, exclude } = filter.annotator;
  const numbers = about.annotators.flatMap(({ id }, number) => (terms.includes(id) ? [number] : []));
  if (!exclude) return [sql`s.annotator IN ${numbers}`];
  // An unknown person is none of the excluded ones.
  return numbers.length === 0 ? [] : [sql`(s.annotator IS NULL OR s.annotator NOT IN ${numbers})`];
}

/** Records chosen by their ids. */
const named = ({ record }: Filter, key: Sql): readonly Sql[] =>
  record ? [sql`${key} IN (SELECT record FROM record WHERE ${within(sql`record_id`, record, false)})`] : [];

function owned(filter: Filter, about: About, owner: MetadataField['owner'], key: Sql): readonly Sql[] {
  return about.metadata
    .filter((field) => field.owner === owner && Object.hasOwn(filter.metadata, field.name))
    .map((field) => {
      const selection = filter.metadata[field.name]!;
      const condition = within(name(field.column), selection, field.type !== 'terms');
      const known = sql`${key} IN (SELECT ${name(owner)} FROM ${name(`${owner}_metadata`)} WHERE ${condition})`;
      return selection.exclude ? sql`(${key} IS NULL OR ${known})` : known;
    });
}

/** An answer selects records where at least one counted submission gave it, or with `only` the submissions themselves. */
function answers(filter: Filter, about: About, record: Sql, submission: Sql | null): readonly Sql[] {
  return about.questions.flatMap((question, number) => {
    if (!Object.hasOwn(filter.questions, question.name)) return [];
    const selection = filter.questions[question.name]!;
    const isNumber = question.kind === 'rating' || question.kind === 'number';
    const condition = isNumber ? numbersWithin(selection) : labelsWithin(selection, question.options);
    const excluded = selection.exclude ? sql`NOT IN` : sql`IN`;
    if (submission)
      return [
        sql`${submission} ${excluded} (SELECT a.submission FROM answer a WHERE a.question = ${number} AND ${condition})`,
      ];
    return [
      sql`${record} ${excluded} (SELECT c.record FROM answer a JOIN submission c USING (submission)
        WHERE a.question = ${number} AND c.role = 'annotator' AND c.status IN ${about.counted} AND ${condition})`,
    ];
  });
}

function labelsWithin(selection: Selection, options: readonly { readonly value: string }[]): Sql {
  if (selection.kind === 'range') return sql`false`;
  const labels = options.flatMap(({ value }, position) =>
    selection.terms.includes(value) ? [position] : [],
  );
  // The empty term stands for the answer "none of them".
  const none = selection.terms.includes('') ? [sql`a.label IS NULL`] : [];
  return sql`(${join([sql`a.label IN ${labels}`, ...none], ' OR ')})`;
}

function numbersWithin(selection: Selection): Sql {
  return selection.kind === 'range'
    ? between(sql`a.number`, selection.range)
    : sql`a.number IN ${numbersIn(selection.terms)}`;
}

const numbersIn = (terms: readonly string[]): readonly number[] =>
  terms
    .filter((term) => term.trim() !== '')
    .map(Number)
    .filter(Number.isFinite);

/** Words lie in no range of numbers, and a number is itself however it is written. */
function within(column: Sql, selection: Selection, isNumber: boolean): Sql {
  const condition =
    selection.kind === 'range'
      ? isNumber
        ? between(column, selection.range)
        : sql`false`
      : sql`${column} IN ${isNumber ? numbersIn(selection.terms) : selection.terms}`;
  // What is missing is not one of the excluded values, so it stays.
  return selection.exclude ? sql`NOT coalesce(${condition}, false)` : condition;
}

const between = (column: Sql, range: { readonly from: number | null; readonly to: number | null }): Sql =>
  sql`(${all([
    sql`${column} IS NOT NULL`,
    ...(range.from === null ? [] : [sql`${column} >= ${range.from}`]),
    ...(range.to === null ? [] : [sql`${column} <= ${range.to}`]),
  ])})`;
