import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../src/build/places.ts';
import { ADDRESS, DEMOS } from './dashboards.ts';
import { writeHostileCampaign } from './hostile-campaign.ts';
import { commandIn, installPacked } from './packed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly site: string;
  }
}

const run = promisify(execFile);

/** Builds the site once for all browser tests, as somebody does who installed the package in a folder of theirs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'labelscope-'));
  const [hostile] = await Promise.all([writeHostileCampaign(folder), installPacked(folder)]);
  const paths = [...DEMOS.map((slug) => join(ROOT, 'data', slug)), basename(hostile)];
  // What the runner says to this process about its own surroundings is nothing for a build.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITE')),
  );
  await run(process.execPath, [commandIn(folder), 'build', ...paths, '--out', 'site', '--site', ADDRESS], {
    cwd: folder,
    env: { ...env, LABELSCOPE_SALT: 'the secret of the browser tests' },
  });
  project.provide('site', join(folder, 'site'));
  return () => rm(folder, { recursive: true, force: true });
}
