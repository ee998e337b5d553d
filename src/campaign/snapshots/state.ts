import { NULL_INTEGER } from '../../model/column.ts';
import { STATUSES, type Status } from '../../model/filter.ts';
import type { FileContents } from '../../formats/collect/by-file.ts';
import type { Collected } from '../../formats/collect/collected.ts';

/** What the project held on one day: the records and submissions of some of the files. */
export interface State {
  readonly records: ReadonlyMap<number, number | null>;
  /** Numbers of the counted submissions of people. */
  readonly submissions: readonly number[];
  readonly people: ReadonlySet<number>;
  readonly hasUnknown: boolean;
}

/** Which submissions count, by number. */
export function countedSubmissions(
  { submissions }: Collected,
  counted: readonly Status[],
): readonly number[] {
  const isCounted = STATUSES.map((status) => counted.includes(status));
  return Array.from({ length: submissions.record.length }, (_, row) => row).filter(
    (row) => submissions.gold.data[row] === 0 && isCounted[submissions.status.data[row]!],
  );
}

export function stateOf(
  { submissions }: Collected,
  rows: readonly number[],
  contents: readonly FileContents[],
  files: ReadonlySet<number>,
): State {
  const records = new Map<number, number | null>();
  for (const { file, records: held } of contents)
    if (files.has(file))
      for (const [record, content] of held) records.set(record, content ?? records.get(record) ?? null);
  const own = rows.filter((row) => files.has(submissions.file.data[row]!));
  const people = new Set(own.map((row) => submissions.annotator.data[row]!));
  const hasUnknown = people.delete(NULL_INTEGER);
  return { records, submissions: own, people, hasUnknown };
}
