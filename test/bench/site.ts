import { execFile } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { timed } from './part.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Below the project, so that its packages are found; apart from it, so that its own dist/ stays.
const COPY = join(ROOT, '.cache', 'bench');

export interface BuiltSite {
  readonly dist: string;
  readonly took: number;
}

/** Builds the site in a copy of the project: with the bundled dashboards, or with those at the paths. */
export async function buildSite(paths: readonly string[], isFresh = false): Promise<BuiltSite> {
  await mkdir(COPY, { recursive: true });
  for (const name of [...(isFresh ? ['.cache'] : []), 'dist', 'src', 'data', 'public'])
    await rm(join(COPY, name), { recursive: true, force: true });
  for (const name of ['src', 'data', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    await cp(join(ROOT, name), join(COPY, name), { recursive: true });
  const build = join(COPY, 'src', 'build', 'build.ts');
  const { took } = await timed(() =>
    run(process.execPath, [build, ...paths], { cwd: COPY, maxBuffer: 1 << 26 }),
  );
  return { dist: join(COPY, 'dist'), took };
}
