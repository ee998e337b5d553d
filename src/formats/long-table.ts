import { codeOf, createIntegers, createTerms, pushInteger, type IntegerList, type Terms } from '../model/column.ts';
import type { AnswerColumn, Settings } from '../model/settings.ts';
import { addAnnotator, addAnswer, addField, addMetadata, addProblem, addRecord, addSubmission, type Collected } from './collect.ts';
import { columnFor } from './column-names.ts';
import type { FileContext, Format } from './format.ts';
import { guessRoles, type Roles } from './long-table-roles.ts';
import { statusOf } from './status-words.ts';
import { parseTime } from './time.ts';

export interface StagedColumn {
  readonly name: string;
  readonly codes: IntegerList;
  readonly terms: Terms;
}

/** One row per answer or per submission: an item, a person, and one column per question. */
export const longTable: Format = {
  id: 'long-table',
  title: 'Table with one row per answer',
  recognise({ header }) {
    if (!header) return null;
    const annotator = columnFor(header, 'annotator');
    const item = columnFor(header, 'item');
    return annotator && item ? `The columns "${item}" and "${annotator}" name the item and the annotator.` : null;
  },
  read(to, context) {
    const header = context.header ?? [];
    const columns: readonly StagedColumn[] = header.map((name) => ({
      name,
      codes: createIntegers(),
      terms: createTerms(),
    }));
    const lines = createIntegers();
    const named = namedRoles(to, context, header);
    const item = named.item === null ? -1 : header.indexOf(named.item);
    return {
      row({ value, line }) {
        if (!Array.isArray(value)) return { code: 'not_a_row', reason: 'this is not a row of a table' };
        const cells = value as readonly string[];
        if (item >= 0 && cells[item] === '')
          return { code: 'no_item', reason: `the column "${header[item] ?? ''}" is empty, so the record is not known` };
        columns.forEach((column, index) => {
          pushInteger(column.codes, codeOf(column.terms, cells[index] ?? ''));
        });
        pushInteger(lines, line);
        return null;
      },
      end() {
        const staged = new Map(columns.map((column) => [column.name, column]));
        const roles = context.settings.columns?.answers ? named : guessRoles(to, context.path, staged, named);
        emit(to, context, staged, roles, lines);
      },
    };
  },
};

/** The roles that the settings and the columns' names give. */
function namedRoles(to: Collected, { settings, path }: FileContext, header: readonly string[]): Roles {
  const { columns } = settings;
  const column = (set: string | undefined, role: Parameters<typeof columnFor>[1]) => {
    if (set === undefined) return columnFor(header, role);
    if (header.includes(set)) return set;
    missingColumn(to, path, set, header);
    return null;
  };
  const present = (names: readonly string[] | undefined) => (names ?? []).filter((name) => header.includes(name));
  const answers = Object.entries(columns?.answers ?? {}).map(([question, set]) => ({
    question,
    ...answerColumn(set),
  }));
  for (const { column: name } of answers) if (!header.includes(name)) missingColumn(to, path, name, header);
  const roles: Roles = {
    item: column(columns?.item, 'item'),
    annotator: column(columns?.annotator, 'annotator'),
    submitted: column(columns?.submitted_at, 'submitted'),
    started: column(columns?.started_at, 'started'),
    duration: column(columns?.duration, 'duration'),
    status: column(columns?.status, 'status'),
    workspace: columnFor(header, 'workspace'),
    answers: answers.filter(({ column: name }) => header.includes(name)),
    fields: present(columns?.fields),
    record: present([...(columns?.metadata ?? []), ...Object.values(settings.gold?.answers ?? {})]),
    submission: present(columns?.submission_metadata),
    person: present(columns?.annotator_metadata),
  };
  return roles;
}

const answerColumn = (set: AnswerColumn) =>
  typeof set === 'string'
    ? { column: set, separator: null, emptyIsAnswer: false }
    : { column: set.column, separator: set.separator ?? null, emptyIsAnswer: set.empty === 'answer' };

function missingColumn(to: Collected, path: string, name: string, header: readonly string[]) {
  addProblem(to, {
    code: 'column_missing',
    message: `The settings name the column "${name}", which this file does not have. Its columns are: ${header.join(', ')}.`,
    file: path,
    line: 1,
    count: 1,
  });
}

/** Reads a staged column by row. */
const reader = (staged: ReadonlyMap<string, StagedColumn>, name: string | null) => {
  const column = name === null ? undefined : staged.get(name);
  return column ? (row: number) => column.terms.terms[column.codes.data[row]!]! : null;
};

