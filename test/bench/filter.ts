import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { writeDashboard } from './campaign.ts';
import { milliseconds, quantile, type Measured, type Part } from './part.ts';
import { serve } from './serve.ts';
import { buildSite } from './site.ts';
import { watch } from './watch.ts';

const RESPONSES = 100_000;
const CHANGES = 30;
const SECTIONS = ['progress', 'labels', 'agreement', 'agreement/kind'];
const QUIET = 400;
const PATIENCE = 30_000;

/** From a change of the filter to the figures drawn anew; intervals follow later and are not waited for. */
export const filter: Part = {
  name: 'filter',
  title: 'A filter change at 100,000 responses of 40 people to three questions',
  async run(folder) {
    const campaign = join(folder, 'big-campaign');
    await writeDashboard(campaign, RESPONSES);
    const { dist } = await buildSite([campaign]);
    const server = await serve(dist);
    const browser = await launch();
    const figures: Measured[] = [];
    for (const section of SECTIONS)
      figures.push(...(await changesOf(browser, `${server.address}/big-campaign/${section}/`, section)));
    await browser.close();
    server.close();
    return figures;
  },
};

/** Filters of all kinds, never the same twice in a row. */
const FILTERS: readonly string[] = Array.from({ length: CHANGES }, (_, change) => {
  const day = (offset: number) => String(offset).padStart(2, '0');
  const kinds = [
    `annotator=annotator-${String(1 + change)},annotator-${String(31 + (change % 9))}`,
    `from=2026-01-${day(6 + (change % 20))}&to=2026-02-${day(1 + (change % 25))}`,
    `q.kind=${['hate', 'fraud', 'illegal', 'unclear'][change % 4]!}`,
    `m.lang=${['en', 'de', 'es', 'fr'][change % 4]!}`,
    `m.tokens=${String(20 + change * 5)}..${String(200 + change * 5)}`,
    `q.quality=${String(1 + (change % 6))}`,
  ];
  return `v=1&${kinds[change % kinds.length]!}`;
});

interface Change {
  readonly visible: number;
  readonly all: number;
  readonly longest: number;
  readonly tasks: number;
}

async function changesOf(browser: Browser, address: string, section: string): Promise<readonly Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  await until(page, () => window.watched.live !== null);
  const changes: Change[] = [];
  for (const fragment of FILTERS) changes.push(await changeOnce(page, fragment));
  await context.close();
  const of = (key: keyof Change) => changes.map((change) => change[key]);
  const both = (key: keyof Change) =>
    `p50 ${milliseconds(quantile(of(key), 0.5))}, p95 ${milliseconds(quantile(of(key), 0.95))}`;
  return [
    { what: `${section}: visible figures drawn`, value: both('visible'), target: 'p95 at most 100 ms' },
    { what: `${section}: all figures of the page drawn`, value: both('all') },
    { what: `${section}: longest main-thread task`, value: both('longest') },
    { what: `${section}: main-thread tasks over 50 ms a change`, value: String(sum(of('tasks')) / CHANGES) },
  ];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function changeOnce(page: Page, fragment: string): Promise<Change> {
  await page.evaluate((to) => {
    const { watched } = window;
    watched.drawn.clear();
    watched.since = performance.now();
    watched.last = Infinity;
    // As a click on a mark does, but without the mark.
    history.pushState({ ...(history.state as object) }, '', `#${to}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, fragment);
  await until(page, () => {
    const { watched } = window;
    return watched.drawn.size === document.querySelectorAll('live-figure').length;
  });
  // Intervals come later; the next change waits for them, so that it starts from rest.
  await until(
    page,
    (quiet) => performance.now() - window.watched.last > quiet && !document.querySelector('[data-waiting]'),
  );
  return page.evaluate((): Change => {
    const { watched } = window;
    const inView = [...document.querySelectorAll('live-figure')].flatMap((figure, place) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? [watched.drawn.get(place) ?? NaN] : [];
    });
    const tasks = watched.tasks.filter(([start]) => start >= watched.since);
    return {
      visible: Math.max(...inView) - watched.since,
      all: Math.max(...watched.drawn.values()) - watched.since,
      longest: Math.max(0, ...tasks.map(([, took]) => took)),
      tasks: tasks.length,
    };
  });
}

/** Playwright's own waiting for a function needs what the pages' policy forbids. */
async function until(page: Page, test: (quiet: number) => boolean): Promise<void> {
  const give = performance.now() + PATIENCE;
  while (!(await page.evaluate(test, QUIET))) {
    if (performance.now() > give) throw new Error('The page did not come to rest.');
    await page.waitForTimeout(20);
  }
}
