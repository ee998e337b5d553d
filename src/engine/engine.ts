import type { Sql } from '../sql/sql.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Rows = readonly Row[];

/** Whole columns of integers: what statistics of a million rows are computed from. */
export type Arrays = Readonly<Record<string, Int32Array>>;

/** A database to ask. Both kinds are DuckDB and give the same rows for the same SQL. */
export interface Engine {
  query(sql: Sql): Promise<Rows>;
  /** The same by column, for queries that give integers and no nulls; it throws on anything else. */
  arrays(sql: Sql): Promise<Arrays>;
}

/** Where the tables of a campaign are: in the database itself, and texts in one that may come later. */
export const CAMPAIGN = 'campaign';
export const TEXTS = 'texts';
