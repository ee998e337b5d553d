import type { Level, Option, QuestionKind, Owner } from '../model/campaign.ts';
import {
  codeOf,
  createIntegers,
  createNumbers,
  createTerms,
  pushInteger,
  pushNumber,
  type IntegerList,
  type NumberList,
  type Terms,
} from '../model/column.ts';
import type { Status } from '../model/filter.ts';
import { isMeasure } from '../model/measure.ts';
import type { Problem } from '../model/problem.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Settings } from '../model/settings.ts';
import { MOST_NAMES, MOST_PROBLEMS } from './limits.ts';
import type { Roles } from './staged.ts';

/** What an export says of a question, before the answers and the settings are looked at. */
export interface DeclaredQuestion {
  readonly name: string;
  readonly title?: string;
  readonly kind?: QuestionKind;
  readonly level?: Level;
  readonly options?: readonly Option[];
  readonly required?: boolean;
}

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

/** Raw answers of one question: each distinct raw value is kept once. */
export interface RawAnswers {
  readonly submission: IntegerList;
  readonly code: IntegerList;
  readonly line: IntegerList;
  readonly keys: Map<unknown, number>;
  readonly raws: unknown[];
}

export interface RawSuggestions extends RawAnswers {
  readonly score: NumberList;
  readonly agent: IntegerList;
}

/** One metadata key or field: values by owner's number, each distinct value kept once. */
export interface RawColumn {
  readonly owner: IntegerList;
  readonly code: IntegerList;
  readonly keys: Map<unknown, number>;
  readonly raws: unknown[];
}

/** How long the lists were when a file began: what it added lies behind. */
export interface Starts {
  readonly fields: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, number>;
}

/** Everything read so far. Readers add to it; `finish` turns it into tables. */
export interface Collected {
  file: number;
  /** By file, in the order in which they were read. */
  readonly starts: Map<number, Starts>;
  /** Ids of records that are other records' by their content. */
  readonly sameRecord: ReadonlyMap<string, string>;
  /** When the files of a folder were exported, as a description in it says. */
  readonly exported: Map<string, string>;
  readonly records: {
    readonly ids: Terms;
    readonly status: IntegerList;
    readonly statuses: Terms;
    readonly inserted: NumberList;
    readonly updated: NumberList;
    readonly file: IntegerList;
    readonly line: IntegerList;
    /** Fields of unnamed records seen in the present file, to tell equal ones apart. */
    seen: Map<string, number>;
  };
  readonly annotators: Terms;
  /** Ids that the settings count as another person's. */
  readonly sameAs: ReadonlyMap<string, string>;
  readonly annotatorNames: Map<string, { readonly name: string | null; readonly group: string | null }>;
  readonly submissions: {
    readonly record: IntegerList;
    readonly annotator: IntegerList;
    readonly status: IntegerList;
    readonly created: NumberList;
    readonly updated: NumberList;
    readonly duration: NumberList;
    readonly gold: IntegerList;
    readonly workspace: IntegerList;
    readonly file: IntegerList;
    readonly line: IntegerList;
  };
  readonly workspaces: Terms;
  readonly agents: Terms;
  readonly declared: Map<string, DeclaredQuestion>;
  readonly answers: Map<string, RawAnswers>;
  readonly suggestions: Map<string, RawSuggestions>;
  readonly fields: Map<string, RawColumn>;
  readonly metadata: Readonly<Record<Owner, Map<string, RawColumn>>>;
  readonly aggregates: {
    readonly record: IntegerList;
    readonly name: IntegerList;
    readonly names: Terms;
    readonly value: NumberList;
    readonly count: IntegerList;
  };
  readonly problems: Map<string, Problem>;
  readonly proposals: Proposal[];
  /** What the columns of a table were taken for, by path. */
  readonly roles: Map<string, Roles>;
  /** Records with an answer that was known before: people are checked against it. */
  readonly knownRecords: Set<number>;
  /** What a settings file of the project says of names that share one namespace with answers. */
  readonly described: {
    readonly fields: Set<string>;
    readonly metadata: Set<string>;
    /** Names of questions by the server's ids. */
    readonly questions: Map<string, string>;
    /** Names of workspaces by the server's ids of their datasets. */
    readonly workspaces: Map<string, string>;
    /** Names of labels that answers give by number. */
    readonly labels: Map<string, string>;
  };
  overlap: number | null;
  guidelines: string | null;
}

