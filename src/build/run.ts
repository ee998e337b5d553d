import { fileURLToPath } from 'node:url';
import { build, preview } from 'astro';
import { join } from 'node:path';
import { buildArguments, type BuildArguments } from './arguments.ts';
import { prepare } from './prepare.ts';
import { makeRelative } from './relative.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command of the build; what goes wrong ends it with a sentence, not with a stack of calls. */
export async function command(run: (args: BuildArguments) => Promise<void>): Promise<void> {
  try {
    await run(buildArguments(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Builds the whole site into dist/. */
export async function buildSite(paths: readonly string[]): Promise<void> {
  const started = performance.now();
  await prepare({ root: ROOT, paths, annotators: 'pseudonym', say: console.log });
  await build({ root: ROOT, logLevel: 'warn' });
  await makeRelative(join(ROOT, 'dist'));
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Serves dist/ on the next free port from the wanted one, and says where. */
export async function serve(port: number): Promise<void> {
  const server = await preview({ root: ROOT, logLevel: 'error', server: { host: '127.0.0.1', port } });
  console.log(`Labelscope is at http://127.0.0.1:${String(server.port)}/`);
  await server.closed();
}
