import { isObject } from '../questions/type.ts';
import type { Batch, Opened, Row } from './source.ts';

/**
 * Argilla's `to_dict`: all records in one object, by id or as columns of equal length. Rows of such a file are
 * the records in it; null where the object is nothing of the kind.
 */
function unfoldRow({ line, value }: Row): readonly Row[] | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  if (entries.length === 0) return null;
  if (entries.every(([, record]) => isObject(record) && isObject(record.fields) && 'responses' in record))
    return entries.map(([id, record]) => ({ line, value: { id, ...(record as object) } }));
  const [first] = entries;
  const columns = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const length = Array.isArray(first?.[1]) ? first[1].length : 0;
  const isRecords =
    columns.every(([, cells]) => cells.length === length) && columns.length === entries.length;
  if (!isRecords || !('id' in value) || length === 0) return null;
  return Array.from({ length }, (_, at) => ({
    line,
    value: Object.fromEntries(columns.map(([name, cells]) => [name, cells[at]])),
  }));
}

/** The file with its records as rows, where one object holds them all. */
export async function unfold(opened: Opened): Promise<Opened> {
  if (opened.header) return opened;
  const first: Row[] = [];
  for await (const { rows } of opened.batches()) {
    first.push(...rows);
    if (first.length > 1) return opened;
  }
  const records = first[0] ? unfoldRow(first[0]) : null;
  if (!records) return opened;
  return {
    ...opened,
    async *batches() {
      for await (const batch of opened.batches()) yield unfoldBatch(batch);
    },
  };
}

const unfoldBatch = ({ rows, rejected }: Batch): Batch => ({
  rows: rows.flatMap((row) => unfoldRow(row) ?? [row]),
  rejected,
});
