import type { Owner } from '../../model/campaign.ts';
import { codeOf, createIntegers, createNumbers, pushInteger, pushNumber } from '../../model/column.ts';
import type { Status } from '../../model/filter.ts';
import { isMeasure } from '../../model/measure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Collected, DeclaredQuestion, RawAnswers, RawColumn } from './collected.ts';
import { MOST_NAMES, MOST_PROBLEMS } from '../../files/limits.ts';

export interface SubmissionRow {
  readonly record: number;
  /** Null is an unknown person, another one in each row. */
  readonly annotator: number | null;
  readonly status: Status;
  readonly created: number | null;
  readonly updated: number | null;
  readonly duration: number | null;
  readonly role: 'annotator' | 'gold';
  readonly workspace: string | null;
  readonly line: number;
}

export interface RecordRow {
  readonly status?: string | null;
  readonly inserted?: number | null;
  readonly updated?: number | null;
  readonly line: number;
}

/** Remembers what an export says of a question. */
export function declare(collected: Collected, question: DeclaredQuestion): void {
  if (entry(collected, collected.declared, question.name, 'questions', () => question))
    collected.declared.set(question.name, question);
}

/** The number of the record with this id; it is added where it is new. */
export function addRecord(
  collected: Collected,
  id: string,
  { status = null, inserted = null, updated = null, line }: RecordRow,
): { readonly record: number; readonly isNew: boolean } {
  const before = collected.records.ids.terms.length;
  const record = codeOf(collected.records.ids, collected.sameRecord.get(id) ?? id);
  if (record < before) return { record, isNew: false };
  const { records } = collected;
  pushInteger(records.status, status === null ? null : codeOf(records.statuses, status));
  pushNumber(records.inserted, inserted);
  pushNumber(records.updated, updated);
  pushInteger(records.file, collected.file);
  pushInteger(records.line, line);
  return { record, isNew: true };
}

const STATUS_CODES: Readonly<Record<Status, number>> = { submitted: 0, unknown: 1, draft: 2, discarded: 3 };

export function addSubmission(collected: Collected, row: SubmissionRow): number {
  const { submissions } = collected;
  pushInteger(submissions.record, row.record);
  pushInteger(submissions.annotator, row.annotator);
  pushInteger(submissions.status, STATUS_CODES[row.status]);
  pushNumber(submissions.created, row.created);
  pushNumber(submissions.updated, row.updated);
  pushNumber(submissions.duration, row.duration);
  pushInteger(submissions.gold, row.role === 'gold' ? 1 : 0);
  pushInteger(
    submissions.workspace,
    row.workspace === null ? null : codeOf(collected.workspaces, row.workspace),
  );
  pushInteger(submissions.file, collected.file);
  pushInteger(submissions.line, row.line);
  return submissions.record.length - 1;
}

/** A map knows the text "2" from the number 2; lists and objects are known by what is in them. */
const keyOf = (raw: unknown): unknown => (typeof raw === 'object' ? `\u0000${JSON.stringify(raw)}` : raw);

function rawCode(into: { keys: Map<unknown, number>; raws: unknown[] }, raw: unknown): number {
  const key = keyOf(raw);
  const known = into.keys.get(key);
  if (known !== undefined) return known;
  into.keys.set(key, into.raws.length);
  return into.raws.push(raw) - 1;
}

/** What is kept under a name; null where there are too many names already. */
function entry<V>(
  collected: Collected,
  map: Map<string, V>,
  name: string,
  what: string,
  create: () => V,
): V | null {
  const known = map.get(name);
  if (known !== undefined) return known;
  if (map.size >= MOST_NAMES) {
    addProblem(collected, {
      code: 'too_many_names',
      message: `There are more than ${String(MOST_NAMES)} ${what}; those that come later are left out. Perhaps values stand where names should.`,
      file: fileMark(collected),
      line: null,
      count: 1,
    });
    return null;
  }
  const created = create();
  map.set(name, created);
  return created;
}

