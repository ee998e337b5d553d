import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { DataType, type Data, type Utf8, type Vector } from 'apache-arrow';
import { CLOSED } from '../sql/schema.ts';
import { name, sql, Sql } from '../sql/sql.ts';
import { fetchBlob } from './browser-files.ts';
import { startWorker, type EngineWatch, type StartedWorker } from './browser-worker.ts';
import { CAMPAIGN, type TEXTS, type Arrays, type Cell, type Engine, type Rows } from './engine.ts';

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

/** Starts DuckDB-WASM in its worker, closed to the network. Throws a sentence where a part of it does not come. */
export async function openBrowser(
  { module, worker: script }: EngineFiles,
  watch: EngineWatch,
): Promise<BrowserEngine> {
  const starting = startWorker(script, watch);
  try {
    const [{ database, ask, close }, wasm] = await Promise.all([
      starting,
      fetchBlob(module, 'module', watch),
    ]);
    const connection = await ask(() => connected(database, wasm));
    return engineOn(database, connection, ask, close);
  } catch (error) {
    void starting.then(
      ({ close }) => {
        close();
      },
      () => undefined,
    );
    throw error;
  }
}

async function connected(database: AsyncDuckDB, module: Blob): Promise<AsyncDuckDBConnection> {
  const address = URL.createObjectURL(new Blob([module], { type: 'application/wasm' }));
  try {
    await database.instantiate(address);
    await database.open({ path: ':memory:' });
    const connection = await database.connect();
    for (const statement of CLOSED) await connection.query(statement.text);
    return connection;
  } catch {
    throw new Error(
      'The engine could not be started: its module is damaged, or there is too little memory for it.',
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function engineOn(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  ask: StartedWorker['ask'],
  close: () => void,
): BrowserEngine {
  const run = async (statement: Sql) => {
    await connection.query(statement.text);
  };
  const attached: BrowserEngine['attach'] = async (as, bytes) => {
    const file = `${as}.duckdb`;
    await database.dropFile(file);
    await database.registerFileBuffer(file, bytes);
    await run(sql`ATTACH ${file} AS ${name(as)} (READ_ONLY)`).catch(() => {
      throw new Error('A part of this page came damaged: the engine cannot read its data.');
    });
    if (as === CAMPAIGN) await run(sql`USE ${name(as)}`);
  };
  const loaded: BrowserEngine['load'] = async (within, create, { name: table, rows, stream }) => {
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
  };
  return {
    query: (statement) => ask(() => rowsOf(connection, statement)),
    arrays: (statement) => ask(() => arraysOf(connection, statement)),
    attach: (as, bytes) => ask(() => attached(as, bytes)),
    load: (within, create, table) => ask(() => loaded(within, create, table)),
    close,
  };
}

const STAGING = '_load';

async function rowsOf(connection: AsyncDuckDBConnection, statement: Sql): Promise<Rows> {
  const result = await connection.query(statement.text);
  const rows = Array.from({ length: result.numRows }, (): Record<string, Cell> => ({}));
  result.schema.fields.forEach(({ name: column }, index) => {
    const vector = result.getChildAt(index);
    const cells = vector ? cellsOf(column, vector) : [];
    const set = column === '__proto__' ? define : assign;
    for (let row = 0; row < rows.length; row++) set(rows[row]!, column, cells[row]!);
  });
  return rows;
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

// Assignment takes any name but one as it is, and is many times as fast as definition.
const assign = (row: Record<string, Cell>, column: string, value: Cell): void => {
  row[column] = value;
};
const define = (row: Record<string, Cell>, column: string, value: Cell): void => {
  Object.defineProperty(row, column, { value, enumerable: true });
};

/** The cells of a column. Plain numbers and texts are read whole: to ask the vector for each is many times slower. */
function cellsOf(column: string, vector: Vector): ArrayLike<Cell> {
  const isWhole = vector.nullCount === 0;
  if (isWhole && DataType.isUtf8(vector.type))
    return vector.data.flatMap((part) => textsOf(part as Data<Utf8>));
  const isNumeric = DataType.isInt(vector.type) || DataType.isFloat(vector.type);
  const values: unknown = isNumeric ? vector.toArray() : null;
  if (values instanceof Int32Array || values instanceof Float64Array)
    return isWhole ? values : Array.from(values, (value, row) => (vector.isValid(row) ? value : null));
  return Array.from(vector, (value) => cell(column, value));
}

/** Where all characters are ASCII, the texts are parts of one. */
function textsOf({ values, valueOffsets, length }: Data<Utf8>): readonly string[] {
  const decoder = new TextDecoder();
  const [from, to] = [valueOffsets[0]!, valueOffsets[length]!];
  const all = decoder.decode(values.subarray(from, to));
  const isPlain = all.length === to - from;
  return Array.from({ length }, (_, row) => {
    const [start, end] = [valueOffsets[row]!, valueOffsets[row + 1]!];
    return isPlain ? all.slice(start - from, end - from) : decoder.decode(values.subarray(start, end));
  });
}

function cell(column: string, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(
    `The column "${column}" of a query is neither text, number nor boolean: cast it in the query.`,
  );
}
