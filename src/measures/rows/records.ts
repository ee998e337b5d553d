import type { Agreement } from '../agreement/agreement-lines.ts';
import type { Ask } from '../../model/ask.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import { chosenRecords, chosen } from '../../sql/chosen.ts';
import { CELLS, ratings, valueQuery, setQuery } from '../../sql/ratings.ts';
import type { Rows, Row } from '../../engine/engine.ts';
import { headlineKind } from '../agreement/alpha-kinds.ts';
import { scaleOf, profilesOf, cellsOf } from './profile-rows.ts';
import { pairable } from '../../stats/data/profiles.ts';
import { itemDisagreement } from '../../stats/agreement/item-disagreement.ts';
import { type Status, STATUSES } from '../../model/filter.ts';
import type { Question } from '../../model/campaign.ts';

/** Which records are wanted, beside the filter. */
export interface Wanted {
  /** The question whose disagreement gives the order; null where none can be compared. */
  readonly question: number | null;
  readonly search: string;
  readonly hasTexts: boolean;
}

export interface Ordered {
  readonly record: number;
  /** 0 where all answers are equal; null where there is nothing to compare. */
  readonly disagreement: number | null;
}

/** The question to begin with: the one people agree on least. */
export function leastAgreed(data: Agreement): number | null {
  const lines = data.lines.toSorted((a, b) => (a.alpha.value ?? 2) - (b.alpha.value ?? 2));
  return lines[0]?.number ?? null;
}

export function orderQuery(
  { about, filter }: Ask,
  { question, search, hasTexts }: Wanted,
): Readonly<Record<string, Sql>> {
  const found = search === '' || !hasTexts ? sql`` : sql` WHERE r.record IN ${matching(search)}`;
  const list = sql`SELECT r.record AS record, r.answers AS answers FROM (
      SELECT c.record AS record, count(s.submission)::INTEGER AS answers FROM ${chosenRecords(filter, about)} c
      LEFT JOIN ${chosen(filter, about)} s USING (record) GROUP BY c.record
    ) r${found} ORDER BY answers DESC, record`;
  if (question === null) return { list };
  return {
    list,
    cells: sql`SELECT record, ${CELLS} AS cells FROM ${ratings(filter, about, question)} GROUP BY record HAVING count(*) >= 2 ORDER BY record`,
    values: valueQuery(question),
    sets: setQuery(question),
  };
}

/** Records whose texts, answers in words or id contain a text, whatever its case. */
function matching(search: string): Sql {
  return sql`(
    SELECT record FROM texts.field_text WHERE contains(lower(text), lower(${search}))
    UNION SELECT s.record FROM texts.answer_text t JOIN submission s USING (submission) WHERE contains(lower(t.text), lower(${search}))
    UNION SELECT record FROM record WHERE contains(lower(record_id), lower(${search}))
  )`;
}

/** Records by disagreement, then by the number of answers, then as in the files. */
export function shapeOrder(
  rows: Readonly<Record<string, Rows>>,
  { about, filter }: Ask,
  { question }: Wanted,
): readonly Ordered[] {
  const { list = [], cells = [], values = [], sets = [] } = rows;
  const asked = question === null ? undefined : about.questions[question];
  const kind = asked ? headlineKind(asked, filter) : null;
  const byCells = new Map<string, number>();
  if (asked && kind) {
    const { size, scale } = scaleOf(asked, values, sets);
    const profiles = pairable(profilesOf(distinct(cells), size));
    const disagreement = itemDisagreement(profiles, kind, scale);
    cellsOf(profiles).forEach((key, at) => byCells.set(key, disagreement[at]!));
  }
  const of = new Map(cells.map((row) => [Number(row.record), byCells.get(String(row.cells)) ?? null]));
  return list
    .map((row, at) => ({ record: Number(row.record), disagreement: of.get(Number(row.record)) ?? null, at }))
    .sort((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1) || a.at - b.at)
    .map(({ record, disagreement }) => ({ record, disagreement }));
}

/** Each pattern of answers once, with how many records show it. */
function distinct(rows: Rows): Rows {
  const items = new Map<string, number>();
  for (const { cells } of rows) items.set(String(cells), (items.get(String(cells)) ?? 0) + 1);
  return [...items].map(([cells, n]) => ({ cells, items: n }));
}

export interface RecordAnswer {
  readonly question: number;
  readonly labels: readonly number[];
  readonly text: string;
}

export interface RecordSubmission {
  readonly person: string;
  readonly status: Status;
  readonly day: string | null;
  readonly isGold: boolean;
  readonly answers: ReadonlyMap<number, RecordAnswer>;
}

export interface RecordCard {
  readonly record: number;
  readonly id: string;
  readonly isGold: boolean;
  readonly disagreement: number | null;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
  readonly submissions: readonly RecordSubmission[];
  readonly suggestions: readonly {
    readonly question: number;
    readonly text: string;
    readonly score: number | null;
    readonly agent: string | null;
  }[];
}

