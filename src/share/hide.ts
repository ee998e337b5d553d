import type { Campaign, FileSummary } from '../model/campaign.ts';
import type { Column, Table } from '../model/column.ts';
import { NULL_INTEGER } from '../model/column.ts';
import { fileTable } from '../tables/files.ts';
import { snapshotTable } from '../tables/snapshots.ts';
import { withTimesToTheDay } from './to-the-day.ts';
import { codesOf, emptied, mapWords, nulls, tableOf, withColumns, withTable } from './table.ts';

/**
 * The campaign without any trace of who gave which answer: no people, no metadata of people, of responses only what the
 * record tells as well, files by what they hold and not one by one, times to the day and no durations.
 */
export function withoutPeople(campaign: Campaign): Campaign {
  const { about } = campaign;
  const classes = fileClasses(campaign);
  const snapshots = about.snapshots.map((snapshot) => ({ ...snapshot, annotators: null }));
  let out = withTable(withTimesToTheDay(campaign), 'submission', (table) =>
    submissionsOfNobody(table, classes.numbers),
  );
  out = withTable(out, 'record', (table) => recordsOfNobody(table, classes.numbers));
  out = withTable(out, 'rating', (table) =>
    withColumns(table, { annotator: { type: 'integer', data: nulls(table.rows) } }),
  );
  out = withoutOwnMetadata(out);
  for (const name of ['annotator', 'snapshot_annotator']) out = withTable(out, name, emptied);
  out = withTable(out, 'annotator_metadata', (table) => {
    const { annotator } = table.columns;
    return emptied({ ...table, columns: annotator ? { annotator } : {} });
  });
  out = withTable(out, 'snapshot', () => snapshotTable(snapshots));
  out = withTable(out, 'file', () => fileTable(classes.files));
  const workspace = tableOf(out, 'submission')?.columns.workspace;
  return {
    ...out,
    about: {
      ...out.about,
      annotators: [],
      snapshots,
      durations: 0,
      files: classes.files,
      metadata: out.about.metadata.filter(({ owner }) => owner !== 'annotator'),
      workspaces: workspace?.type === 'term' ? workspace.terms : [],
    },
  };
}

interface FileClasses {
  /** For each file the class that it belongs to. */
  readonly numbers: Int32Array;
  readonly files: readonly FileSummary[];
}

/** Files of one format whose submissions answer the same questions count as one: one file each would be one person each. */
function fileClasses(campaign: Campaign): FileClasses {
  const { files } = campaign.about;
  const file = codesOf(tableOf(campaign, 'submission'), 'file');
  const answer = tableOf(campaign, 'answer');
  const [question, submission] = [codesOf(answer, 'question'), codesOf(answer, 'submission')];
  const asked = files.map(() => new Set<number>());
  question.forEach((number, row) => asked[file[submission[row]!] ?? -1]?.add(number));
  const keys = files.map(({ format }, index) =>
    JSON.stringify([format, [...asked[index]!].sort((a, b) => a - b)]),
  );
  const classes = [...new Set(keys)];
  const sum = (
    members: readonly FileSummary[],
    key: 'rows' | 'counted' | 'rejected' | 'records' | 'submissions',
  ) => members.reduce((total, member) => total + member[key], 0);
  return {
    numbers: Int32Array.from(keys, (key) => classes.indexOf(key)),
    files: classes.map((key, number): FileSummary => {
      const members = files.filter((_, index) => keys[index] === key);
      return {
        ...members[0]!,
        path: `File ${String(number + 1)}`,
        rows: sum(members, 'rows'),
        counted: sum(members, 'counted'),
        rejected: sum(members, 'rejected'),
        records: sum(members, 'records'),
        submissions: sum(members, 'submissions'),
      };
    }),
  };
}

const classOf = (table: Table, numbers: Int32Array): Column => ({
  type: 'integer',
  data: codesOf(table, 'file').map((code) => (code === NULL_INTEGER ? NULL_INTEGER : numbers[code]!)),
});

const noLine = (table: Table): Column => ({ type: 'integer', data: nulls(table.rows) });

function recordsOfNobody(table: Table, numbers: Int32Array): Table {
  return withColumns(table, {
    file: classOf(table, numbers),
    line: noLine(table),
  });
}

function submissionsOfNobody(table: Table, numbers: Int32Array): Table {
  const { workspace } = table.columns;
  const isOfRecords = workspace?.type === 'term' && isToldByRecord(workspace.data, codesOf(table, 'record'));
  return withColumns(table, {
    annotator: { type: 'integer', data: nulls(table.rows) },
    duration_s: { type: 'number', data: new Float64Array(table.rows).fill(NaN) },
    file: classOf(table, numbers),
    line: noLine(table),
    ...(workspace?.type === 'term' && !isOfRecords
      ? { workspace: { type: 'term', data: nulls(table.rows), terms: [] } }
      : workspace?.type === 'term'
        ? { workspace: mapWords(workspace, (word) => word) }
        : {}),
  });
}

/** Whether rows of one record always have one value: then it tells nothing of who answered. */
function isToldByRecord(values: ArrayLike<number>, record: Int32Array): boolean {
  const known = new Map<number, number>();
  return record.every((number, row) => {
    const value = values[row]!;
    const before = known.get(number);
    known.set(number, value);
    return before === undefined || Object.is(before, value);
  });
}

/** Without the metadata of responses that differs within a record: a device or a browser groups the answers of a person. */
function withoutOwnMetadata(campaign: Campaign): Campaign {
  const record = codesOf(tableOf(campaign, 'submission'), 'record');
  const table = tableOf(campaign, 'submission_metadata');
  if (!table) return campaign;
  const kept = Object.entries(table.columns).filter(
    ([name, column]) =>
      name === 'submission' || (column.type !== 'text' && isToldByRecord(column.data, record)),
  );
  const names = new Set(kept.map(([name]) => name));
  const metadata = campaign.about.metadata.filter(
    ({ owner, column }) => owner !== 'submission' || names.has(column),
  );
  return withTable({ ...campaign, about: { ...campaign.about, metadata } }, 'submission_metadata', () => ({
    ...table,
    columns: Object.fromEntries(kept),
  }));
}
