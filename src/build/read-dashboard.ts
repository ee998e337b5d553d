import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { UNFINISHED, writeDatabases } from '../engine/database-files.ts';
import type { Engine } from '../engine/engine.ts';
import { sourcesAt } from '../engine/files.ts';
import { openNode, type CampaignPaths } from '../engine/node.ts';
import { readCampaign } from '../campaign/read.ts';
import { leaving } from '../share/leaving.ts';
import { previewOf, type SharingPreview } from '../share/preview.ts';
import { shareable, type Audience } from '../share/shareable.ts';
import type { About } from '../model/campaign.ts';
import type { Problem } from '../model/problem.ts';
import { printableLine } from '../words/printable.ts';
import { fingerprint } from './engine-files.ts';
import { keyedBy, saltBeside, saltForDev } from './salt.ts';
import type { ScannedDashboard } from './scan-site.ts';
import type { Folder } from './folders.ts';
import type { SiteFiles } from './site.ts';
import { DATABASES } from './start-folder.ts';

const compress = promisify(gzip);

/** A dashboard that was read: what its pages are drawn from, and what they fetch. */
export interface ReadDashboard {
  readonly slug: string;
  readonly about: About;
  readonly engine: Engine;
  /** Null where rows are withheld: then there are finished figures only. */
  readonly files: SiteFiles | null;
  /** Where rows are withheld: the smallest count that figures may tell. */
  readonly smallestCount: number | null;
  /** What somebody at the command line should know: in full, also where the public reads less. */
  readonly remarks: readonly string[];
  /** What no file of the site may hold. */
  readonly scanned: ScannedDashboard;
  /** What a build would publish; null in a build, which prints it. */
  readonly preview: (() => SharingPreview) | null;
  /** Ends the engine and takes away its databases; the files for the pages stay. */
  close(): Promise<void>;
}

/**
 * Reads one dashboard and puts the files that its pages fetch into `folder`/public. Throws where it cannot be
 * read at all.
 */
export async function readDashboard(
  { path, slug }: Folder,
  folder: string,
  audience: Audience,
): Promise<ReadDashboard> {
  const faults = new Set<string>();
  const sources = await sourcesAt(path, (sentence) => faults.add(sentence));
  const read = await readCampaign(sources, { title: slug, now: Date.now() });
  if (!read.campaign || faults.size > 0) {
    const reasons =
      read.campaign || faults.size > 0 ? [...faults].map(printableLine) : read.problems.map(problemLine);
    throw new Error([`The dashboard in ${path} cannot be built.`, ...reasons].join('\n  '));
  }
  const { salt, remark } = await (audience === 'lead' ? saltForDev(path) : saltBeside(path));
  const { campaign, settings } = read;
  const keyed = keyedBy(salt);
  const preview = () => previewOf(campaign, settings, keyed);
  const shown = audience === 'public' ? preview() : null;
  const { about, tables, texts } = shown?.published ?? shareable(campaign, settings, { audience, keyed });
  const databases = await mkdtemp(join(folder, DATABASES));
  const paths = { campaign: join(databases, 'campaign.duckdb'), texts: join(databases, 'texts.duckdb') };
  await writeDatabases(tables, texts, paths);
  // What is still in the log of a database does not go with its file.
  if ([paths.campaign, paths.texts].some((file) => existsSync(`${file}.wal`))) throw new Error(UNFINISHED);
  const smallestCount = shown?.smallestCount ?? null;
  const files = smallestCount === null ? await writeFiles(about, paths, folder, slug) : null;
  const engine = await openNode(paths);
  return {
    slug,
    about,
    engine,
    files,
    smallestCount,
    scanned: { slug, path, salt, forbidden: shown?.forbidden ?? [] },
    remarks: [
      ...(remark === null ? [] : [`  ${remark}`]),
      ...problemLines(campaign.about),
      ...(shown ? leavingLines(shown) : []),
    ],
    preview: shown ? null : preview,
    async close() {
      await engine.close();
      await rm(databases, { recursive: true });
    },
  };
}

/** The first problems of a dashboard, for somebody at a command line. */
export const problemLines = ({ problems }: Pick<About, 'problems'>): readonly string[] =>
  problems.slice(0, 5).map((problem) => `  ${problemLine(problem)}`);

const leavingLines = (preview: SharingPreview): readonly string[] => [
  '  What leaves:',
  ...leaving(preview).map(({ what, sentence }) => `    ${what}: ${printableLine(sentence)}`),
];

const problemLine = ({ file, line, message }: Problem): string =>
  printableLine(
    [file, line === null ? null : `line ${String(line)}`, message].filter((part) => part !== null).join(', '),
  );

async function writeFiles(
  about: About,
  { campaign, texts }: CampaignPaths,
  folder: string,
  slug: string,
): Promise<SiteFiles> {
  const target = join(folder, 'public', 'data', slug);
  await mkdir(target, { recursive: true });
  const write = async (stem: string, endings: string, bytes: Uint8Array) => {
    const name = `${stem}.${fingerprint(bytes)}.${endings}`;
    await writeFile(join(target, name), bytes);
    return `/data/${slug}/${name}`;
  };
  const pack = async (path: string) => compress(await readFile(path), { level: 9 });
  return {
    about: await write('about', 'json', Buffer.from(JSON.stringify(about))),
    campaign: await write('campaign', 'duckdb.gz', await pack(campaign)),
    texts: about.share.text === 'withhold' ? null : await write('texts', 'duckdb.gz', await pack(texts)),
  };
}
