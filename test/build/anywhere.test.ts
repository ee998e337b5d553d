import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../structure/sources.ts';

const run = promisify(execFile);

const timeOf = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

test('npm run build takes its paths from the folder where it is called, and builds into any other', async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'anywhere-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'here', 'exports'), { recursive: true });
  await writeFile(join(root, 'here', 'exports', 'rows.csv'), 'item,annotator,label\nr1,anna,a\nr1,bert,b\n');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_ENV' && !/^(VITE|npm_|INIT_CWD)/.test(name),
    ),
  );
  const before = await timeOf(join(ROOT, 'dist'));
  const args = ['--prefix', ROOT, 'run', '--silent', 'build', '--', 'exports', '--out', '../there/site'];
  const { stdout } = await run('npm', args, {
    cwd: join(root, 'here'),
    env,
    shell: process.platform === 'win32',
  });
  expect(stdout).toContain(`Built ${join(root, 'there', 'site')}/`);
  expect(await readdir(join(root, 'there'))).toEqual(['site']);
  expect(await readdir(join(root, 'there', 'site', 'exports'))).toContain('index.html');
  expect((await readdir(join(root, 'here'))).toSorted()).toEqual(['.labelscope-salt', 'exports']);
  expect(await timeOf(join(ROOT, 'dist'))).toBe(before);
});
