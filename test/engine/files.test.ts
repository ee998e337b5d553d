import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readCampaign } from '../../src/campaign/read.ts';
import { sourcesAt } from '../../src/engine/files.ts';

const rowsOf = (person: string) => `item,annotator,label\nr1,${person},yes\n`;

let root = '';
let outside = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-'));
  outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(root, 'ana.csv'), rowsOf('ana'));
});

async function put(path: string, person: string) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), rowsOf(person));
}

/** What is read of the folder, and what is told of its files. */
async function readRoot() {
  const { campaign } = await readCampaign(await sourcesAt(root));
  return {
    files: campaign?.about.files.map(({ path }) => path),
    submissions: campaign?.about.submissions,
    told: campaign?.about.problems
      .filter(({ code }) => code === 'left_out' || code === 'same_file')
      .map(({ file, message }) => `${file ?? ''}: ${message}`),
  };
}

test('links to files and folders below the folder are followed, and each file is read once', async () => {
  await put('.store/bert.csv', 'bert');
  await put('.store/deep/cora.csv', 'cora');
  await put('deep/dora.csv', 'dora');
  await symlink(join(root, '.store/bert.csv'), join(root, 'bert.csv'));
  await symlink('.store/deep', join(root, 'linked'));
  await symlink('deep/dora.csv', join(root, 'twice.csv'));
  expect(await readRoot()).toEqual({
    files: ['ana.csv', 'bert.csv', 'deep/dora.csv', 'linked/cora.csv'],
    submissions: 4,
    told: ['twice.csv: This is the same file as "deep/dora.csv", so it is not read again.'],
  });
});

test('a file that is named twice by links of links is read once', async () => {
  await put('.store/bert.csv', 'bert');
  await symlink('.store/bert.csv', join(root, 'b1.csv'));
  await symlink('b1.csv', join(root, 'b2.csv'));
  const { files, told } = await readRoot();
  expect(files).toEqual(['ana.csv', 'b1.csv']);
  expect(told).toHaveLength(1);
});

test('links that go round end', async () => {
  await mkdir(join(root, 'deep'));
  await symlink('..', join(root, 'deep/up'));
  await symlink('.', join(root, 'here'));
  await symlink('round', join(root, 'round'));
  const { files, told } = await readRoot();
  expect(files).toEqual(['ana.csv']);
  expect(told).toEqual([
    'deep/up: This link leads to a folder that is read already, so it is left out.',
    'here: This link leads to a folder that is read already, so it is left out.',
    'round: This link leads to nothing, so it is left out.',
  ]);
});

test('links out of the folder are told and not followed', async () => {
  await writeFile(join(outside, 'eva.csv'), rowsOf('eva'));
  await symlink(join(outside, 'eva.csv'), join(root, 'eva.csv'));
  await symlink(outside, join(root, 'others'));
  await symlink('/etc/passwd', join(root, 'passwd'));
  await symlink('nowhere.csv', join(root, 'gone.csv'));
  // A folder whose name only begins alike is another one.
  await mkdir(`${root}-2`);
  await symlink(`${root}-2`, join(root, 'alike'));
  const { files, told } = await readRoot();
  expect(files).toEqual(['ana.csv']);
  expect(told?.map((line) => line.split(',')[0])).toEqual([
    'alike: This link leads out of the folder that is read',
    'eva.csv: This link leads out of the folder that is read',
    'gone.csv: This link leads to nothing',
    'others: This link leads out of the folder that is read',
    'passwd: This link leads out of the folder that is read',
  ]);
});

test('settings behind a link out of the folder are not passed over', async () => {
  await writeFile(join(outside, 'dashboard.yml'), 'share: { annotators: hide }\n');
  await symlink(join(outside, 'dashboard.yml'), join(root, 'dashboard.yml'));
  await expect(readRoot()).rejects.toThrow('dashboard.yml: This link leads out of the folder');
});

test('pipes and sockets are told and not waited for', async () => {
  execFileSync('mkfifo', [join(root, 'pipe.csv')]);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(root, 'socket'), resolve));
  const { files, told } = await readRoot();
  await new Promise((resolve) => server.close(resolve));
  expect(files).toEqual(['ana.csv']);
  expect(told).toEqual(
    ['pipe.csv', 'socket'].map((name) => `${name}: This is a pipe, a socket or a device, so it is left out.`),
  );
});

test('a folder that is itself a link is read', async () => {
  await symlink(root, join(outside, 'link'));
  expect((await sourcesAt(join(outside, 'link'))).map(({ path }) => path)).toEqual(['ana.csv']);
});

test('hidden files are never read, also where a link or the settings name them', async () => {
  for (const name of ['.labelscope-salt', '.salt.txt', '.old.csv', '.git/notes.csv', '.argilla/.old.csv'])
    await put(name, 'SALT');
  await symlink('.labelscope-salt', join(root, 'salt.csv'));
  expect((await sourcesAt(root)).map(({ path, leftOut }) => [path, leftOut?.message])).toEqual([
    ['ana.csv', undefined],
    ['salt.csv', 'This link leads to a hidden file, so it is left out.'],
  ]);
  for (const path of ['.labelscope-salt', '*', '**', 'salt.csv']) {
    await writeFile(
      join(root, 'dashboard.yml'),
      `guidelines: .labelscope-salt\nfiles: [{ path: ana.csv }, { path: "${path}" }]\n`,
    );
    const { campaign } = await readCampaign(await sourcesAt(root));
    expect(campaign?.about.submissions).toBe(1);
    expect(JSON.stringify(campaign)).not.toContain('SALT');
  }
});

test('a file that vanished or became shorter is an error that names it, and no path of the machine', async () => {
  await put('deep/bert.csv', 'bert');
  await put('cora.csv', 'cora');
  const faults: string[] = [];
  const sources = await sourcesAt(root, (sentence) => faults.push(sentence));
  await rm(join(root, 'deep/bert.csv'));
  await truncate(join(root, 'cora.csv'), 24);
  await readCampaign(sources);
  expect([...new Set(faults)].sort()).toEqual([
    'The file "cora.csv" became shorter while it was read: 24 of 33 bytes are left. Try again when it is complete.',
    'The file "deep/bert.csv" cannot be read: it is not there any more.',
  ]);
  for (const source of sources.filter(({ path }) => path !== 'ana.csv'))
    await expect(source.slice?.(0, source.size)).rejects.toThrow(source.path);
});
