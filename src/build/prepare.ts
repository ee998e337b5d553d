import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headOf, summarise } from './dashboard-head.ts';
import { drawPage, drawSmall, pagePlaces } from './draw-page.ts';
import { writeEngine } from './engine-files.ts';
import { dashboardFolders } from './folders.ts';
import { CACHE } from './places.ts';
import { readDashboard, type ReadDashboard } from './read-dashboard.ts';
import type { Audience } from '../share/shareable.ts';
import { startFolder } from './start-folder.ts';
import type { Site, SiteDashboard, SitePage } from './site.ts';

export interface PrepareOptions {
  /** The folder that `data/` lies in. */
  readonly root: string;
  /** Where the prepared site is put. */
  readonly folder?: string;
  readonly paths: readonly string[];
  readonly audience: Audience;
  say(line: string): void;
}

/** Where the prepared site lies until Astro takes it. */
export const preparedFolder = (root: string): string => join(root, '.cache', 'site');

/** Reads all dashboards, writes their databases and draws their pages. Throws where one cannot be read at all. */
export async function prepare({
  root,
  folder = preparedFolder(root),
  paths,
  audience,
  say,
}: PrepareOptions): Promise<Site> {
  const publicFolder = await startFolder(folder);
  const engine = await writeEngine(publicFolder, join(CACHE, 'engine'));
  const dashboards: SiteDashboard[] = [];
  for (const found of await dashboardFolders(root, paths)) {
    const dashboard = await readDashboard(found, folder, audience);
    const drawn = await drawDashboard(dashboard);
    await dashboard.close();
    dashboards.push(drawn);
    say(`${drawn.slug}: ${drawn.sentence}`);
    for (const line of dashboard.remarks) say(line);
  }
  const site: Site = { dashboards, engine };
  await writeFile(join(folder, 'site.json'), JSON.stringify(site));
  return site;
}

async function drawDashboard(dashboard: ReadDashboard): Promise<SiteDashboard> {
  const data = await summarise(dashboard);
  const pages: SitePage[] = [];
  for (const place of pagePlaces(dashboard.about)) pages.push(await drawPage(dashboard, data, place));
  return { ...headOf(dashboard, data), figures: await drawSmall(dashboard), pages };
}
