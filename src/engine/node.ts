import './node-memory.ts';
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBTimestampValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { NULL_INTEGER, type Column, type Table } from '../model/column.ts';
import { CLOSED, createTable } from '../sql/schema.ts';
import { name, Sql, sql } from '../sql/sql.ts';
import { CAMPAIGN, TEXTS, type Cell, type Engine, type Row } from './engine.ts';

export interface NodeEngine extends Engine {
  /** Ends the engine; what it wrote to files is complete then. */
  close(): Promise<void>;
}

export interface CampaignPaths {
  readonly campaign: string;
  readonly texts: string;
}

// Equal tables give equal files: one thread appends in one order, and FSST takes a sample at random.
const REPRODUCIBLE = [sql`SET threads = 1`, sql`SET disabled_compression_methods = 'fsst,dict_fsst'`];

/** An engine on a campaign's tables: in memory, or written to new database files. */
export async function loadNode(
  tables: readonly Table[],
  texts: readonly Table[],
  paths?: CampaignPaths,
): Promise<NodeEngine> {
  const { connection, engine } = await connect();
  if (paths) for (const statement of REPRODUCIBLE) await connection.run(statement.text);
  await connection.run(
    attach(paths?.campaign ?? ':memory:', CAMPAIGN, paths ? '(BLOCK_SIZE 65536)' : '').text,
  );
  await connection.run(attach(paths?.texts ?? ':memory:', TEXTS, paths ? '(BLOCK_SIZE 65536)' : '').text);
  for (const table of tables) await append(connection, CAMPAIGN, table);
  for (const table of texts) await append(connection, TEXTS, table);
  await connection.run(sql`USE ${name(CAMPAIGN)}`.text);
  return engine;
}

/** An engine on finished campaign files, which it does not change. */
export async function openNode(
  paths: Pick<CampaignPaths, 'campaign'> & Partial<CampaignPaths>,
): Promise<NodeEngine> {
  const { connection, engine } = await connect();
  await connection.run(attach(paths.campaign, CAMPAIGN, '(READ_ONLY)').text);
  if (paths.texts) await connection.run(attach(paths.texts, TEXTS, '(READ_ONLY)').text);
  await connection.run(sql`USE ${name(CAMPAIGN)}`.text);
  return engine;
}

const attach = (path: string, as: string, options: string): Sql =>
  sql`ATTACH ${path} AS ${name(as)} ${new Sql(options)}`;

async function connect(): Promise<{ connection: DuckDBConnection; engine: NodeEngine }> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of CLOSED) await connection.run(statement.text);
  const engine: NodeEngine = {
    async query(statement) {
      const reader = await connection.runAndReadAll(statement.text);
      const names = reader.deduplicatedColumnNames();
      // Object.fromEntries, unlike assignment, takes __proto__ as any other name.
      return reader
        .getRows()
        .map((row) => plainRow(Object.fromEntries(names.map((one, at) => [one, row[at] ?? null]))));
    },
    async arrays(statement) {
      const reader = await connection.runAndReadAll(statement.text);
      const columns = reader.getColumns();
      return Object.fromEntries(
        reader.deduplicatedColumnNames().map((one, at) => [one, integers(one, columns[at] ?? [])]),
      );
    },
    async close() {
      await connection.run('USE memory');
      for (const database of [CAMPAIGN, TEXTS])
        await connection.run(sql`DETACH DATABASE IF EXISTS ${name(database)}`.text);
      connection.closeSync();
      instance.closeSync();
    },
  };
  return { connection, engine };
}

function integers(column: string, values: readonly DuckDBValue[]): Int32Array {
  const isWrong = (value: DuckDBValue) => typeof value !== 'number' || value !== (value | 0);
  if (values.some(isWrong))
    throw new Error(`The column "${column}" of a query is not of integers without nulls.`);
  return Int32Array.from(values as readonly number[]);
}

function plainRow(row: Readonly<Record<string, DuckDBValue>>): Row {
  for (const [column, value] of Object.entries(row))
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
      throw new Error(
        `The column "${column}" of a query is neither text, number nor boolean: cast it in the query.`,
      );
  return row as Readonly<Record<string, Cell>>;
}

const CHUNK = 2048;

async function append(connection: DuckDBConnection, within: string, table: Table): Promise<void> {
  await connection.run(createTable(within, table).text);
  const columns = Object.values(table.columns);
  const appender = await connection.createAppender(table.name, 'main', within);
  for (let from = 0; from < table.rows; from += CHUNK) {
    const rows = Math.min(CHUNK, table.rows - from);
    const chunk = DuckDBDataChunk.create(columns.map(duckType), rows);
    columns.forEach((column, index) => {
      chunk.setColumnValues(index, values(column, from, rows));
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function duckType({ type }: Column): DuckDBType {
  switch (type) {
    case 'integer':
      return INTEGER;
    case 'flag':
      return BOOLEAN;
    case 'number':
      return DOUBLE;
    case 'time':
      return TIMESTAMP;
    case 'term':
    case 'text':
      return VARCHAR;
  }
}

function values(column: Column, from: number, rows: number): DuckDBValue[] {
  const out = new Array<DuckDBValue>(rows);
  for (let row = 0; row < rows; row++) out[row] = value(column, from + row);
  return out;
}

function value(column: Column, row: number): DuckDBValue {
  switch (column.type) {
    case 'integer': {
      const cell = column.data[row]!;
      return cell === NULL_INTEGER ? null : cell;
    }
    case 'flag': {
      const cell = column.data[row]!;
      return cell === NULL_INTEGER ? null : cell === 1;
    }
    case 'number': {
      const cell = column.data[row]!;
      return Number.isNaN(cell) ? null : cell;
    }
    case 'time': {
      const cell = column.data[row]!;
      return Number.isNaN(cell) ? null : new DuckDBTimestampValue(BigInt(cell) * 1000n);
    }
    case 'term': {
      const cell = column.data[row]!;
      return cell === NULL_INTEGER ? null : column.terms[cell]!;
    }
    case 'text':
      return column.data[row] ?? null;
  }
}
