import { preview } from 'astro';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import config from '../../astro.config.mjs';
import { checkSite } from './check-site.ts';
import { isRunning, whileLocked } from './lock.ts';
import { CACHE, HOME, ROOT } from './places.ts';
import { prepare } from './prepare.ts';
import { makeRelative } from './relative.ts';
import { scanSite } from './scan-site.ts';
import { recoverFolder, replaceFolder } from './replace-folder.ts';
import { siteAddress } from './site-address.ts';
import { writePages } from './write-pages.ts';

const WORK = 'build-';
const DIST = join(HOME, 'dist');

/**
 * Builds the whole site into a folder, `dist/` where none is named. It is made elsewhere and checked first: a build that
 * fails or is ended leaves the folder as it was. `site` is the address where it is going to be.
 */
export async function buildSite(
  paths: readonly string[],
  folder: string = DIST,
  site?: string,
): Promise<void> {
  const out = resolve(folder);
  const named = site ?? config.site;
  const address = named === undefined ? null : siteAddress(named);
  const started = performance.now();
  await whileLocked(join(CACHE, 'locks'), out, () =>
    replaceFolder(out, (fresh) => makeSite(paths, fresh, address)),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const place = relative(process.cwd(), out);
  console.log(`Built ${place.startsWith('..') ? out : place}/ in ${seconds} s.`);
}

async function makeSite(paths: readonly string[], outDir: string, address: string | null): Promise<void> {
  const work = await workFolder();
  try {
    if (address === null) console.log('No --site: links carry no picture.');
    const { site, scanned } = await prepare({
      root: HOME,
      folder: work,
      paths,
      audience: 'public',
      address,
      say: console.log,
    });
    await writePages(work, outDir);
    await makeRelative(outDir, address);
    await checkSite(outDir, site);
    await scanSite(outDir, scanned, { root: ROOT, work });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A folder for this process alone; those of processes that were ended go. */
async function workFolder(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  for (const entry of await readdir(CACHE))
    if (entry.startsWith(WORK) && !isRunning(Number(entry.slice(WORK.length).split('-')[0])))
      await rm(join(CACHE, entry), { recursive: true, force: true });
  return mkdtemp(join(CACHE, `${WORK}${String(process.pid)}-`));
}

/** Serves a built site, `dist/` where none is named, on the next free port from the wanted one, and says where. */
export async function serve(port: number, folder: string = DIST): Promise<void> {
  const outDir = resolve(folder);
  await recoverFolder(outDir);
  const server = await preview({
    root: ROOT,
    outDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port },
  });
  console.log(`Labelscope is at http://127.0.0.1:${String(server.port)}/`);
  await server.closed();
}
