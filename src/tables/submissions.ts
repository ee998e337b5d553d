import {
  codeOf,
  createIntegers,
  createTerms,
  flags,
  integers,
  NULL_INTEGER,
  numbers,
  pushInteger,
  terms,
  times,
  type Column,
  type Table,
} from '../model/column.ts';
import { STATUSES, type Status } from '../model/filter.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { addProblem } from '../formats/collect/collect.ts';
import { dayIn } from '../formats/collect/time.ts';
import { range } from './columns.ts';

export const timeOf = ({ submissions }: Collected, row: number): number => {
  const updated = submissions.updated.data[row]!;
  return Number.isNaN(updated) ? submissions.created.data[row]! : updated;
};

/** Times that are all equal were filled in by an exporter; they say nothing about when people worked. */
export function dropPlaceholderTimes(collected: Collected): void {
  const { submissions } = collected;
  const distinct = new Set<number>();
  let timed = 0;
  for (let row = 0; row < submissions.record.length && distinct.size < 2; row++) {
    const time = timeOf(collected, row);
    if (Number.isNaN(time)) continue;
    timed++;
    distinct.add(time);
  }
  if (timed < 10 || distinct.size > 1) return;
  submissions.created.data.fill(NaN);
  submissions.updated.data.fill(NaN);
  addProblem(collected, {
    code: 'placeholder_times',
    message: 'All times are equal, so the export filled them in, and they are not used.',
    file: null,
    line: null,
    count: timed,
  });
}

/** Marks the submissions of people who answered a record more than once; unknown people are never the same. */
export function findRepeated(
  collected: Collected,
  counted: readonly Status[],
): { flags: Column; extra: number } {
  const { submissions } = collected;
  const people = collected.annotators.terms.length;
  const isCounted = STATUSES.map((status) => counted.includes(status));
  const first = new Map<number, number>();
  const marks = createIntegers();
  let extra = 0;
  for (let row = 0; row < submissions.record.length; row++) {
    pushInteger(marks, 0);
    const annotator = submissions.annotator.data[row]!;
    if (
      annotator === NULL_INTEGER ||
      !isCounted[submissions.status.data[row]!] ||
      submissions.gold.data[row] === 1
    )
      continue;
    const key = submissions.record.data[row]! * people + annotator;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    marks.data[before] = 1;
    marks.data[row] = 1;
    extra++;
  }
  return { flags: flags(marks), extra };
}

const ROLES = ['annotator', 'gold'];

export function submissionTable(collected: Collected, repeated: Column, zone: string): Table {
  const { submissions } = collected;
  const rows = submissions.record.length;
  return {
    name: 'submission',
    rows,
    columns: {
      submission: range(rows),
      record: integers(submissions.record),
      annotator: integers(submissions.annotator),
      status: { type: 'term', data: submissions.status.data.subarray(0, rows), terms: STATUSES },
      role: { type: 'term', data: submissions.gold.data.subarray(0, rows), terms: ROLES },
      created_at: times(submissions.created),
      updated_at: times(submissions.updated),
      day: days(collected, zone),
      duration_s: numbers(submissions.duration),
      workspace: terms(submissions.workspace, collected.workspaces),
      repeated,
      file: integers(submissions.file),
      line: integers(submissions.line),
    },
  };
}

/** The local calendar day of each submission. */
function days(collected: Collected, zone: string): Column {
  const day = dayIn(zone);
  const known = createTerms();
  const list = createIntegers();
  for (let row = 0; row < collected.submissions.record.length; row++) {
    const time = timeOf(collected, row);
    pushInteger(list, Number.isNaN(time) ? null : codeOf(known, day(time)));
  }
  return terms(list, known);
}
