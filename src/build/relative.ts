import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const ATTRIBUTES = /(\s(?:href|src|data-root|data-about|data-campaign|data-texts|data-module|data-worker)=")\/(?!\/)([^"]*)"/g;

/** Root-absolute addresses in a page as addresses relative to it: `depth` folders below the root. */
export const relativeHtml = (html: string, depth: number): string =>
  html.replaceAll(ATTRIBUTES, (_, before: string, address: string) => `${before}${depth === 0 ? './' : '../'.repeat(depth)}${address}"`);

/** Scripts lie in one folder and name each other, styles and workers from the root. */
export const relativeScript = (script: string): string =>
  script.replaceAll(/new URL\((["'`])\/_astro\//g, 'new URL($1./').replaceAll(/(["'`])\/_astro\//g, '$1./');

/** Makes a finished site work unchanged under any path. */
export async function makeRelative(dist: string): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const depth = relative(dist, entry.parentPath).split(sep).filter((part) => part !== '').length;
    if (entry.name.endsWith('.html')) await rewrite(file, (text) => relativeHtml(text, depth));
    else if (entry.name.endsWith('.js') && entry.parentPath.endsWith('_astro')) await rewrite(file, relativeScript);
  }
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed !== text) await writeFile(file, changed);
}