function emit(
  to: Collected,
  { path, file, settings }: FileContext,
  staged: ReadonlyMap<string, StagedColumn>,
  roles: Roles,
  lines: IntegerList,
) {
  const read = (name: string | null) => reader(staged, name);
  const item = read(roles.item);
  const annotator = read(roles.annotator);
  const status = read(roles.status);
  const started = read(roles.started);
  const submitted = read(roles.submitted);
  const duration = read(roles.duration);
  const workspace = read(roles.workspace);
  const itemId = idReader(staged, roles.item);
  const answers = roles.answers.map((answer) => ({ ...answer, read: read(answer.column)! }));
  const each = (names: readonly string[]) => names.map((name) => ({ name, read: read(name)! }));
  const fields = each(roles.fields);
  const records = each(roles.record);
  const submissions = each(roles.submission);
  const people = each(roles.person);
  if (!item)
    addProblem(to, {
      code: 'guessed',
      message: 'No column names the record, so each row number is taken as one record.',
      file: path,
      line: null,
      count: 1,
    });
  const unnamed = new Set<string>();
  for (let row = 0; row < lines.length; row++) {
    const line = lines.data[row]!;
    const { record, isNew } = addRecord(to, item ? itemId(row) : `file ${String(to.file + 1)}, row ${String(line)}`, {
      status: null,
      inserted: null,
      updated: null,
      line,
    });
    if (isNew) {
      for (const { name, read: value } of fields) addField(to, name, record, value(row));
      for (const { name, read: value } of records) addMetadata(to, 'record', name, record, cell(value(row)));
    }
    const word = status?.(row) ?? 'submitted';
    const known = word === '' ? 'unknown' : statusOf(word);
    if (known === null) unnamed.add(word);
    if (known === 'pending') continue;
    const person = addAnnotator(to, annotator?.(row) ?? file?.annotator ?? null);
    const seconds = duration?.(row) ?? '';
    const submission = addSubmission(to, {
      record,
      annotator: person,
      status: known ?? 'unknown',
      created: started ? parseTime(started(row)) : null,
      updated: submitted ? parseTime(submitted(row)) : null,
      duration: seconds === '' || !Number.isFinite(Number(seconds)) ? null : Number(seconds),
      role: 'annotator',
      workspace: workspace?.(row) ?? file?.workspace ?? null,
      line,
    });
    for (const { name, read: value } of submissions) addMetadata(to, 'submission', name, submission, cell(value(row)));
    if (person !== null)
      for (const { name, read: value } of people) addMetadata(to, 'annotator', name, person, cell(value(row)));
    for (const answer of answers) addAnswer(to, answer.question, submission, answerOf(answer.read(row), answer), line);
  }
  if (unnamed.size > 0)
    addProblem(to, {
      code: 'status_unknown',
      message: `The column "${roles.status ?? ''}" has words whose meaning is not known; these responses count as "unknown".`,
      file: path,
      line: null,
      count: unnamed.size,
    });
  tellUnused(to, path, staged, roles, settings);
}

/** A cell that is a number all through is a number. */
export function cell(text: string): string | number | null {
  if (text === '') return null;
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function answerOf(text: string, { separator, emptyIsAnswer }: { separator: string | null; emptyIsAnswer: boolean }) {
  if (separator === null) return text === '' ? null : text;
  if (text === '') return emptyIsAnswer ? [] : null;
  return text
    .split(separator)
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

/** Ids are text. A float column forced by blanks writes 12 as 12.0: stripped only where all ids look so. */
export function idReader(staged: ReadonlyMap<string, StagedColumn>, name: string | null): (row: number) => string {
  const column = name === null ? undefined : staged.get(name);
  if (!column) return String;
  const { terms } = column.terms;
  const floats = terms.length > 0 && terms.every((term) => /^\d+\.0$/.test(term));
  return (row) => {
    const term = terms[column.codes.data[row]!]!;
    return floats ? term.slice(0, -2) : term;
  };
}

export function tellUnused(
  to: Collected,
  path: string,
  staged: ReadonlyMap<string, StagedColumn>,
  roles: Roles,
  settings: Settings,
) {
  const used = new Set([
    roles.item, roles.annotator, roles.status, roles.started, roles.submitted, roles.duration, roles.workspace,
    ...roles.answers.map(({ column }) => column), ...roles.fields, ...roles.record, ...roles.submission, ...roles.person,
  ]);
  const unused = [...staged.keys()].filter((name) => !used.has(name));
  if (unused.length === 0 || !settings.columns) return;
  addProblem(to, {
    code: 'columns_left_out',
    message: `The settings give no role to these columns, so they are left out: ${unused.join(', ')}.`,
    file: path,
    line: null,
    count: unused.length,
  });
}
