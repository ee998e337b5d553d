import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildArguments } from '../../src/build/arguments.ts';
import { fingerprint } from '../../src/build/engine-files.ts';
import { dashboardFolders } from '../../src/build/folders.ts';

/** A new folder with these files, all empty. */
async function tree(...paths: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'folders-'));
  for (const path of paths) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), '');
  }
  return root;
}

const slugs = async (root: string, ...paths: readonly string[]) =>
  (
    await dashboardFolders(
      root,
      paths.map((path) => join(root, path)),
    )
  ).map(({ slug }) => slug);

describe('the dashboards of a build', () => {
  test('without paths, each folder below data/ in the order of names, hidden ones and files left out', async () => {
    const root = await tree('data/b/x.csv', 'data/a/x.csv', 'data/.hidden/x.csv', 'data/notes.md');
    expect(await slugs(root)).toEqual(['a', 'b']);
  });

  test('without a data folder there are none', async () => {
    expect(await slugs(await tree('x'))).toEqual([]);
  });

  test('a folder with exports is one dashboard, a folder of folders with settings is several', async () => {
    const root = await tree(
      'one/x.csv',
      'one/inner/y.csv',
      'many/p/dashboard.yml',
      'many/q/dashboard.yml',
      'set/dashboard.yml',
      'set/inner/dashboard.yml',
      'mixed/p/dashboard.yml',
      'mixed/q/x.csv',
    );
    expect(await slugs(root, 'one')).toEqual(['one']);
    expect(await slugs(root, 'many')).toEqual(['p', 'q']);
    expect(await slugs(root, 'set')).toEqual(['set']);
    expect(await slugs(root, 'mixed')).toEqual(['mixed']);
    expect(await slugs(root, 'many', 'one')).toEqual(['p', 'q', 'one']);
  });

  test('a file is a dashboard, named without its endings', async () => {
    expect(await slugs(await tree('Export 2.jsonl.gz'), 'Export 2.jsonl.gz')).toEqual(['export-2']);
  });

  test('addresses hold small letters, digits and hyphens only, and no two are the same', async () => {
    const root = await tree(
      'Über Größe!/x',
      'uber-gro-e/x',
      'שלום/x',
      '---/x',
      'open/x',
      'data/x',
      '_engine/x',
    );
    const found = await slugs(root, 'Über Größe!', 'uber-gro-e', 'שלום', '---', 'open', 'data', '_engine');
    expect(found.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(2)).toEqual(['campaign', 'campaign-2', 'open-2', 'data-2', 'engine']);
  });

  test('a path that is not there is an error that names it', async () => {
    await expect(dashboardFolders('/', ['/nowhere/at/all'])).rejects.toThrow('/nowhere/at/all');
  });
});

describe('the command line', () => {
  test('takes paths and a port in any order', () => {
    expect(buildArguments([])).toEqual({ paths: [], port: 4321 });
    expect(buildArguments(['a', '--port', '8080', 'b'])).toEqual({ paths: ['a', 'b'], port: 8080 });
    expect(buildArguments(['--port=1'])).toEqual({ paths: [], port: 1 });
  });

  test.each([
    ['--port', 'x'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', '1.5'],
  ])('%s %s is refused with what is wanted', (...argv) => {
    expect(() => buildArguments(argv)).toThrow(`--port wants a number from 1 to 65535, not "${argv[1]}".`);
  });

  test('an option that does not exist is refused by its name', () => {
    expect(() => buildArguments(['--prot', '1'])).toThrow('--prot');
  });
});

test('a fingerprint is short and changes with the content', () => {
  const [one, two] = ['a', 'b'].map((text) => fingerprint(new TextEncoder().encode(text)));
  expect(one).toMatch(/^[0-9a-f]{10}$/);
  expect(one).not.toBe(two);
});
