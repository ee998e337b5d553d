import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whileLocked } from '../../src/build/lock.ts';
import { recoverFolder, replaceFolder } from '../../src/build/replace-folder.ts';

let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'labelscope-replace-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A folder that looks like a site, whose page says what it is of. */
async function site(at: string, page: string): Promise<void> {
  await mkdir(join(at, '_engine'), { recursive: true });
  await writeFile(join(at, 'index.html'), page);
}

const page = () => readFile(join(folder, 'index.html'), 'utf8');

beforeEach(async () => {
  folder = join(await mkdtemp(join(root, 'place-')), 'dist');
  await site(folder, 'old');
});

const siblings = () => readdir(join(folder, '..'));

describe('a folder is replaced whole or not at all', () => {
  test('the new one stands in its place, and nothing is left beside it', async () => {
    await replaceFolder(folder, (fresh) => site(fresh, 'new'));
    expect(await page()).toBe('new');
    expect(await siblings()).toEqual(['dist']);
  });

  test('what goes wrong half way leaves the old one', async () => {
    const failing = replaceFolder(folder, async (fresh) => {
      await site(fresh, 'new');
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(await page()).toBe('old');
    expect(await siblings()).toEqual(['dist']);
  });

  test('a folder of other things is left alone, and named', async () => {
    const home = join(root, 'home');
    await mkdir(home);
    await writeFile(join(home, 'letters.txt'), 'dear');
    await expect(replaceFolder(home, (fresh) => site(fresh, 'new'))).rejects.toThrow(
      /something else than a site/,
    );
    expect(await readdir(home)).toEqual(['letters.txt']);
  });

  test.each(['before', 'between', 'after'])(
    'killed %s the renames, it is whole after the next start',
    async (moment) => {
      const script = `
      import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
      const folder = ${JSON.stringify(folder)};
      const fresh = folder + '.new-' + process.pid;
      const former = folder + '.old-' + process.pid;
      mkdirSync(fresh + '/_engine', { recursive: true });
      writeFileSync(fresh + '/index.html', 'new');
      if (${JSON.stringify(moment)} !== 'before') renameSync(folder, former);
      if (${JSON.stringify(moment)} === 'after') renameSync(fresh, folder);
      process.kill(process.pid, 'SIGKILL');
    `;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
      await once(child, 'exit');
      await recoverFolder(folder);
      expect(await page()).toBe(moment === 'after' ? 'new' : 'old');
      expect(await siblings()).toEqual(['dist']);
    },
  );
});

describe('of two builds of one place', () => {
  test('the second is refused with a sentence while the first is at work, and free afterwards', async () => {
    const locks = join(root, 'locks');
    let refused = '';
    await whileLocked(locks, folder, async () => {
      await whileLocked(locks, join(root, 'elsewhere'), () => Promise.resolve());
      await whileLocked(locks, folder, () => Promise.resolve()).catch((error: unknown) => {
        refused = String(error);
      });
    });
    expect(refused).toMatch(/Another build \(process \d+\) is writing .*dist\. Wait for its end/);
    await whileLocked(locks, folder, () => Promise.resolve());
    expect(await readdir(locks)).toEqual([]);
  });

  test('a lock of a process that is gone holds nobody up', async () => {
    const locks = join(root, 'stale');
    const child = spawn(process.execPath, ['--eval', '']);
    const { pid } = child;
    await once(child, 'exit');
    await whileLocked(locks, folder, async () => {
      const [file] = await readdir(locks);
      await writeFile(join(locks, file!), String(pid));
      let ran = false;
      await whileLocked(locks, folder, () => {
        ran = true;
        return Promise.resolve();
      });
      expect(ran).toBe(true);
    });
    expect(existsSync(locks)).toBe(true);
  });
});
