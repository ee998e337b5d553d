import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { forbiddenWords, type Forbidden } from '../share/forbidden.ts';
import { searched } from '../share/text-beginnings.ts';
import { dashboardScan, type DashboardScan, type Place } from './scan-dashboard.ts';
import { isEngine } from './engine-files.ts';
import { textsOfFile, type TextOfFile } from './texts-of-file.ts';

/** What one dashboard of a site may not hold, and from where it was read. */
export interface ScannedDashboard {
  readonly slug: string;
  readonly path: string;
  readonly salt: string;
  readonly forbidden: readonly Forbidden[];
}

const TEXTS = new Set(['field_text', 'answer_text']);
const REMARKS = new Set(['problem', 'file']);
const OURS = /^(?:_astro|_engine|open)\/|^(?:404\.html|favicon\.svg|licences\.txt|_headers)$/;
const MOST_FAULTS = 10;

/**
 * Reads every file of a finished site and throws where something is in it that was not to leave, with the file and the
 * kind. What may be there by chance passes, and so do names in texts that are published.
 */
export async function scanSite(
  folder: string,
  dashboards: readonly ScannedDashboard[],
  { root, work }: { readonly root: string; readonly work: string },
): Promise<void> {
  const isOurs = wordsOfOurs(root);
  const scans = dashboards.map(({ slug, path, salt, forbidden }) =>
    dashboardScan(slug, [...forbidden, ...ofThisComputer(salt, [resolve(path), root, homedir()])], isOurs),
  );
  const faults = new Set<string>();
  for (const path of await filesIn(folder)) {
    const file = relative(folder, path).split(sep).join('/');
    if (file.startsWith('_engine/') && (await isEngineFile(path))) continue;
    const looking = concerned(scans, file);
    for (const scan of looking)
      for (const fault of scan.look({ table: null, role: '', text: file }, 'page'))
        faults.add(`${file}: ${fault}`);
    for await (const text of textsOfFile(path, work))
      for (const scan of looking)
        for (const fault of scan.look(text, placeOf(file, text))) faults.add(`${file}: ${fault}`);
  }
  if (faults.size > 0) throw new Error(sentencesOf([...faults]));
}

const ofThisComputer = (salt: string, folders: readonly string[]): readonly Forbidden[] =>
  [forbiddenWords('secret', salt), ...folders.map((path) => forbiddenWords('folder', path))].filter(
    (word) => word !== null,
  );

function sentencesOf(faults: readonly string[]): string {
  const more = faults.length - MOST_FAULTS;
  return [
    'The site was not put in place: it holds what was not to leave.',
    ...faults.slice(0, MOST_FAULTS),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
    'Take it out of the data or of dashboard.yml, or allow it under "share" there (annotators: name, text: keep).',
  ].join('\n  ');
}

/** Databases first: what their texts and values hold may stand on pages too. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const rank = (path: string) =>
    ['.duckdb.gz', '.arrow', '.json'].findIndex((ending) => path.endsWith(ending)) >>> 0;
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** A file of one dashboard concerns that one, every other file all of them. */
function concerned(scans: readonly DashboardScan[], file: string): readonly DashboardScan[] {
  const own = scans.filter(({ slug }) => file.startsWith(`${slug}/`) || file.startsWith(`data/${slug}/`));
  return own.length > 0 ? own : scans;
}

function placeOf(file: string, { table, role }: TextOfFile): Place {
  if (table !== null) return TEXTS.has(table) ? 'texts' : REMARKS.has(table) ? 'remarks' : 'table';
  if (file.startsWith('data/') && file.endsWith('.json'))
    return /^(?:problems|files)\b/.test(role) ? 'remarks' : role === '' ? 'page' : 'about';
  return OURS.test(file) ? 'ours' : 'page';
}

async function isEngineFile(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  return isEngine(path.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes);
}

/** Tells whether our own pages use a spelling, by what they are made of, which is read once somebody asks. */
function wordsOfOurs(root: string): (spelling: string) => boolean {
  let words: string | null = null;
  const read = () =>
    readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join('\n');
  return (spelling) => {
    words ??= searched(read());
    return words.includes(spelling);
  };
}
