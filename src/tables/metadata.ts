import type { MetadataField, Owner } from '../model/campaign.ts';
import { codeOf, createTerms, NULL_INTEGER, type Column, type Table } from '../model/column.ts';
import { isMeasure } from '../model/measure.ts';
import type { Settings } from '../model/settings.ts';
import type { Collected } from '../formats/collect/collected.ts';
import { own } from '../formats/collect/own.ts';
import { countWhere, range } from './columns.ts';
import { lastGiven } from './last-given.ts';

/** The metadata of records, submissions or annotators: one wide table, a column for each name. */
export function metadataTable(
  collected: Collected,
  settings: Settings,
  owner: Owner,
  leftOut: ReadonlySet<string>,
): { readonly table: Table; readonly fields: readonly MetadataField[] } {
  const rows = {
    record: collected.records.ids.terms.length,
    submission: collected.submissions.record.length,
    annotator: collected.annotators.terms.length,
  }[owner];
  const taken = new Set<string>([owner]);
  const made = [...collected.metadata[owner]]
    .filter(([name]) => !leftOut.has(name))
    .map(([name, raw]) => {
      const column = columnOf(lastGiven(collected, owner, name, raw, rows), raw.raws);
      const set = own(settings.metadata, name);
      const field: MetadataField = {
        owner,
        name,
        column: freeName(name, taken),
        title: set?.title ?? name,
        unit: set?.unit ?? null,
        ...summaryOf(column),
      };
      return { field, column };
    });
  const columns = made.map(({ field, column }): [string, Column] => [field.column, column]);
  return {
    table: {
      name: `${owner}_metadata`,
      rows,
      columns: Object.fromEntries([[owner, range(rows)], ...columns]),
    },
    fields: made.map(({ field }) => field),
  };
}

/** DuckDB's names do not know upper from lower case. */
function freeName(name: string, taken: Set<string>): string {
  let free = name === '' ? 'unnamed' : name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}_${String(count)}`;
  taken.add(free.toLowerCase());
  return free;
}

type MetadataColumn = Extract<Column, { readonly type: 'number' | 'time' | 'term' }>;

/** Numbers where all values are, else terms. */
function columnOf(codes: Int32Array, raws: readonly unknown[]): MetadataColumn {
  const used = new Set(codes);
  used.delete(NULL_INTEGER);
  if ([...used].every((code) => isMeasure(raws[code])))
    return {
      type: 'number',
      data: Float64Array.from(codes, (code) => (raws[code] as number | undefined) ?? NaN),
    };
  const dictionary = createTerms();
  const data = codes.map((code) =>
    code === NULL_INTEGER ? NULL_INTEGER : codeOf(dictionary, String(raws[code])),
  );
  return { type: 'term', data, terms: dictionary.terms };
}

type Summary = Pick<MetadataField, 'type' | 'present' | 'missing' | 'distinct' | 'min' | 'max'>;

/** What a metadata column holds, counted from the column itself. */
export function summaryOf(column: MetadataColumn): Summary {
  const { data } = column;
  if (column.type === 'term') {
    const present = countWhere(data.length, (row) => data[row] !== NULL_INTEGER);
    return {
      type: 'terms',
      present,
      missing: data.length - present,
      distinct: column.terms.length,
      min: null,
      max: null,
    };
  }
  const values = new Set(data);
  values.delete(NaN);
  const present = countWhere(data.length, (row) => !Number.isNaN(data[row]!));
  const sorted = Float64Array.from(values).sort();
  return {
    type: sorted.every((value) => Number.isInteger(value)) ? 'integer' : 'float',
    present,
    missing: data.length - present,
    distinct: sorted.length,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
  };
}
