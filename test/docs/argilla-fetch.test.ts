import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';
import { ROOT } from '../structure/sources.ts';
import { argillaServer, KEY, type ArgillaServer } from './argilla-server.ts';

interface Run {
  readonly status: number;
  readonly said: string;
}

const place = mkdtempSync(join(tmpdir(), 'argilla-fetch-'));
const to = join(place, 'saved');

const run = (args: readonly string[], key: string | null): Promise<Run> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, ...(key === null ? {} : { ARGILLA_API_KEY: key }) };
    const script = join(ROOT, 'tools', 'argilla-fetch.mjs');
    execFile(process.execPath, [script, ...args], { cwd: place, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: out + err });
    });
  });

afterEach(() => {
  rmSync(to, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

describe.each([1, 2] as const)('a server of version %i', (version) => {
  let server: ArgillaServer;
  beforeAll(async () => {
    server = await argillaServer(version);
  });
  afterAll(() => server.close());

  test('all records of all workspaces are saved, and are read with their times, statuses and names', async () => {
    const { status, said } = await run([`${server.address}/`, 'poems', '--to', to], KEY);
    expect([status, said]).toEqual([0, expect.stringContaining('natalia: 230 records, 115 responses')]);
    expect(readdirSync(to)).toEqual(['amelie', 'natalia']);
    expect(readdirSync(join(to, 'natalia'))).toEqual([
      'dataset.json',
      'records-00001.json',
      'records-00002.json',
      'records-00003.json',
      'settings.json',
      'users.json',
    ]);
    const { campaign } = await readCampaign(await sourcesAt(to));
    const { about } = campaign!;
    expect(about).toMatchObject({ records: 230, submissions: 230, timed: 230, guidelines: 'Read it aloud.' });
    expect(about.overlap).toEqual(
      version === 2 ? { needed: 2, source: 'export' } : { needed: 1, source: 'assumed' },
    );
    expect(about.annotators.map(({ id, name }) => [id, name])).toEqual([
      ['user-of-amelie', 'amelie'],
      ['user-of-natalia', 'natalia'],
    ]);
    expect(about.questions).toMatchObject([{ name: 'mood', title: 'Mood of the poem', suggestions: 230 }]);
    const submissions = tableOf(campaign!, 'submission');
    expect(tally(cells(submissions, 'workspace'))).toEqual({ amelie: 115, natalia: 115 });
    expect(tally(cells(submissions, 'status'))).toEqual({ discarded: 76, draft: 76, submitted: 78 });
    expect(Math.max(...cells(submissions, 'updated_at').map(Number))).toBe(Date.UTC(2026, 2, 3, 9, 228));
    expect(about.problems.map(({ message }) => message)).toEqual([
      '115 of 230 records have no response yet.',
    ]);
  });

  test('no key is in any file', async () => {
    await run([server.address, 'poems', '--to', to], KEY);
    const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
    expect(texts).toHaveLength(12);
    expect(texts.filter((text) => /api_?key/i.test(text))).toEqual([]);
  });

  test('workspaces that are named are taken alone', async () => {
    const { status } = await run([server.address, 'poems', 'amelie', '--to', to], KEY);
    expect([status, readdirSync(to)]).toEqual([0, ['amelie']]);
    expect(server.asked.at(-1)).toContain('amelie');
  });

  test.each([
    ['a wrong key', ['poems'], 'wrong', 'The server does not know the key in ARGILLA_API_KEY.'],
    ['no key', ['poems'], null, 'Put your key into ARGILLA_API_KEY.'],
    ['no dataset of that name', ['poem'], KEY, 'There is no dataset "poem". There are: poems, songs.'],
    [
      'no such workspace',
      ['poems', 'tom'],
      KEY,
      '"poems" is not in the workspace "tom". It is in: amelie, natalia.',
    ],
    ['no dataset', [], KEY, 'Usage: '],
    ['an unknown option', ['poems', '--form', 'x'], KEY, "Unknown option '--form'"],
  ])('%s is told, and nothing is saved', async (_, args, key, words) => {
    const { status, said } = await run([server.address, ...args, '--to', to], key);
    expect([status, said]).toEqual([1, expect.stringContaining(words)]);
    expect([said.includes('    at '), existsSync(to)]).toEqual([false, false]);
  });

  test('a folder that is there already is left alone', async () => {
    await run([server.address, 'poems', 'amelie', '--to', to], KEY);
    const { status, said } = await run([server.address, 'poems', '--to', to], KEY);
    expect([status, said]).toEqual([1, expect.stringContaining('There is a folder')]);
    expect(readdirSync(to)).toEqual(['amelie']);
  });
});

test('a server that is not there is told', async () => {
  const server = await argillaServer(2);
  await server.close();
  const { status, said } = await run([server.address, 'poems'], KEY);
  expect([status, said]).toEqual([1, expect.stringContaining('cannot be reached')]);
});

test('who may not list everybody gets the names of the people of the workspace', async () => {
  const server = await argillaServer(2, /^\/api(\/v1)?\/users$/);
  const { status } = await run([server.address, 'poems', 'natalia', '--to', to], KEY);
  await server.close();
  const { campaign } = await readCampaign(await sourcesAt(to));
  expect([status, campaign!.about.annotators.map(({ name }) => name)]).toEqual([0, ['natalia']]);
});

test('records that the key may not read are told, and no half of a dataset is left', async () => {
  const server = await argillaServer(2, /amelie\/records$/);
  const { status, said } = await run([server.address, 'poems', '--to', to], KEY);
  await server.close();
  expect([status, said]).toEqual([1, expect.stringContaining('Use the key of an owner or an admin.')]);
  expect(readdirSync(place)).toEqual([]);
});

test.each([
  [
    'sends on',
    307,
    { location: 'https://elsewhere.invalid/' },
    '',
    'sends you on to https://elsewhere.invalid/',
  ],
  ['answers with a web page', 200, {}, '<!doctype html>', 'Is it the address of Argilla itself?'],
  ['is out of order', 502, {}, '', 'answers /api/v1/me/datasets with status 502.'],
])('a server that %s is told', async (_, code, headers, body, words) => {
  const server = createServer((_request, response) => {
    response.writeHead(code, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { status, said } = await run([address, 'poems'], KEY);
  server.close();
  expect([status, said]).toEqual([1, expect.stringContaining(words)]);
});

test('pages in folders that do not name their workspace are of the workspace that the folder is called after', async () => {
  const server = await argillaServer(2);
  await run([server.address, 'poems', '--to', to], KEY);
  await server.close();
  for (const folder of readdirSync(to)) rmSync(join(to, folder, 'dataset.json'));
  const { campaign } = await readCampaign(await sourcesAt(to));
  expect(tally(cells(tableOf(campaign!, 'submission'), 'workspace'))).toEqual({ amelie: 115, natalia: 115 });
  expect(new Set(campaign!.about.problems.map(({ code, count }) => `${code} ${String(count)}`))).toEqual(
    new Set(['guessed 1', 'records_unanswered 115']),
  );
});
