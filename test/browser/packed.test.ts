import { execFile, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { commandIn, packageIn } from './packed.ts';

const run = promisify(execFile);

/** The folder of somebody who installed the package, and built the site of these tests with it. */
const folder = dirname(inject('site'));

test('the package holds what a build needs and no more, and a build writes nothing into it', async () => {
  expect(await readdir(packageIn(folder))).toEqual([
    'LICENSE',
    'README.md',
    'astro.config.mjs',
    'bin',
    'docs',
    'package.json',
    'public',
    'src',
    'tsconfig.json',
  ]);
});

test('a build leaves the site in the folder that it was called in, and beside it what it keeps', async () => {
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['.cache', 'site']));
  expect(await readdir(join(folder, '.cache'))).toEqual(['labelscope']);
  expect(await readdir(join(folder, '.cache', 'labelscope'))).toEqual(['engine', 'locks']);
});

test('the installed command prints the numbers of a campaign too, without a word of its own', async () => {
  const { stdout, stderr } = await run(process.execPath, [commandIn(folder), 'report', 'hostile'], {
    cwd: folder,
  });
  expect(stdout).toMatch(/\d annotators, \d+ answers/);
  expect(stderr).not.toContain('Warning');
});

test('what it does not know gets the list of commands', () => {
  const { status, stderr } = spawnSync(process.execPath, [commandIn(folder), 'publish'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Usage: labelscope /);
});
