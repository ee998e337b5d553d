import type { Sql } from '../sql/sql.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Rows = readonly Row[];

/** A database to ask. Both kinds are DuckDB and give the same rows for the same SQL. */
export interface Engine {
  query(sql: Sql): Promise<Rows>;
}

/** Where the tables of a campaign are: in the database itself, and texts in one that may come later. */
export const CAMPAIGN = 'campaign';
export const TEXTS = 'texts';
