import type { Column, Table } from '../model/column.ts';
import { join, name, Sql, sql } from './sql.ts';

const TYPES: Readonly<Record<Column['type'], string>> = {
  integer: 'INTEGER',
  flag: 'BOOLEAN',
  number: 'DOUBLE',
  time: 'TIMESTAMP',
  term: 'VARCHAR',
  text: 'VARCHAR',
};

export const typeOf = (column: Column): string => TYPES[column.type];

/** The statement that makes a table, in a database or schema of that name. */
export const createTable = (within: string, table: Table): Sql =>
  sql`CREATE TABLE ${name(within)}.${name(table.name)} (${join(
    Object.entries(table.columns).map(([column, { type }]) => sql`${name(column)} ${new Sql(TYPES[type])}`),
    ', ',
  )})`;

/** Settings that keep an engine from fetching anything from anywhere. */
export const CLOSED: readonly Sql[] = [
  sql`SET autoinstall_known_extensions = false`,
  sql`SET autoload_known_extensions = false`,
];
