import { isObject } from '../model/json.ts';
import { featuresOf, named } from './hub-features.ts';
import type { Batch, Opened, Remark, Row } from './source.ts';

type Values = Readonly<Record<string, unknown>>;

interface Unfolded {
  readonly rows: readonly Row[];
  readonly remarks: readonly Remark[];
}

const rowsAt = (line: number, values: readonly unknown[]): Unfolded => ({
  rows: values.map((value) => ({ line, value })),
  remarks: [],
});

/** One object that holds all rows in one of the forms that are known; null where it is nothing of the kind. */
function unfoldRow({ line, value }: Row): Unfolded | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  if (entries.length === 0) return null;
  if (Array.isArray(value.features) && Array.isArray(value.rows))
    return viewerRows(line, value.features, value.rows);
  if (isPage(value)) return rowsAt(line, value.items);
  if (entries.every((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))) {
    const isDescription = 'questions' in value && 'fields' in value;
    return isDescription ? null : maybe(line, columnRows(entries));
  }
  if (entries.every((entry): entry is [string, Values] => isObject(entry[1])))
    return maybe(line, keyedRows(entries));
  return null;
}

const maybe = (line: number, values: readonly unknown[] | null) => values && rowsAt(line, values);

/** A page of Argilla's REST interface: records, search results or users. */
const isPage = (value: unknown): value is Values & { readonly items: readonly unknown[] } =>
  isObject(value) &&
  Array.isArray(value.items) &&
  value.items.length > 0 &&
  value.items.every(
    (item) =>
      isObject(item) &&
      ((isObject(item.fields) && 'dataset_id' in item) ||
        ('record' in item && 'query_score' in item) ||
        'username' in item),
  );

/** `{a: [..], b: [..]}`: Argilla's and the Hub's `to_dict`, pandas' "list". */
function columnRows(columns: readonly (readonly [string, readonly unknown[]])[]): readonly unknown[] | null {
  const length = columns[0]?.[1].length ?? 0;
  if (length === 0 || columns.some(([, cells]) => cells.length !== length)) return null;
  if (columns.length < 2 && columns[0]?.[0] !== 'id') return null;
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[index]])),
  );
}

/** Records by their id (Argilla's `to_dict`, shared tasks), or columns by row number (pandas' own default). */
function keyedRows(entries: readonly (readonly [string, Values])[]): readonly unknown[] | null {
  const keys = Object.keys(entries[0]![1]);
  const isNumbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  if (isNumbered) {
    if (entries.length < 2 || entries.some(([, column]) => keys.some((key) => !Object.hasOwn(column, key))))
      return null;
    return keys.map((key) => Object.fromEntries(entries.map(([name, column]) => [name, column[key]])));
  }
  const isArgilla = entries.every(([, record]) => isObject(record.fields) && 'responses' in record);
  const isAlike =
    entries.length > 1 && keys.some((key) => entries.every(([, record]) => Object.hasOwn(record, key)));
  return isArgilla || isAlike ? entries.map(([id, record]) => ({ id, ...record })) : null;
}

/** A page of the Hub's viewer: each row is wrapped, and long cells may have been cut. */
function viewerRows(line: number, features: readonly unknown[], rows: readonly unknown[]): Unfolded | null {
  if (rows.length === 0 || !rows.every((row) => isObject(row) && isObject(row.row))) return null;
  const { names } = featuresOf(
    features.flatMap((feature) =>
      isObject(feature) && typeof feature.name === 'string' ? [[feature.name, feature.type] as const] : [],
    ),
  );
  const list = rows as readonly (Values & { readonly row: Values })[];
  return {
    rows: list.map(({ row }) => ({
      line,
      value: Object.fromEntries(
        Object.entries(row).map(([name, cell]): [string, unknown] => {
          const labels = names.get(name);
          return [name, labels ? named(labels, cell) : cell];
        }),
      ),
    })),
    remarks: list.flatMap(({ truncated_cells: cut }) =>
      Array.isArray(cut) && cut.length > 0
        ? [
            {
              line,
              code: 'truncated_cells',
              message:
                'The viewer cut off long cells of this page, so its texts are not complete. Download the Parquet file of the data set instead.',
            },
          ]
        : [],
    ),
  };
}

/** The file with its records as rows, where one object holds them all. */
export async function unfold(opened: Opened): Promise<Opened> {
  if (opened.header) return opened;
  const first: Row[] = [];
  for await (const { rows } of opened.batches()) {
    for (const row of rows) first.push(row);
    if (first.length > 1) break;
  }
  // Only pages come several in a file: as lines or in one list.
  if (first.length > 1 && !first.every(({ value }) => isPage(value))) return opened;
  if (!first[0] || !unfoldRow(first[0])) return opened;
  return {
    ...opened,
    async *batches() {
      for await (const batch of opened.batches()) yield unfoldBatch(batch);
    },
  };
}

function unfoldBatch({ rows, rejected, remarks = [] }: Batch): Batch {
  const unfolded = rows.map((row) => unfoldRow(row) ?? { rows: [row], remarks: [] });
  return {
    rows: unfolded.flatMap((table) => table.rows),
    rejected,
    remarks: [...remarks, ...unfolded.flatMap((table) => table.remarks)],
  };
}
