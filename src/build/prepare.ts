import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCards, type Cards } from './cards/write-cards.ts';
import { headOf, summarise } from './dashboard-head.ts';
import { describePage } from './describe-page.ts';
import { drawPage, drawSmall, pagePlaces } from './draw-page.ts';
import { writeEngine } from './engine-files.ts';
import { dashboardFolders } from './folders.ts';
import { CACHE } from './places.ts';
import { readDashboard, type ReadDashboard } from './read-dashboard.ts';
import type { Audience } from '../share/shareable.ts';
import type { ScannedDashboard } from './scan-site.ts';
import { startFolder } from './start-folder.ts';
import type { Site, SiteDashboard, SitePage } from './site.ts';

export interface PrepareOptions {
  /** The folder that `data/` lies in. */
  readonly root: string;
  /** Where the prepared site is put. */
  readonly folder?: string;
  readonly paths: readonly string[];
  readonly audience: Audience;
  /** Where the site is going to be: links carry a picture only where that is known. */
  readonly address?: string | null;
  say(line: string): void;
}

/** A site that only Astro has to put together, and what none of its files may hold. */
export interface PreparedSite {
  readonly site: Site;
  readonly scanned: readonly ScannedDashboard[];
}

/** Where the prepared site lies until Astro takes it. */
export const preparedFolder = (root: string): string => join(root, '.cache', 'site');

/** Reads all dashboards, writes their databases and draws their pages. Throws where one cannot be read at all. */
export async function prepare({
  root,
  folder = preparedFolder(root),
  paths,
  audience,
  address = null,
  say,
}: PrepareOptions): Promise<PreparedSite> {
  const publicFolder = await startFolder(folder);
  const engine = await writeEngine(publicFolder, join(CACHE, 'engine'));
  const cards = address === null ? null : await openCards(publicFolder);
  const dashboards: SiteDashboard[] = [];
  const scanned: ScannedDashboard[] = [];
  for (const found of await dashboardFolders(root, paths)) {
    const dashboard = await readDashboard(found, folder, audience);
    const drawn = await drawDashboard(dashboard, cards);
    await dashboard.close();
    dashboards.push(drawn);
    scanned.push(dashboard.scanned);
    say(`${drawn.slug}: ${drawn.sentence}`);
    for (const line of dashboard.remarks) say(line);
  }
  const picture = (await cards?.ofList(dashboards)) ?? null;
  const site: Site = { dashboards, engine, address, picture };
  await writeFile(join(folder, 'site.json'), JSON.stringify(site));
  return { site, scanned };
}

async function drawDashboard(dashboard: ReadDashboard, cards: Cards | null): Promise<SiteDashboard> {
  const data = await summarise(dashboard);
  const head = headOf(dashboard, data);
  const pages: SitePage[] = [];
  for (const place of pagePlaces(dashboard)) {
    const page = await drawPage(dashboard, data, place);
    const picture = (await cards?.ofPage(head, page)) ?? null;
    pages.push({ ...page, description: describePage(page.sentences, head), picture });
  }
  return { ...head, figures: await drawSmall(dashboard), pages };
}
