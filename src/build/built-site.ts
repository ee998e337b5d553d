import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site, SiteSource } from './site.ts';

const read = (folder: string): Site => JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as Site;

/** What a build prepared for the pages. */
export function builtSite(folder: string): SiteSource {
  const { engine, address, picture, dashboards } = read(folder);
  return {
    engine,
    isOwnView: false,
    sharing: () => Promise.resolve(null),
    address,
    picture,
    dashboards: () => Promise.resolve(dashboards),
    page(slug, section) {
      const dashboard = dashboards.find((known) => known.slug === slug);
      const page = dashboard?.pages.find(({ path }) => path.join('/') === section);
      return Promise.resolve(dashboard && page ? { dashboard, page } : null);
    },
  };
}

/** The addresses of all pages of all dashboards that a build prepared. */
export const builtAddresses = (folder: string): readonly { slug: string; section: string | undefined }[] =>
  read(folder).dashboards.flatMap(({ slug, pages }) =>
    pages.map(({ path }) => ({ slug, section: path.join('/') || undefined })),
  );
