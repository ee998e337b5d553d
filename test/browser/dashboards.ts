import type { Page as Section } from '../../src/views/pages.ts';
import { PAGES } from '../../src/views/pages.ts';

/** The dashboards that come with the project. */
export const DEMOS = ['sharegpt-campaign', 'translation-quality'] as const;
export const BUILT = [...DEMOS, 'hostile'] as const;

export interface Place {
  readonly page: Section;
  readonly title: string;
  /** The address below the site's own. */
  readonly address: string;
}

/** The pages of a dashboard, or of the opened files. */
export const pagesOf = (slug: string): readonly Place[] =>
  PAGES.map(({ page, title, path }) => ({ page, title, address: `${[slug, ...path].join('/')}/` }));

/** Every page of the built site. */
export const ALL: readonly string[] = [
  '',
  ...[...BUILT, 'open'].flatMap((slug) => pagesOf(slug).map(({ address }) => address)),
];
