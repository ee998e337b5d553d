import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../structure/sources.ts';

const ROWS = ['item,annotator,label', 'r1,anna,a', 'r1,bert,b', 'r2,anna,a', 'r2,bert,a'];

let root = '';
let server: ChildProcess;
let address = '';
const printed: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dev-'));
  const files = {
    'good/rows.csv': ROWS.join('\n'),
    'later/rows.csv': ROWS.join('\n'),
    'broken/readme.md': 'x',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const script = fileURLToPath(new URL('run-dev.ts', import.meta.url));
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITE')),
  );
  const paths = ['good', 'later', 'broken'].map((name) => join(root, name));
  server = spawn(process.execPath, [script, root, ...paths], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  createInterface({ input: server.stderr! }).on('line', (line) => complaints.push(line));
  address = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error(`The server ended before it gave its address.\n${complaints.join('\n')}`));
    });
    createInterface({ input: server.stdout! }).on('line', (line) => {
      printed.push(line);
      if (line.startsWith('http://')) resolve(line);
    });
  });
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  await rm(root, { recursive: true, force: true });
});

const ask = (path: string) => fetch(new URL(path, address));
const read = () => printed.filter((line) => line.endsWith(' is read.'));

async function page(path: string): Promise<Document> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return (parseHTML(await response.text()) as unknown as { document: Document }).document;
}

// The first page loads all code of the figures, which takes its time.
describe('the development server', { timeout: 300_000 }, () => {
  test('gives its address before it reads anything', () => {
    expect(printed).toEqual([address]);
  });

  test('draws the page that is asked for, with names, and touches no other dashboard', async () => {
    const document = await page('/good/progress/');
    expect(document.querySelectorAll('svg.plot').length).toBeGreaterThan(0);
    expect(document.querySelector('main')?.textContent).toContain('anna');
    expect(read()).toEqual(['good is read.']);
  });

  test('shows what a build would publish beside what was read', async () => {
    const { href } = (await page('/good/')).querySelector<HTMLAnchorElement>(
      '.colophon a[href$="sharing/"]',
    )!;
    const rows = Array.from((await page(new URL(href, address).pathname)).querySelectorAll('tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent),
    );
    expect(rows).toContainEqual(['People', '2 people, as numbers. Their names and ids stay here.']);
    const people = rows.filter(([id]) => id === 'anna' || id === 'bert').map(([, , alias]) => alias);
    expect(people.sort()).toEqual(['Annotator 1', 'Annotator 2']);
    expect((await ask('/unknown/sharing/')).status).toBe(404);
  });

  test('serves what a page fetches', async () => {
    const { dataset } = (await page('/good/')).body;
    const about = await ask(dataset.about!);
    expect(await about.json()).toMatchObject({ title: 'good' });
    const campaign = await ask(dataset.campaign!);
    const database = gunzipSync(new Uint8Array(await campaign.arrayBuffer()));
    expect(database.subarray(8, 12).toString('latin1')).toBe('DUCK');
    const worker = await ask(dataset.worker!);
    expect(worker.headers.get('content-type')).toBe('text/javascript');
    const engine = await ask(dataset.module!);
    const module = gunzipSync(new Uint8Array(await engine.arrayBuffer()));
    expect(module.subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect((await ask('/data/good/none.json')).status).toBe(404);
  });

  test('reads a dashboard again after its files change', async () => {
    expect((await page('/later/')).querySelector('.count')?.textContent).toBe('4 responses');
    await writeFile(join(root, 'later', 'rows.csv'), [...ROWS, 'r3,anna,b'].join('\n'));
    expect((await page('/later/')).querySelector('.count')?.textContent).toBe('5 responses');
    expect(read()).toEqual(['good is read.', 'later is read.', 'later is read.']);
  });

  test('says which dashboard cannot be read, where it is asked for', async () => {
    const response = await ask('/broken/');
    expect(response.status).toBe(500);
    await expect
      .poll(() => complaints.join('\n'), { timeout: 30_000 })
      .toMatch(/broken cannot be built\.\n.*None of the files holds annotations that can be read\./);
  });

  test.each(['/good/nowhere/', '/nowhere/', '/open/nowhere/'])('has no page at %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no page at this address');
  });

  test('shows every expected picture of the tests, light and dark, wide and narrow', async () => {
    const expected = (await readdir(join(ROOT, 'test', 'output'))).filter((name) =>
      /(?<!-changed)\.svg$/.test(name),
    );
    const document = await page('/gallery/');
    const shown = [...document.querySelectorAll('img')].map((image) => image.getAttribute('alt'));
    const wanted = expected.flatMap((name) =>
      ['wide, light', 'wide, dark', 'narrow, light', 'narrow, dark'].map(
        (kind) => `${name.replace('.svg', '')}, ${kind}`,
      ),
    );
    expect(wanted.length).toBeGreaterThan(400);
    expect(shown).toEqual(expect.arrayContaining(wanted));
  });

  test('has the pages for opened files', async () => {
    expect((await page('/open/labels/')).querySelector('h1')?.textContent).toBe('Labels');
  });
});
