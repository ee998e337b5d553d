import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
 * refuse files over 25 MiB. Packing takes seconds, so what was packed is kept in `cache`. Gives their addresses.
 */
export async function writeEngine(publicFolder: string, cache: string): Promise<EngineFiles> {
  const folder = join(publicFolder, '_engine');
  await mkdir(folder, { recursive: true });
  const engine = await readEngine();
  const { module, worker } = engine;
  await cp(await packed(module, cache), join(folder, module.name));
  await writeFile(join(folder, worker.name), worker.bytes);
  return addressesOf(engine);
}

/** The packed module in the cache; it is named only once it is whole. */
async function packed({ name, bytes }: EngineFile, cache: string): Promise<string> {
  const file = join(cache, name);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  const fresh = `${file}.${String(process.pid)}`;
  await writeFile(fresh, await compress(bytes, { level: 9 }));
  await rename(fresh, file);
  return file;
}

/** Whether these bytes are DuckDB-WASM as its package has it: then nothing of the data is in them. */
export async function isEngine(bytes: Uint8Array): Promise<boolean> {
  const { module, worker } = await readEngine();
  return [module, worker].some((file) => Buffer.compare(file.bytes, bytes) === 0);
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
