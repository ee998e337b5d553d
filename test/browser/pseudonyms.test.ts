import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ROOT } from '../../src/build/places.ts';

const SLUG = 'sharegpt-campaign';
const FOLDERS = [SLUG, join('data', SLUG)];

/** Everything that is built of the campaign: names of files, and their content as text. */
const built = new Map<string, string>();
let scratch: string;
let secrets: readonly string[];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'labelscope-dump-'));
  const settings = parse(await readFile(join(ROOT, 'data', SLUG, 'dashboard.yml'), 'utf8')) as {
    annotators: Record<string, { name: string }>;
  };
  secrets = Object.entries(settings.annotators).flatMap(([id, { name }]) => [id, name.toLowerCase()]);
  for (const folder of FOLDERS)
    for (const entry of await readdir(join(inject('site'), folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      built.set(
        relative(inject('site'), file),
        entry.name.endsWith('.duckdb.gz') ? await dump(file) : await readFile(file, 'utf8'),
      );
    }
  built.set('index.html', await readFile(join(inject('site'), 'index.html'), 'utf8'));
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

/** All texts of a database: its columns, and its bytes beside them. */
async function dump(file: string): Promise<string> {
  const bytes = gunzipSync(await readFile(file));
  const path = join(scratch, `${String(built.size)}.duckdb`);
  await writeFile(path, bytes);
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const columns = await connection.runAndReadAll(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'",
  );
  const texts: string[] = [];
  for (const [table, column] of columns.getRows()) {
    const name = (part: unknown) => `"${String(part).replaceAll('"', '""')}"`;
    const rows = await connection.runAndReadAll(
      `SELECT DISTINCT CAST(${name(column)} AS VARCHAR) FROM ${name(table)}`,
    );
    texts.push(String(table), String(column), ...rows.getRows().map(([value]) => String(value)));
  }
  connection.closeSync();
  instance.closeSync();
  return [...texts, bytes.toString('latin1')].join('\n');
}

test('six people are to be kept secret, in pages and in databases', () => {
  expect(secrets).toHaveLength(12);
  expect([...built.keys()].filter((path) => path.endsWith('.duckdb.gz'))).toHaveLength(2);
  expect([...built.keys()].filter((path) => path.endsWith('.html'))).toHaveLength(13);
});

test('the databases were read: their texts are there', () => {
  const texts = [...built].find(([path]) => path.includes('texts.'))?.[1] ?? '';
  expect(texts).toContain('field_text');
  expect(texts.length).toBeGreaterThan(100_000);
});

test('no name, id or file name of a person is in anything built', () => {
  const found = [...built].flatMap(([path, content]) =>
    secrets.flatMap((secret) => {
      const pattern = new RegExp(`(?<![a-z])${secret}(?![a-z])`, 'gi');
      const at = `${path}\n${content}`.search(pattern);
      return at < 0
        ? []
        : [`${secret} in ${path}: ${`${path}\n${content}`.slice(Math.max(0, at - 40), at + 60)}`];
    }),
  );
  expect(found).toEqual([]);
});
