import { isObject, isScalar } from '../model/json.ts';
import { columnFor } from '../formats/collect/column-names.ts';
import { MOST_COLUMNS } from '../files/limits.ts';
import type { Sample, Batch, Opened, Remark, Row } from '../files/source.ts';

/** A file and its first rows in one of the two forms of rows: cells below a header, or JSON objects. */
export interface View {
  readonly opened: Opened;
  readonly sample: Sample;
}

const isCell = (value: unknown): boolean => (Array.isArray(value) ? value.every(isScalar) : isScalar(value));

/** Lists are answers; a list of people or of records is no table of one row per answer. */
const isKey = (name: string): boolean =>
  columnFor([name], 'annotator') !== null || columnFor([name], 'item') !== null;

/** JSON rows of plain values as the cells of a table; null where a row holds more than that. */
export function asCells({ opened, sample }: View): View | null {
  if (opened.header) return { opened, sample };
  const names = new Set<string>();
  for (const { value } of sample.rows) {
    // What is no object is for the table's reader to reject.
    if (!isObject(value)) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (!isCell(inner) || (Array.isArray(inner) && isKey(name))) return null;
      names.add(name);
    }
  }
  if (names.size < 2 || names.size > MOST_COLUMNS) return null;
  const header = [...names];
  const rows = (batch: readonly Row[]) =>
    batch.map(({ line, value }): Row => ({ line, value: cellsOf(header, value) }));
  return {
    opened: {
      ...opened,
      header,
      async *batches() {
        for await (const batch of opened.batches())
          yield {
            ...batch,
            rows: rows(batch.rows),
            remarks: [...(batch.remarks ?? []), ...late(names, batch)],
          };
      },
    },
    sample: { ...sample, header, rows: rows(sample.rows) },
  };
}

/** What is no object stays as it is, so that its reader rejects it. */
const cellsOf = (header: readonly string[], value: unknown): unknown =>
  isObject(value)
    ? header.map((name) => (Object.hasOwn(value, name) ? cellText(value[name]) : ''))
    : String(value);

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined
    ? ''
    : typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
      ? String(value)
      : JSON.stringify(value);
}

function late(names: ReadonlySet<string>, { rows }: Batch): readonly Remark[] {
  return rows.flatMap(({ line, value }) => {
    if (!isObject(value)) return [];
    const unknown = Object.keys(value).filter((name) => !names.has(name));
    return unknown.map((name) => ({
      line,
      code: 'late_key',
      message: `The key "${name}" is in none of the first rows, so its values are left out. Add it to the first row, with null.`,
    }));
  });
}

/** The rows of a table as objects by the names of its columns; blank cells are null. */
export function asObjects({ opened, sample }: View): View {
  const { header } = opened;
  if (!header) return { opened, sample };
  const object = ({ line, value }: Row): Row => ({
    line,
    value: Array.isArray(value)
      ? Object.fromEntries(
          header.map((name, index): [string, unknown] => [name, value[index] === '' ? null : value[index]]),
        )
      : value,
  });
  return {
    opened: {
      ...opened,
      header: null,
      async *batches() {
        for await (const batch of opened.batches()) yield { ...batch, rows: batch.rows.map(object) };
      },
    },
    sample: { ...sample, header: null, rows: sample.rows.map(object) },
  };
}
