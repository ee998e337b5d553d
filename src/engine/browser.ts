import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Vector } from 'apache-arrow';
import { CLOSED } from '../sql/schema.ts';
import { name, sql, Sql } from '../sql/sql.ts';
import { CAMPAIGN, TEXTS, type Arrays, type Cell, type Engine, type Row, type Rows } from './engine.ts';

export interface BrowserEngine extends Engine {
  /** Attaches a finished database file, read only. */
  attach(database: typeof CAMPAIGN | typeof TEXTS, bytes: Uint8Array): Promise<void>;
  /** Fills a new table from an Arrow IPC stream. `create` is the statement that makes it. */
  load(database: typeof CAMPAIGN | typeof TEXTS, create: Sql, table: LoadedTable): Promise<void>;
  close(): void;
}

export interface LoadedTable {
  readonly name: string;
  readonly rows: number;
  readonly stream: Uint8Array;
}

/** Where the parts of the engine are, beside the page. */
export interface EngineFiles {
  readonly module: string;
  readonly worker: string;
}

const PATIENCE = 120_000;

/** Starts DuckDB-WASM in its worker, closed to the network. */
export async function openBrowser({ module, worker: script }: EngineFiles): Promise<BrowserEngine> {
  const wasm = await (await fetched(module)).blob();
  const address = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }));
  const worker = new Worker(script);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(address);
  URL.revokeObjectURL(address);
  await database.open({ path: ':memory:' });
  const connection = await database.connect();
  for (const statement of CLOSED) await connection.query(statement.text);
  const run = async (statement: Sql) => {
    await connection.query(statement.text);
  };
  return {
    query: (statement) => rowsOf(connection, statement),
    arrays: (statement) => arraysOf(connection, statement),
    async attach(as, bytes) {
      const file = `${as}.duckdb`;
      await database.registerFileBuffer(file, bytes);
      await run(sql`ATTACH ${file} AS ${name(as)} (READ_ONLY)`);
      if (as === CAMPAIGN) await run(sql`USE ${name(as)}`);
    },
    async load(within, create, { name: table, rows, stream }) {
      await run(sql`CREATE SCHEMA IF NOT EXISTS ${name(within)}`);
      await run(create);
      if (rows > 0) {
        await connection.insertArrowFromIPCStream(stream, { name: STAGING, create: true });
        await run(sql`INSERT INTO ${name(within)}.${name(table)} SELECT * FROM ${name(STAGING)}`);
        await run(sql`DROP TABLE ${name(STAGING)}`);
      }
      // A stream that the engine does not understand makes no table and no error.
      const [counted] = await rowsOf(
        connection,
        sql`SELECT count(*)::INTEGER AS n FROM ${name(within)}.${name(table)}`,
      );
      if (counted?.n !== rows)
        throw new Error(
          `The table "${table}" has ${String(counted?.n)} rows in the engine instead of ${String(rows)}.`,
        );
      if (within === CAMPAIGN) await run(sql`USE ${name(within)}`);
    },
    close() {
      worker.terminate();
    },
  };
}

const STAGING = '_load';

/** A file as bytes, decompressed if the server has not done so. Throws a sentence where it does not come. */
export const fetchUnpacked = async (address: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetched(address)).arrayBuffer());

/** Unpacked piece by piece as it arrives: the engine at once would hold up the page. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (!response?.ok)
    throw new Error(
      `A part of this page could not be fetched (${response ? String(response.status) : 'no answer'}: ${new URL(address, location.href).pathname}).`,
    );
  if (!response.body) return response;
  const [peeked, whole] = response.body.tee();
  return new Response(
    (await isPacked(peeked.getReader())) ? whole.pipeThrough(new DecompressionStream('gzip')) : whole,
  );
}

async function isPacked(body: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  const head: number[] = [];
  for (let isOver = false; head.length < 2 && !isOver;) {
    const { value, done } = await body.read();
    head.push(...(value?.subarray(0, 2) ?? []));
    isOver = done;
  }
  void body.cancel();
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function rowsOf(connection: AsyncDuckDBConnection, statement: Sql): Promise<Rows> {
  const result = await connection.query(statement.text);
  const columns = result.schema.fields.map(({ name: column }, index) => ({
    column,
    cells: cellsOf(result.getChildAt(index)),
  }));
  // Object.fromEntries, unlike assignment, takes __proto__ as any other name.
  return Array.from({ length: result.numRows }, (_, row): Row =>
    Object.fromEntries(columns.map(({ column, cells }) => [column, cell(column, cells(row))])),
  );
}

async function arraysOf(connection: AsyncDuckDBConnection, statement: Sql): Promise<Arrays> {
  const result = await connection.query(statement.text);
  return Object.fromEntries(
    result.schema.fields.map(({ name: column }, index) => {
      const vector = result.getChildAt(index);
      const values: unknown = vector?.nullCount === 0 ? vector.toArray() : null;
      if (values instanceof Int32Array) return [column, values];
      throw new Error(`The column "${column}" of a query is not of integers without nulls.`);
    }),
  );
}

/** Plain arrays of numbers are read without asking the vector for each cell, which is many times slower. */
function cellsOf(vector: Vector | null): (row: number) => unknown {
  if (vector?.nullCount === 0) {
    const values: unknown = vector.toArray();
    if (values instanceof Int32Array || values instanceof Float64Array) return (row) => values[row];
  }
  return (row) => vector?.get(row) as unknown;
}

function cell(column: string, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(
    `The column "${column}" of a query is neither text, number nor boolean: cast it in the query.`,
  );
}
