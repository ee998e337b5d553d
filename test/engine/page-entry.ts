import { arrowStream } from '../../src/engine/arrow.ts';
import { fetchBytes } from '../../src/engine/browser-files.ts';
import { openBrowser, type BrowserEngine } from '../../src/engine/browser.ts';
import { UNWATCHED } from './unwatched.ts';
import { CAMPAIGN, TEXTS } from '../../src/engine/engine.ts';
import type { Table } from '../../src/model/column.ts';
import { createTable } from '../../src/sql/schema.ts';
import { Sql } from '../../src/sql/sql.ts';

/** What the test's page offers to the test: the engine of the pages, with queries as texts. */
export interface Bench {
  /** A new engine; the number is its name. */
  open(): Promise<number>;
  attach(engine: number, database: typeof CAMPAIGN | typeof TEXTS, address: string): Promise<void>;
  load(
    engine: number,
    database: typeof CAMPAIGN | typeof TEXTS,
    table: Table,
    spoil?: 'file' | 'half' | 'fewer',
  ): Promise<void>;
  ask(
    engine: number,
    texts: readonly string[],
  ): Promise<readonly (readonly Readonly<Record<string, unknown>>[])[]>;
  close(engine: number): void;
  readonly tables: Readonly<Record<string, () => Table>>;
}

declare global {
  var bench: Bench;
}

const engines: BrowserEngine[] = [];

const integers = (data: Int32Array) => ({ type: 'integer' as const, data });

globalThis.bench = {
  async open() {
    const at = (path: string) => new URL(path, location.href).href;
    const files = { module: at('/engine.wasm'), worker: at('/engine.worker.js') };
    return engines.push(await openBrowser(files, UNWATCHED)) - 1;
  },
  async attach(engine, database, address) {
    const whole = new URL(address, location.href).href;
    await engines[engine]!.attach(database, await fetchBytes(whole, 'database', UNWATCHED));
  },
  async load(engine, database, table, spoil) {
    const whole = arrowStream(table);
    const stream =
      spoil === 'half'
        ? whole.slice(0, whole.length / 2)
        : spoil === 'file'
          ? new TextEncoder().encode('ARROW1\0\0 not a stream')
          : whole;
    const rows = spoil === 'fewer' ? table.rows + 1 : table.rows;
    await engines[engine]!.load(database, createTable(database, table), { name: table.name, rows, stream });
  },
  async ask(engine, texts) {
    const answers: (readonly Readonly<Record<string, unknown>>[])[] = [];
    for (const text of texts) answers.push(await engines[engine]!.query(new Sql(text)));
    return answers;
  },
  close(engine) {
    engines[engine]!.close();
  },
  tables: {
    large: () => ({
      name: 'large',
      rows: 300_001,
      columns: {
        n: integers(Int32Array.from({ length: 300_001 }, (_, row) => row)),
        word: {
          type: 'term',
          data: Int32Array.from({ length: 300_001 }, (_, row) => row % 3),
          terms: ['a', 'b', 'c'],
        },
        part: {
          type: 'number',
          data: Float64Array.from({ length: 300_001 }, (_, row) => (row % 2 === 0 ? row / 4 : NaN)),
        },
      },
    }),
  },
};
