import { PAGES } from '../../src/sections/index.ts';
import type { Page } from '../../src/sections/section.ts';
import { PLAIN } from './hosts.ts';
import { HOSTILE } from './hostile-campaign.ts';

/** Where the built site says that it is going to be: below the path that the tests serve it at. */
export const ADDRESS = `https://example.org${PLAIN.under}`;

/** The dashboards that come with the project. */
export const DEMOS = ['sharegpt-campaign', 'translation-quality'] as const;
export const BUILT = [...DEMOS, 'hostile'] as const;

export interface Place {
  readonly page: Page;
  readonly title: string;
  /** The address below the site's own. */
  readonly address: string;
}

/** The first question of each that has a page of its own: its title, and its part of the address. */
const QUESTIONS: Readonly<Record<string, readonly [title: string, key: string]>> = {
  'sharegpt-campaign': ['Agreement: Prompt quality', 'prompt-quality'],
  'translation-quality': ['Agreement: Worst severity', 'severity'],
  hostile: [`Agreement: ${HOSTILE.question}`, 'is-it-fair-a-b-c-d'],
  open: ['Agreement', 'question'],
};

/** The pages of a dashboard, or of the opened files; of those on one question the first. */
export function pagesOf(slug: string): readonly Place[] {
  const [title = '', key = ''] = QUESTIONS[slug] ?? [];
  return [
    ...PAGES.map(({ page, title, path }) => ({ page, title, address: `${[slug, ...path].join('/')}/` })),
    { page: 'question', title, address: `${slug}/agreement/${key}/` },
  ];
}

/** Every page of the built site. */
export const ALL: readonly string[] = [
  '',
  ...[...BUILT, 'open'].flatMap((slug) => pagesOf(slug).map(({ address }) => address)),
];
