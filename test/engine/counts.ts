import { CAMPAIGN, TEXTS } from '../../src/engine/engine.ts';
import type { Table } from '../../src/model/column.ts';
import { name, sql, type Sql } from '../../src/sql/sql.ts';

/** How many rows each table has, asked by its name. */
export function countQueries(
  tables: readonly Table[],
  texts: readonly Table[],
): Readonly<Record<string, Sql>> {
  const count = (within: string) => (table: Table) =>
    [table.name, sql`SELECT count(*)::INTEGER AS n FROM ${name(within)}.${name(table.name)}`] as const;
  return Object.fromEntries([...tables.map(count(CAMPAIGN)), ...texts.map(count(TEXTS))]);
}
