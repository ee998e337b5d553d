import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly site: string;
  }
}

const run = promisify(execFile);

/** Builds the site once for all browser tests, away from dist/. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'labelscope-'));
  const script = fileURLToPath(new URL('build-site.ts', import.meta.url));
  // What the runner says to this process about its own surroundings is nothing for a build.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITE')),
  );
  await run(process.execPath, [script, folder], {
    env: { ...env, LABELSCOPE_SALT: 'the secret of the browser tests' },
  });
  project.provide('site', join(folder, 'out'));
  return () => rm(folder, { recursive: true, force: true });
}