const createAnswers = (): RawAnswers => ({
  submission: createIntegers(),
  code: createIntegers(),
  line: createIntegers(),
  keys: new Map(),
  raws: [],
});

const createColumn = (): RawColumn => ({
  owner: createIntegers(),
  code: createIntegers(),
  keys: new Map(),
  raws: [],
});

/** Null is no answer and is not kept. */
export function addAnswer(
  collected: Collected,
  question: string,
  submission: number,
  raw: unknown,
  line: number,
): void {
  if (raw === null || raw === undefined) return;
  const answers = entry(collected, collected.answers, question, 'questions', createAnswers);
  if (!answers) return;
  pushInteger(answers.submission, submission);
  pushInteger(answers.code, rawCode(answers, raw));
  pushInteger(answers.line, line);
}

export interface SuggestionRow {
  readonly raw: unknown;
  readonly score: number | null;
  readonly agent: string | null;
}

export function addSuggestion(
  collected: Collected,
  question: string,
  record: number,
  row: SuggestionRow,
  line: number,
): void {
  if (row.raw === null || row.raw === undefined) return;
  const suggestions = entry(collected, collected.suggestions, question, 'questions', () => ({
    ...createAnswers(),
    score: createNumbers(),
    agent: createIntegers(),
  }));
  if (!suggestions) return;
  pushInteger(suggestions.submission, record);
  pushInteger(suggestions.code, rawCode(suggestions, row.raw));
  pushInteger(suggestions.line, line);
  pushNumber(suggestions.score, row.score);
  pushInteger(suggestions.agent, row.agent === null ? null : codeOf(collected.agents, row.agent));
}

function addValue(
  collected: Collected,
  columns: Map<string, RawColumn>,
  what: string,
  name: string,
  owner: number,
  raw: unknown,
): void {
  if (raw === null || raw === undefined || raw === '') return;
  const column = entry(collected, columns, name, what, createColumn);
  if (!column) return;
  pushInteger(column.owner, owner);
  pushInteger(column.code, rawCode(column, raw));
}

export const addField = (collected: Collected, name: string, record: number, raw: unknown): void => {
  addValue(collected, collected.fields, 'fields', name, record, raw);
};

export const addMetadata = (
  collected: Collected,
  owner: Owner,
  name: string,
  number: number,
  raw: unknown,
): void => {
  // A key to somebody's account is never kept, whatever file it stands in.
  if (name !== 'api_key')
    addValue(collected, collected.metadata[owner], 'keys of metadata', name, number, raw);
};

/** A value that arrives already averaged, and over how many people; null where the export does not say. */
export function addAggregate(
  collected: Collected,
  record: number,
  name: string,
  value: number,
  count: number | null,
): void {
  if (!isMeasure(value)) return;
  const { aggregates } = collected;
  pushInteger(aggregates.record, record);
  pushInteger(aggregates.name, codeOf(aggregates.names, name));
  pushNumber(aggregates.value, value);
  pushInteger(aggregates.count, count !== null && Number.isInteger(count) && count >= 0 ? count : null);
}

export const addAnnotator = (collected: Collected, id: string | null): number | null =>
  id === null || id === '' ? null : codeOf(collected.annotators, collected.sameAs.get(id) ?? id);

const keyOfProblem = ({ code, file, message }: Problem) => `${code}\u0000${file ?? ''}\u0000${message}`;

/** Problems of one kind in one file become one, with the first line and how many there are. */
export function addProblem(collected: Collected, found: Problem): void {
  const isListed = collected.problems.size < MOST_PROBLEMS || collected.problems.has(keyOfProblem(found));
  const problem = isListed
    ? found
    : { ...found, message: 'There are more remarks of this kind than can be listed.' };
  const key = keyOfProblem(problem);
  const known = collected.problems.get(key);
  collected.problems.set(key, known ? { ...known, count: known.count + problem.count } : problem);
}

/** Stands for the path of the file that is being read, until all are. */
export const fileMark = (collected: Collected): string => `\u0000${String(collected.file)}`;
