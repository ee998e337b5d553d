import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from './folders.ts';
import { readDashboard, type ReadDashboard } from './read-dashboard.ts';

interface Reading {
  readonly stamp: string;
  readonly dashboard: Promise<ReadDashboard>;
}

// Apart from what draws: a change of a figure loads that anew, and keeps what was read.
const readings = new Map<string, Reading>();

/** A dashboard with names, read when it is first asked for and again after one of its files changes. */
export async function currentDashboard(found: Folder, folder: string): Promise<ReadDashboard> {
  const stamp = await stampOf(found.path);
  const known = readings.get(found.path);
  if (known?.stamp === stamp) return known.dashboard;
  const dashboard = readAloud(found, folder);
  readings.set(found.path, { stamp, dashboard });
  return dashboard;
}

async function readAloud(found: Folder, folder: string): Promise<ReadDashboard> {
  // Names are shown: nothing of this leaves the machine.
  const dashboard = await readDashboard(found, folder, 'lead');
  console.log([`${found.slug} is read.`, ...dashboard.remarks].join('\n'));
  return dashboard;
}

/** The files at or below a path with their sizes and times, as one text. */
async function stampOf(path: string): Promise<string> {
  const names = (await stat(path)).isFile() ? [''] : await readdir(path, { recursive: true });
  const lines = names.toSorted().map(async (name) => {
    const place = join(path, name);
    // A link that leads to nothing is a file of its own.
    const { size, mtimeMs } = await stat(place).catch(() => lstat(place));
    return `${name} ${String(size)} ${String(mtimeMs)}`;
  });
  return (await Promise.all(lines)).join('\n');
}
