import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** Makes a folder ready for a new site; gives the part of it that is served as it is. */
export async function startFolder(folder: string): Promise<string> {
  const publicFolder = join(folder, 'public');
  await mkdir(publicFolder, { recursive: true });
  await cp(join(ROOT, 'public'), publicFolder, { recursive: true });
  const left = (await readdir(folder)).filter((name) => name.startsWith(DATABASES));
  for (const name of [...left, join('public', 'data')])
    await rm(join(folder, name), { recursive: true, force: true });
  return publicFolder;
}

/** How the folders of databases in use begin. */
export const DATABASES = 'databases-';
