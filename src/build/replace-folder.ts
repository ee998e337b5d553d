import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './lock.ts';

const FRESH = '.new-';
const FORMER = '.old-';

/**
 * Makes a folder anew beside the one that is there, and puts it in its place once `make` is done with it: whatever goes
 * wrong before, the old folder is whole. A process that was ended between the two renames is made good by the next one.
 */
export async function replaceFolder(folder: string, make: (fresh: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await recoverFolder(folder);
  await refuseOther(folder);
  const fresh = `${folder}${FRESH}${String(process.pid)}`;
  const former = `${folder}${FORMER}${String(process.pid)}`;
  try {
    await make(fresh);
    if (existsSync(folder)) await rename(folder, former);
    await rename(fresh, folder);
  } catch (error) {
    if (!existsSync(folder) && existsSync(former)) await rename(former, folder);
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

/** A folder of somebody's that holds no site is not taken away. */
async function refuseOther(folder: string): Promise<void> {
  const entries: readonly string[] = await readdir(folder).catch(() => []);
  if (entries.length === 0 || (entries.includes('index.html') && entries.includes('_engine'))) return;
  throw new Error(`${folder} holds something else than a site. Name a new or an empty folder with --out.`);
}

/** Puts back what a process that was ended had moved away, and takes away what it had not finished. */
export async function recoverFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const entry of await readdir(parent).catch(() => [])) {
    if (!entry.startsWith(basename(folder))) continue;
    const ending = entry.slice(basename(folder).length);
    const left = ending.startsWith(FRESH) || ending.startsWith(FORMER);
    if (!left || isRunning(Number(ending.slice(FRESH.length)))) continue;
    if (ending.startsWith(FORMER) && !existsSync(folder)) await rename(join(parent, entry), folder);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}
