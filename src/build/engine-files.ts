import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A short hash of a file's content: names that change only with what is in them can be cached for ever. */
export const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/**
 * Puts DuckDB-WASM beside the pages: its worker, and the module as gzip, which some hosts want because they
 * refuse files over 25 MiB. Gives their addresses.
 */
export async function writeEngine(
  publicFolder: string,
): Promise<{ readonly module: string; readonly worker: string }> {
  const folder = join(publicFolder, '_engine');
  await mkdir(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  const read = (file: string) => readFile(require.resolve(`@duckdb/duckdb-wasm/dist/${file}`));
  const module = await read('duckdb-eh.wasm');
  const worker = await read('duckdb-browser-eh.worker.js');
  const moduleName = `duckdb-eh.${fingerprint(module)}.wasm.gz`;
  const workerName = `duckdb-eh.${fingerprint(worker)}.worker.js`;
  // Compressing takes seconds, so what an earlier build left is kept.
  const there = new Set(await readdir(folder));
  if (!there.has(moduleName)) await writeFile(join(folder, moduleName), await compress(module, { level: 9 }));
  if (!there.has(workerName)) await writeFile(join(folder, workerName), worker);
  return { module: `/_engine/${moduleName}`, worker: `/_engine/${workerName}` };
}
