import { mkdir, readFile, rm, writeFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sourcesAt } from '../engine/files.ts';
import { loadNode } from '../engine/node.ts';
import { readCampaign } from '../campaign/read.ts';
import { shareable } from '../share/shareable.ts';
import type { Settings } from '../model/settings.ts';
import { fingerprint, writeEngine } from './engine-files.ts';
import { dashboardFolders, type Folder } from './folders.ts';
import { renderDashboard } from './render.ts';
import type { Site, SiteDashboard } from './site.ts';

const compress = promisify(gzip);

export interface PrepareOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Where the prepared site is put. */
  readonly folder?: string;
  readonly paths: readonly string[];
  /** Who is named where the settings do not say: nobody on what is published. */
  readonly annotators: 'name' | 'pseudonym';
  say(line: string): void;
}

/** Where the prepared site lies until Astro takes it. */
export const preparedFolder = (root: string): string => join(root, '.cache', 'site');

/** Reads all dashboards, writes their databases and draws their pages. Throws where one cannot be read at all. */
export async function prepare({
  root,
  folder = preparedFolder(root),
  paths,
  annotators,
  say,
}: PrepareOptions): Promise<Site> {
  const publicFolder = join(folder, 'public');
  await mkdir(publicFolder, { recursive: true });
  await cp(join(root, 'public'), publicFolder, { recursive: true });
  const engine = await writeEngine(publicFolder);
  await rm(join(publicFolder, 'data'), { recursive: true, force: true });
  const dashboards: SiteDashboard[] = [];
  for (const one of await dashboardFolders(root, paths))
    dashboards.push(await prepareOne(one, publicFolder, annotators, say));
  const site: Site = { dashboards, engine };
  await writeFile(join(folder, 'site.json'), JSON.stringify(site));
  return site;
}

async function prepareOne(
  { path, slug }: Folder,
  publicFolder: string,
  annotators: PrepareOptions['annotators'],
  say: PrepareOptions['say'],
): Promise<SiteDashboard> {
  const read = await readCampaign(await sourcesAt(path), { title: slug, now: Date.now() });
  if (!read.campaign) {
    const lines = read.problems.map(({ file, line, message }) =>
      [file, line === null ? null : `line ${String(line)}`, message]
        .filter((part) => part !== null)
        .join(', '),
    );
    throw new Error(`The dashboard in ${path} cannot be built.\n  ${lines.join('\n  ')}`);
  }
  const settings: Settings = { ...read.settings, share: { annotators, ...read.settings.share } };
  const { about, tables, texts } = shareable(read.campaign, settings);
  const target = join(publicFolder, 'data', slug);
  await mkdir(target, { recursive: true });
  const files = { campaign: join(target, 'campaign.duckdb'), texts: join(target, 'texts.duckdb') };
  const engine = await loadNode(tables, texts, files);
  const rendered = await renderDashboard(engine, about);
  await engine.close();
  const campaign = await ship(files.campaign, slug, 'campaign.duckdb.gz');
  const words = await ship(files.texts, slug, 'texts.duckdb.gz');
  if (about.share.text === 'withhold') await rm(join(publicFolder, words));
  const bytes = Buffer.from(JSON.stringify(about));
  const aboutName = `about.${fingerprint(bytes)}.json`;
  await writeFile(join(target, aboutName), bytes);
  say(`${slug}: ${rendered.sentence}`);
  for (const { file, line, message } of about.problems.slice(0, 5))
    say(
      `  ${[file, line === null ? null : `line ${String(line)}`].filter((part) => part !== null).join(', ')} ${message}`,
    );
  return {
    slug,
    ...rendered,
    files: {
      about: `/data/${slug}/${aboutName}`,
      campaign,
      texts: about.share.text === 'withhold' ? null : words,
    },
  };

  async function ship(file: string, folder: string, name: string): Promise<string> {
    const packed = await compress(await readFile(file), { level: 9 });
    const [stem = '', ...endings] = name.split('.');
    const shipped = `${stem}.${fingerprint(packed)}.${endings.join('.')}`;
    await writeFile(join(target, shipped), packed);
    await rm(file);
    return `/data/${folder}/${shipped}`;
  }
}
