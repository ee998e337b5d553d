import { build, preview } from 'astro';
import { join, relative } from 'node:path';
import { ROOT } from './command.ts';
import { prepare, preparedFolder } from './prepare.ts';
import { makeRelative } from './relative.ts';

/** Where a build works and where it puts the site. */
export interface Places {
  readonly prepared: string;
  readonly out: string;
}

const PLACES: Places = { prepared: preparedFolder(ROOT), out: join(ROOT, 'dist') };

/** Builds the whole site into dist/, or into another place. */
export async function buildSite(paths: readonly string[], { prepared, out }: Places = PLACES): Promise<void> {
  const started = performance.now();
  await prepare({ root: ROOT, folder: prepared, paths, audience: 'public', say: console.log });
  await build({ root: ROOT, publicDir: join(prepared, 'public'), outDir: out, logLevel: 'warn' });
  await makeRelative(out);
  console.log(`Built ${relative(ROOT, out)}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Serves dist/ on the next free port from the wanted one, and says where. */
export async function serve(port: number): Promise<void> {
  const server = await preview({ root: ROOT, logLevel: 'error', server: { host: '127.0.0.1', port } });
  console.log(`Labelscope is at http://127.0.0.1:${String(server.port)}/`);
  await server.closed();
}
