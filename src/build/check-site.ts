import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from './site.ts';

/** Throws where a page of a finished site, or a file that its pages fetch, is missing or not whole. */
export async function checkSite(folder: string, { dashboards, engine, picture }: Site): Promise<void> {
  const pages: readonly string[] = dashboards.flatMap(({ slug, pages: list }) =>
    list.map(({ path }) => join(slug, ...path, 'index.html')),
  );
  for (const page of ['index.html', '404.html', ...pages]) {
    const html = await readFile(join(folder, page), 'utf8').catch(() => '');
    if (!html.trimEnd().endsWith('</html>')) throw new Error(`The page ${page} was not written whole.`);
  }
  const files = dashboards.flatMap(({ files }) => (files ? [files.about, files.campaign, files.texts] : []));
  const pictures = dashboards.flatMap(({ pages: list }) => list.map((page) => page.picture));
  for (const address of [...files, ...pictures, picture, engine.module, engine.worker]) {
    if (address === null) continue;
    const size = await stat(join(folder, address)).then(
      (info) => info.size,
      () => 0,
    );
    if (size === 0) throw new Error(`The file ${address} was not written.`);
  }
}
