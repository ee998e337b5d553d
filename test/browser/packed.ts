import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';
import { ROOT } from '../../src/build/places.ts';

const run = promisify(execFile);

/** Where a package lies that somebody installed in a folder. */
export const packageIn = (folder: string): string => join(folder, 'node_modules', 'labelscope');

/** The command of a package that is installed in a folder. */
export const commandIn = (folder: string): string => join(packageIn(folder), 'bin', 'labelscope.mjs');

/** Packs the project and installs it in a folder, with the packages that it names as its own and no others. */
export async function installPacked(folder: string): Promise<void> {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: ROOT, shell: process.platform === 'win32' });
  const target = packageIn(folder);
  await mkdir(target, { recursive: true });
  await pipeline(
    createReadStream(join(folder, stdout.trim())),
    createGunzip(),
    extract(target, { strip: 1 }),
  );
  for (const path of await neededPackages()) await linkTree(join(ROOT, path), join(folder, path));
}

/** The packages that one who installs this one gets too, where they are for this machine. */
async function neededPackages(): Promise<readonly string[]> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const needed = Object.entries(packages).flatMap(([path, { dev }]) =>
    path !== '' && !dev && existsSync(join(ROOT, path)) ? [path] : [],
  );
  return needed.filter((path) => !needed.some((outer) => path.startsWith(`${outer}/`)));
}

/** The files of a folder in another one: the same ones where a disk can do so, which is quicker than half a gigabyte of copies. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) return linkTree(source, target);
      if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
    }),
  );
}