export function pageQuery(
  { about, filter }: Ask,
  records: readonly number[],
  hasTexts: boolean,
): Readonly<Record<string, Sql>> {
  const mine = sql`${chosen(filter, about, { anyStatus: true })}`;
  const shown = sql`(SELECT s.* FROM ${mine} s WHERE s.record IN ${records} UNION ALL SELECT * FROM submission WHERE role = 'gold' AND record IN ${records})`;
  return {
    records: sql`SELECT record, record_id, gold = 1 AS gold FROM record WHERE record IN ${records}`,
    submissions: sql`SELECT s.record AS record, s.submission AS submission, s.annotator AS annotator, s.status AS status, s.day AS day, s.role = 'gold' AS gold
      FROM ${shown} s ORDER BY s.record, gold DESC, s.submission`,
    answers: sql`SELECT a.submission AS submission, a.question AS question, a.label AS label, a.number AS number, a.rank AS rank, a.start AS start, a."end" AS stop, a.length AS length
      FROM answer a JOIN ${shown} s USING (submission) ORDER BY a.submission, a.question, a.part`,
    suggestions: sql`SELECT g.record AS record, g.question AS question, v.key AS key, g.score AS score, g.agent AS agent FROM suggestion g
      LEFT JOIN value v ON v.question = g.question AND v.value = g.value WHERE g.record IN ${records} ORDER BY g.record, g.question`,
    ...(hasTexts
      ? {
          fields: sql`SELECT record, field, text FROM texts.field_text WHERE record IN ${records}`,
          texts: sql`SELECT t.submission AS submission, t.question AS question, t.text AS text FROM texts.answer_text t JOIN ${shown} s USING (submission)`,
        }
      : {}),
  };
}

export function shapePage(
  rows: Readonly<Record<string, Rows>>,
  { about }: Ask,
  order: readonly Ordered[],
): readonly RecordCard[] {
  const { records = [], submissions = [], answers = [], suggestions = [], fields = [], texts = [] } = rows;
  const text = new Map(
    texts.map((row) => [`${String(row.submission)} ${String(row.question)}`, String(row.text)]),
  );
  const answersOf = groupBy(answers, ({ submission }) => submission);
  const submissionsOf = groupBy(submissions, ({ record }) => record);
  const fieldsOf = groupBy(fields, ({ record }) => record);
  const suggestionsOf = groupBy(suggestions, ({ record }) => record);
  const byRecord = new Map(records.map((row) => [Number(row.record), row]));
  return order.flatMap(({ record, disagreement }): readonly RecordCard[] => {
    const row = byRecord.get(record);
    if (!row) return [];
    let unnamed = 0;
    return [
      {
        record,
        id: String(row.record_id),
        isGold: row.gold === true,
        disagreement,
        fields: (fieldsOf.get(record) ?? []).map((one) => ({
          name: String(one.field),
          text: String(one.text),
        })),
        submissions: (submissionsOf.get(record) ?? []).map((one): RecordSubmission => {
          const name = one.annotator === null ? undefined : about.annotators[Number(one.annotator)]?.name;
          const person = one.gold === true ? 'known answer' : (name ?? `not named ${String(++unnamed)}`);
          const byQuestion = groupBy(answersOf.get(one.submission ?? null) ?? [], ({ question }) => question);
          const given = [...byQuestion].map(([number, parts]): [number, RecordAnswer] => {
            const question = about.questions[Number(number)]!;
            const written = text.get(`${String(one.submission)} ${String(number)}`);
            return [Number(number), answerOf(question, Number(number), parts, written)];
          });
          return {
            person,
            status: STATUSES.find((status) => status === one.status) ?? 'unknown',
            day: typeof one.day === 'string' ? one.day : null,
            isGold: one.gold === true,
            answers: new Map(given),
          };
        }),
        suggestions: (suggestionsOf.get(record) ?? []).flatMap((one) => {
          const question = about.questions[Number(one.question)];
          return question && typeof one.key === 'string'
            ? [
                {
                  question: Number(one.question),
                  text: keyText(question, one.key),
                  score: one.score as number | null,
                  agent: one.agent as string | null,
                },
              ]
            : [];
        }),
      },
    ];
  });
}

function groupBy<Key>(rows: Rows, key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function answerOf(
  question: Question,
  number: number,
  parts: Rows,
  written: string | undefined,
): RecordAnswer {
  const labels = parts.flatMap(({ label }) => (label === null || label === undefined ? [] : [Number(label)]));
  const label = (position: unknown) => question.options[Number(position)]?.text ?? '?';
  const words = (): string => {
    switch (question.kind) {
      case 'text':
        return written ?? `text of ${String(parts[0]?.length ?? 0)} characters, withheld`;
      case 'rating':
      case 'number':
        return String(parts[0]?.number ?? '–');
      case 'label':
      case 'pairwise':
      case 'multi_label':
        return labels.length === 0 ? 'no label' : labels.map(label).join(', ');
      case 'ranking':
        return parts.map((part) => `${String(part.rank)}. ${label(part.label)}`).join(', ');
      case 'span':
        return labels.length === 0
          ? 'no span'
          : parts
              .map(({ label: of, start, stop }) =>
                start === null ? label(of) : `${label(of)} ${String(start)}–${String(stop)}`,
              )
              .join(', ');
    }
  };
  return { question: number, labels, text: words() };
}

/** A compared value in words: sets are kept as label numbers. */
function keyText(question: Question, key: string): string {
  if (question.kind !== 'multi_label')
    return question.options.find(({ value }) => value === key)?.text ?? key;
  return key === ''
    ? 'no label'
    : key
        .split(' ')
        .map((at) => question.options[Number(at)]?.text ?? '?')
        .join(', ');
}
