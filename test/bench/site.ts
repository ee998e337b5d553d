import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, ROOT } from '../../src/build/places.ts';
import { timed } from './part.ts';

const run = promisify(execFile);
// Apart from the project's own dist/, which stays.
const DIST = join(CACHE, 'bench');

export interface BuiltSite {
  readonly dist: string;
  readonly took: number;
}

/** Builds the site: with the bundled dashboards, or with those at the paths; fresh, without what an earlier build keeps. */
export async function buildSite(paths: readonly string[], isFresh = false): Promise<BuiltSite> {
  await rm(DIST, { recursive: true, force: true });
  if (isFresh) await rm(join(CACHE, 'engine'), { recursive: true, force: true });
  const command = [join(ROOT, 'bin', 'labelscope.mjs'), 'build', ...paths, '--out', DIST];
  const env = { ...process.env, LABELSCOPE_SALT: 'the secret of the bench' };
  const { took } = await timed(() => run(process.execPath, command, { maxBuffer: 1 << 26, env }));
  return { dist: DIST, took };
}
