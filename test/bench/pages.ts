import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from './site.ts';
import { kilobytes, type Part } from './part.ts';

/** How much HTML each finished page is. */
export const pages: Part = {
  name: 'pages',
  title: 'HTML of each page, gzip',
  async run() {
    const { dist } = await buildSite([]);
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    return Promise.all(
      files.map(async (file) => {
        const html = await readFile(file);
        const packed = gzipSync(html, { level: 6 }).length;
        return {
          what: relative(dist, file),
          value: `${kilobytes(packed)} (${kilobytes(html.length)} unpacked)`,
          target: 'at most 100 kB',
        };
      }),
    );
  },
};
