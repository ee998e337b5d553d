import type { Browser } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { kilobytes, milliseconds, quantile, type Measured, type Part } from './part.ts';
import { serve } from './serve.ts';
import { buildSite } from './site.ts';
import { watch } from './watch.ts';

const PAGES = ['/sharegpt-campaign/', '/sharegpt-campaign/agreement/', '/translation-quality/progress/'];
const TIMES = 5;
const PATIENCE = 30_000;

/** From the address to a page whose figures are live, in a browser with nothing kept. */
export const load: Part = {
  name: 'load',
  title: `Loading a page on localhost in Chromium, median of ${String(TIMES)}`,
  async run() {
    const { dist } = await buildSite([]);
    const server = await serve(dist);
    const browser = await launch();
    const figures: Measured[] = [];
    for (const page of PAGES) figures.push(...(await loadOf(browser, server.address, page)));
    await browser.close();
    server.close();
    return figures;
  },
};

interface Loaded {
  readonly paint: number;
  readonly before: number;
  readonly engineBefore: number;
  readonly ready: number;
  readonly live: number;
  readonly longest: number;
}

async function loadOf(browser: Browser, address: string, page: string): Promise<readonly Measured[]> {
  const loads: Loaded[] = [];
  for (let time = 0; time < TIMES; time++) loads.push(await loadOnce(browser, address + page));
  const middle = (key: keyof Loaded) =>
    quantile(
      loads.map((one) => one[key]),
      0.5,
    );
  return [
    { what: `${page} first chart visible`, value: milliseconds(middle('paint')) },
    {
      what: `${page} transferred before it`,
      value: `${kilobytes(middle('before'))}, ${kilobytes(middle('engineBefore'))} of the engine`,
      target: 'at most 150 kB, none of the engine',
    },
    { what: `${page} engine ready`, value: milliseconds(middle('ready')) },
    {
      what: `${page} all figures live, intervals included`,
      value: milliseconds(middle('live')),
      target: 'at most 2,000 ms',
    },
    { what: `${page} longest main-thread task`, value: milliseconds(middle('longest')) },
  ];
}

async function loadOnce(browser: Browser, address: string): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  const give = performance.now() + PATIENCE;
  while (!(await page.evaluate(() => window.watched.live !== null)) && performance.now() < give)
    await page.waitForTimeout(50);
  const loaded = await page.evaluate((): Loaded => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const entries = [
      ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
      ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
    ];
    // What was asked for before the paint may have come before it.
    const before = entries.filter(({ startTime }) => startTime <= paint);
    const sum = (list: readonly PerformanceResourceTiming[]) =>
      list.reduce((total, { transferSize }) => total + transferSize, 0);
    const { ready, live, tasks } = window.watched;
    return {
      paint,
      before: sum(before),
      engineBefore: sum(before.filter(({ name }) => name.includes('/_engine/'))),
      ready: ready ?? NaN,
      live: live ?? NaN,
      longest: Math.max(0, ...tasks.map(([, took]) => took)),
    };
  });
  await context.close();
  return loaded;
}
