import type { Campaign } from '../model/campaign.ts';
import { codeOf, createTerms, NULL_INTEGER, type Column, type Table } from '../model/column.ts';

/** The campaign with one of its tables, texts included, replaced. */
export function withTable(campaign: Campaign, name: string, change: (table: Table) => Table): Campaign {
  const replace = (tables: readonly Table[]) =>
    tables.map((table) => (table.name === name ? change(table) : table));
  return { ...campaign, tables: replace(campaign.tables), texts: replace(campaign.texts) };
}

export const tableOf = (campaign: Campaign, name: string): Table | undefined =>
  campaign.tables.find((table) => table.name === name);

/** The whole numbers of a column; empty where there is none of that name. */
export function codesOf(table: Table | undefined, name: string): Int32Array {
  const column = table?.columns[name];
  return column?.data instanceof Int32Array ? column.data : new Int32Array(0);
}

export const withColumns = (table: Table, columns: Readonly<Record<string, Column>>): Table => ({
  ...table,
  columns: { ...table.columns, ...columns },
});

export const withoutColumns = (table: Table, names: ReadonlySet<string>): Table => ({
  ...table,
  columns: Object.fromEntries(Object.entries(table.columns).filter(([name]) => !names.has(name))),
});

/** The rows of a table at these places, in this order. */
export function pick(table: Table, places: readonly number[]): Table {
  const columns = Object.entries(table.columns).map(([name, column]): [string, Column] => [
    name,
    pickColumn(column, places),
  ]);
  return { ...table, rows: places.length, columns: Object.fromEntries(columns) };
}

function pickColumn(column: Column, places: readonly number[]): Column {
  switch (column.type) {
    case 'text':
      return { ...column, data: places.map((place) => column.data[place] ?? null) };
    case 'number':
    case 'time':
      return { ...column, data: Float64Array.from(places, (place) => column.data[place]!) };
    case 'integer':
    case 'flag':
    case 'term':
      return { ...column, data: Int32Array.from(places, (place) => column.data[place]!) };
  }
}

export const emptied = (table: Table): Table => pick(withoutTerms(table), []);

/** Without the words of its dictionaries, which would outlive its rows. */
const withoutTerms = (table: Table): Table => ({
  ...table,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      column.type === 'term' ? { ...column, terms: [] } : column,
    ]),
  ),
});

/** Other numbers for the same things; what has no new number becomes null. */
export const recode = (data: Int32Array, numbers: Int32Array): Int32Array =>
  data.map((code) => (code === NULL_INTEGER ? NULL_INTEGER : (numbers[code] ?? NULL_INTEGER)));

export type Words = Extract<Column, { readonly type: 'term' }>;

/** Each word replaced; the dictionary keeps only words that rows still use. */
export function mapWords(column: Words, change: (word: string) => string | null): Words {
  const dictionary = createTerms();
  const changed = column.terms.map(change);
  const data = column.data.map((code) => {
    const word = code === NULL_INTEGER ? null : (changed[code] ?? null);
    return word === null ? NULL_INTEGER : codeOf(dictionary, word);
  });
  return { type: 'term', data, terms: dictionary.terms };
}

export const nulls = (rows: number): Int32Array => new Int32Array(rows).fill(NULL_INTEGER);
