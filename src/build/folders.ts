import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { folderName } from '../campaign/dashboard-folder.ts';

export interface Folder {
  readonly slug: string;
  readonly path: string;
}

const RESERVED = new Set(['open', '_astro', '_engine', 'data']);

/** The dashboards to build: each folder below data/, or each given path. */
export async function dashboardFolders(root: string, paths: readonly string[]): Promise<readonly Folder[]> {
  const found =
    paths.length > 0
      ? await Promise.all(paths.map((path) => below(resolve(path))))
      : [await subfolders(join(root, 'data'))];
  const taken = new Set<string>(RESERVED);
  return found.flat().map((path) => ({ path, slug: freeSlug(path, taken) }));
}

/** A folder of folders with settings is several dashboards; anything else is one. */
async function below(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path);
  if (entries.includes('dashboard.yml')) return [path];
  const inner = await subfolders(path);
  const withSettings = await Promise.all(
    inner.map(async (folder) => (await readdir(folder)).includes('dashboard.yml')),
  );
  return inner.length > 0 && withSettings.every(Boolean) ? inner : [path];
}

async function subfolders(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
}

function freeSlug(path: string, taken: Set<string>): string {
  const base = folderName(basename(path));
  let slug = base;
  for (let count = 2; taken.has(slug); count++) slug = `${base}-${String(count)}`;
  taken.add(slug);
  return slug;
}
