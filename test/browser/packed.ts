import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  const { dependencies } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), place, 'junction');
  }
}