export function createCollected(
  settings: Settings = {},
  sameRecord: ReadonlyMap<string, string> = new Map(),
): Collected {
  return {
    file: 0,
    starts: new Map(),
    sameRecord,
    exported: new Map(),
    records: {
      ids: createTerms(),
      status: createIntegers(),
      statuses: createTerms(),
      inserted: createNumbers(),
      updated: createNumbers(),
      file: createIntegers(),
      line: createIntegers(),
      seen: new Map(),
    },
    annotators: createTerms(),
    sameAs: sameAsOf(settings),
    annotatorNames: new Map(),
    submissions: {
      record: createIntegers(),
      annotator: createIntegers(),
      status: createIntegers(),
      created: createNumbers(),
      updated: createNumbers(),
      duration: createNumbers(),
      gold: createIntegers(),
      workspace: createIntegers(),
      file: createIntegers(),
      line: createIntegers(),
    },
    workspaces: createTerms(),
    agents: createTerms(),
    declared: new Map(),
    answers: new Map(),
    suggestions: new Map(),
    fields: new Map(),
    metadata: { record: new Map(), submission: new Map(), annotator: new Map() },
    aggregates: {
      record: createIntegers(),
      name: createIntegers(),
      names: createTerms(),
      value: createNumbers(),
      count: createIntegers(),
    },
    problems: new Map(),
    proposals: [],
    roles: new Map(),
    knownRecords: new Set(),
    described: {
      fields: new Set(),
      metadata: new Set(),
      questions: new Map(),
      workspaces: new Map(),
      labels: new Map(),
    },
    overlap: null,
    guidelines: null,
  };
}

/** By id the person meant in the end: one who is another, who is a third, is the third. */
function sameAsOf({ annotators = {} }: Settings): ReadonlyMap<string, string> {
  const next = (id: string) => (Object.hasOwn(annotators, id) ? annotators[id]?.same_as : undefined);
  const meant = (id: string): string => {
    const passed = new Set<string>();
    let last = id;
    for (let at = next(id); at !== undefined && !passed.has(at); at = next(at)) passed.add((last = at));
    return last;
  };
  return new Map(Object.keys(annotators).flatMap((id) => (meant(id) === id ? [] : [[id, meant(id)]])));
}

export interface RecordRow {
  readonly status: string | null;
  readonly inserted: number | null;
  readonly updated: number | null;
  readonly line: number;
}

/** The number of the record with this id; it is added where it is new. */
/** Remembers what an export says of a question. */
export function declare(to: Collected, question: DeclaredQuestion): void {
  if (entry(to, to.declared, question.name, 'questions', () => question))
    to.declared.set(question.name, question);
}

export function addRecord(
  to: Collected,
  id: string,
  row: RecordRow,
): { readonly record: number; readonly isNew: boolean } {
  const before = to.records.ids.terms.length;
  const record = codeOf(to.records.ids, to.sameRecord.get(id) ?? id);
  if (record < before) return { record, isNew: false };
  const { records } = to;
  pushInteger(records.status, row.status === null ? null : codeOf(records.statuses, row.status));
  pushNumber(records.inserted, row.inserted);
  pushNumber(records.updated, row.updated);
  pushInteger(records.file, to.file);
  pushInteger(records.line, row.line);
  return { record, isNew: true };
}

const STATUS_CODES: Readonly<Record<Status, number>> = { submitted: 0, unknown: 1, draft: 2, discarded: 3 };

