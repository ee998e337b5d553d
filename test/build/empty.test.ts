import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);

let dist = '';

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'empty-'));
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITE')),
  );
  await run(process.execPath, [fileURLToPath(new URL('build-empty.ts', import.meta.url)), root], { env });
  dist = join(root, 'dist');
});

test('a site without dashboards is one screen that says what to put where', async () => {
  const { document } = parseHTML(await readFile(join(dist, 'index.html'), 'utf8')) as unknown as {
    document: Document;
  };
  const text = document.querySelector('main')?.textContent ?? '';
  expect(text).toContain('No dashboard yet');
  expect(text).toContain('data/my-campaign/responses.csv');
  expect(document.querySelectorAll('article')).toHaveLength(0);
  expect([...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))).toEqual([
    './open/',
    './open/',
  ]);
  const built = await readdir(dist);
  expect(built).toEqual(expect.arrayContaining(['404.html', 'index.html', 'open', '_engine']));
  // The gallery of pictures is for development.
  expect(built).not.toContain('gallery');
});
