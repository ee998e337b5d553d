import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { EngineFiles } from './site.ts';

const compress = promisify(gzip);

/** A short hash of a file's content: names that change only with what is in them can be cached for ever. */
export const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** Where pages find DuckDB-WASM. */
export const engineAddresses = async (): Promise<EngineFiles> => addressesOf(await readEngine());

/**
 * Puts DuckDB-WASM beside the pages: its worker, and the module as gzip, which some hosts want because they
 * refuse files over 25 MiB. Gives their addresses.
 */
export async function writeEngine(publicFolder: string): Promise<EngineFiles> {
  const folder = join(publicFolder, '_engine');
  await mkdir(folder, { recursive: true });
  const engine = await readEngine();
  const { module, worker } = engine;
  // Compressing takes seconds, so what an earlier build left is kept.
  const there = new Set(await readdir(folder));
  if (!there.has(module.name))
    await writeFile(join(folder, module.name), await compress(module.bytes, { level: 9 }));
  if (!there.has(worker.name)) await writeFile(join(folder, worker.name), worker.bytes);
  return addressesOf(engine);
}

interface EngineFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Engine = Readonly<Record<'module' | 'worker', EngineFile>>;

const addressesOf = ({ module, worker }: Engine): EngineFiles => ({
  module: `/_engine/${module.name}`,
  worker: `/_engine/${worker.name}`,
});

async function readEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const read = async (file: string, shipped: (hash: string) => string): Promise<EngineFile> => {
    const bytes = await readFile(require.resolve(`@duckdb/duckdb-wasm/dist/${file}`));
    return { name: shipped(fingerprint(bytes)), bytes };
  };
  return {
    module: await read('duckdb-eh.wasm', (hash) => `duckdb-eh.${hash}.wasm.gz`),
    worker: await read('duckdb-browser-eh.worker.js', (hash) => `duckdb-eh.${hash}.worker.js`),
  };
}
