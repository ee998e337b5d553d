import type { IntegerList } from '../../model/column.ts';
import { isMeasure } from '../../model/measure.ts';
import type { Settings } from '../../model/settings.ts';
import { answerReader, cell, isBlank } from '../../files/cells.ts';
import type { Collected } from '../collect/collected.ts';
import {
  addAnnotator,
  addAnswer,
  addField,
  addMetadata,
  addProblem,
  addRecord,
  addSubmission,
} from '../collect/collect.ts';
import type { FileContext } from '../format.ts';
import type { Roles, StagedColumn } from '../collect/staged.ts';
import { timeReader } from '../collect/slash-dates.ts';
import { statusOf } from '../collect/status-words.ts';
import { UNUSED_TIMES } from '../collect/tell-time.ts';

type Staged = ReadonlyMap<string, StagedColumn>;

/** Turns the staged rows into records and submissions. */
export function addRows(
  collected: Collected,
  { path, file, settings }: FileContext,
  staged: Staged,
  roles: Roles,
  lines: IntegerList,
): void {
  const read = readers(collected, path, staged, roles);
  if (roles.item === null)
    tell(collected, path, 'guessed', 'No column names the record, so each row is taken as one record.', 1);
  let unnamed = 0;
  // Records of an earlier file are described again, so that other texts under the same id are noticed.
  const described = new Set<number>();
  for (let row = 0; row < lines.length; row++) {
    const line = lines.data[row]!;
    const id = read.item?.(row) ?? `file ${String(collected.file + 1)}, row ${String(line)}`;
    const { record } = addRecord(collected, id, { line });
    if (!described.has(record)) {
      described.add(record);
      for (const { name, text } of read.fields) addField(collected, name, record, text(row));
      for (const { name, text } of read.record)
        addMetadata(collected, 'record', name, record, cell(text(row)));
    }
    const word = read.status ? read.status(row) : 'submitted';
    const known = word === '' ? 'unknown' : statusOf(word);
    if (known === 'pending') continue;
    const whom = read.annotator?.(row) ?? file?.annotator ?? '';
    const isNobody = isBlank(whom);
    // A row without a person and without an answer only says that the record is there.
    if (isNobody && read.answers.every(({ text }) => isBlank(text(row)))) continue;
    if (known === null) unnamed++;
    const person = isNobody ? null : addAnnotator(collected, whom);
    const submission = addSubmission(collected, {
      record,
      annotator: person,
      status: known ?? 'unknown',
      created: read.started?.(row) ?? null,
      updated: read.submitted?.(row) ?? null,
      duration: seconds(read.duration?.(row) ?? ''),
      role: 'annotator',
      workspace: (read.workspace?.(row) ?? '') || (file?.workspace ?? null),
      line,
    });
    for (const { name, text } of read.submission)
      addMetadata(collected, 'submission', name, submission, cell(text(row)));
    if (person !== null)
      for (const { name, text } of read.person)
        addMetadata(collected, 'annotator', name, person, cell(text(row)));
    for (const { question, text, answer } of read.answers)
      addAnswer(collected, question, submission, answer(text(row)), line);
  }
  if (unnamed > 0)
    tell(
      collected,
      path,
      'status_unknown',
      `The column "${roles.status ?? ''}" holds words that are not known as statuses; these responses count as "unknown".`,
      unnamed,
    );
  tellUnused(collected, path, staged, roles, settings);
}

function tell(collected: Collected, path: string, code: string, message: string, count: number) {
  addProblem(collected, { code, message, file: path, line: null, count });
}

/** How each role is read from a row; null where no column has it. */
function readers(collected: Collected, path: string, staged: Staged, roles: Roles) {
  const text = (name: string) => {
    const { codes, terms } = staged.get(name)!;
    return (row: number) => terms.terms[codes.data[row]!]!;
  };
  const maybe = (name: string | null) => (name === null ? null : text(name));
  const each = (names: readonly string[]) => names.map((name) => ({ name, text: text(name) }));
  return {
    item: idReader(staged, roles.item),
    annotator: idReader(staged, roles.annotator),
    status: maybe(roles.status),
    started: timesOf(collected, path, staged, roles.started),
    submitted: timesOf(collected, path, staged, roles.submitted),
    duration: maybe(roles.duration),
    workspace: maybe(roles.workspace),
    answers: roles.answers.map((role) => ({
      question: role.question,
      text: text(role.column),
      answer: answerReader(staged.get(role.column)!.terms.terms, role),
    })),
    fields: each(roles.fields),
    record: each(roles.record),
    submission: each(roles.submission),
    person: each(roles.person),
  };
}

function timesOf(collected: Collected, path: string, staged: Staged, name: string | null) {
  if (name === null) return null;
  const { codes, terms } = staged.get(name)!;
  const { read, ambiguous } = timeReader(name, terms.terms);
  if (ambiguous)
    tell(
      collected,
      path,
      'ambiguous_times',
      `In the column "${name}" the day and the month cannot be told apart, so its times are not used. Write them as 2026-02-28.`,
      terms.terms.length,
    );
  const times = terms.terms.map((term) => (ambiguous || isBlank(term) ? null : read(term)));
  for (const [reason, { code, why }] of Object.entries(UNUSED_TIMES)) {
    const unused = times.filter((time) => time === reason);
    if (unused.length > 0) tell(collected, path, code, `In the column "${name}" ${why}`, unused.length);
  }
  return (row: number) => {
    const time = times[codes.data[row]!]!;
    return typeof time === 'number' ? time : null;
  };
}

function seconds(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text);
  return isMeasure(value) && value >= 0 ? value : null;
}

/** Ids are text. A float column forced by blanks writes 12 as 12.0: stripped only where all ids look so. */
function idReader(staged: Staged, name: string | null): ((row: number) => string) | null {
  if (name === null) return null;
  const {
    codes,
    terms: { terms },
  } = staged.get(name)!;
  const floats =
    terms.some((term) => term !== '') && terms.every((term) => term === '' || /^\d+\.0$/.test(term));
  return (row) => {
    const term = terms[codes.data[row]!]!;
    return floats && term !== '' ? term.slice(0, -2) : term;
  };
}

function tellUnused(
  collected: Collected,
  path: string,
  staged: ReadonlyMap<string, StagedColumn>,
  roles: Roles,
  settings: Settings,
) {
  const used = new Set([
    roles.item,
    roles.annotator,
    roles.status,
    roles.started,
    roles.submitted,
    roles.duration,
    roles.workspace,
    ...roles.answers.map(({ column }) => column),
    ...roles.fields,
    ...roles.record,
    ...roles.submission,
    ...roles.person,
  ]);
  const unused = [...staged.keys()].filter((name) => !used.has(name));
  if (unused.length === 0 || !settings.columns) return;
  addProblem(collected, {
    code: 'columns_left_out',
    message: `The settings give no role to these columns, so they are left out: ${unused.join(', ')}.`,
    file: path,
    line: null,
    count: unused.length,
  });
}