export function addSubmission(to: Collected, row: SubmissionRow): number {
  const { submissions } = to;
  pushInteger(submissions.record, row.record);
  pushInteger(submissions.annotator, row.annotator);
  pushInteger(submissions.status, STATUS_CODES[row.status]);
  pushNumber(submissions.created, row.created);
  pushNumber(submissions.updated, row.updated);
  pushNumber(submissions.duration, row.duration);
  pushInteger(submissions.gold, row.role === 'gold' ? 1 : 0);
  pushInteger(submissions.workspace, row.workspace === null ? null : codeOf(to.workspaces, row.workspace));
  pushInteger(submissions.file, to.file);
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
function entry<V>(to: Collected, map: Map<string, V>, name: string, what: string, create: () => V): V | null {
  const known = map.get(name);
  if (known !== undefined) return known;
  if (map.size >= MOST_NAMES) {
    addProblem(to, {
      code: 'too_many_names',
      message: `There are more than ${String(MOST_NAMES)} ${what}; those that come later are left out. Perhaps values stand in the place of names.`,
      file: fileMark(to),
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
  to: Collected,
  question: string,
  submission: number,
  raw: unknown,
  line: number,
): void {
  if (raw === null || raw === undefined) return;
  const answers = entry(to, to.answers, question, 'questions', createAnswers);
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
  to: Collected,
  question: string,
  record: number,
  row: SuggestionRow,
  line: number,
): void {
  if (row.raw === null || row.raw === undefined) return;
  const suggestions = entry(to, to.suggestions, question, 'questions', () => ({
    ...createAnswers(),
    score: createNumbers(),
    agent: createIntegers(),
  }));
  if (!suggestions) return;
  pushInteger(suggestions.submission, record);
  pushInteger(suggestions.code, rawCode(suggestions, row.raw));
  pushInteger(suggestions.line, line);
  pushNumber(suggestions.score, row.score);
  pushInteger(suggestions.agent, row.agent === null ? null : codeOf(to.agents, row.agent));
}

function addValue(
  to: Collected,
  columns: Map<string, RawColumn>,
  what: string,
  name: string,
  owner: number,
  raw: unknown,
): void {
  if (raw === null || raw === undefined || raw === '') return;
  const column = entry(to, columns, name, what, createColumn);
  if (!column) return;
  pushInteger(column.owner, owner);
  pushInteger(column.code, rawCode(column, raw));
}

export const addField = (to: Collected, name: string, record: number, raw: unknown): void => {
  addValue(to, to.fields, 'fields', name, record, raw);
};

export const addMetadata = (
  to: Collected,
  owner: Owner,
  name: string,
  number: number,
  raw: unknown,
): void => {
  // A key to somebody's account is never kept, whatever file it stands in.
  if (name !== 'api_key') addValue(to, to.metadata[owner], 'keys of metadata', name, number, raw);
};

/** A value that arrives already averaged, and over how many people; null where the export does not say. */
export function addAggregate(
  to: Collected,
  record: number,
  name: string,
  value: number,
  count: number | null,
): void {
  if (!isMeasure(value)) return;
  const { aggregates } = to;
  pushInteger(aggregates.record, record);
  pushInteger(aggregates.name, codeOf(aggregates.names, name));
  pushNumber(aggregates.value, value);
  pushInteger(aggregates.count, count !== null && Number.isInteger(count) && count >= 0 ? count : null);
}

export const addAnnotator = (to: Collected, id: string | null): number | null =>
  id === null || id === '' ? null : codeOf(to.annotators, to.sameAs.get(id) ?? id);

const keyOfProblem = ({ code, file, message }: Problem) => `${code}\u0000${file ?? ''}\u0000${message}`;

/** Problems of one kind in one file are told once, with the first line and how many there are. */
export function addProblem(to: Collected, given: Problem): void {
  const isListed = to.problems.size < MOST_PROBLEMS || to.problems.has(keyOfProblem(given));
  const problem = isListed
    ? given
    : { ...given, message: 'There are more remarks of this kind than can be listed.' };
  const key = keyOfProblem(problem);
  const known = to.problems.get(key);
  to.problems.set(key, known ? { ...known, count: known.count + problem.count } : problem);
}

/** Stands for the path of the file that is being read, until all are. */
export const fileMark = (to: Collected): string => `\u0000${String(to.file)}`;
