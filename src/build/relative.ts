import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const ATTRIBUTES =
  /(\s(?:href|src|data-root|data-about|data-campaign|data-texts|data-module|data-worker)=")\/(?!\/)([^"]*)"/g;

// Text of the data may look like an attribute, so only what stands inside a tag is looked at.
const TAGS = /<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi;

/** Root-absolute addresses in a page as addresses relative to it: `depth` folders below the root. */
export const relativeHtml = (html: string, depth: number): string =>
  rootedHtml(html, depth === 0 ? './' : '../'.repeat(depth));

const rootedHtml = (html: string, root: string): string =>
  html.replaceAll(TAGS, (tag) =>
    tag.replaceAll(ATTRIBUTES, (_, before: string, address: string) => `${before}${root}${address}"`),
  );

/**
 * Makes a finished site work unchanged under any path. Hosts show 404.html at whatever address is missing: where it is
 * known where the site is going to be, its addresses begin there.
 */
export async function makeRelative(dist: string, address: string | null = null): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const depth = relative(dist, entry.parentPath)
      .split(sep)
      .filter((part) => part !== '').length;
    const html = await readFile(file, 'utf8');
    const isAnywhere = address !== null && depth === 0 && entry.name === '404.html';
    await writeFile(
      file,
      isAnywhere ? rootedHtml(html, new URL(address).pathname) : relativeHtml(html, depth),
    );
  }
}
