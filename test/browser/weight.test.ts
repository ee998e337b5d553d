import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { ALL, DEMOS, pagesOf } from './dashboards.ts';
import { serve, type Served } from './server.ts';
import { live, visit } from './visit.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const packed = async (path: string): Promise<number> =>
  gzipSync(await readFile(join(inject('site'), path)), { level: 9 }).length;

declare global {
  interface Window {
    firstChart: number | undefined;
  }
}

/** Runs in the page before it: notes when the first picture has been on the screen for a frame. */
function watchFirstChart(): void {
  const look = () => {
    const chart = [...document.querySelectorAll('svg.plot')].find((plot) => plot.checkVisibility());
    if (!chart) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        window.firstChart = performance.now();
      });
  };
  requestAnimationFrame(look);
}

const WITH_CHARTS = DEMOS.flatMap((slug) => pagesOf(slug))
  .filter(({ page }) => page !== 'records' && page !== 'import')
  .map(({ address }) => address);

describe('before the first chart is on the screen', () => {
  test.each(WITH_CHARTS)('/%s asks for nothing of the engine and weighs little', async (address) => {
    const { page, close } = await visit(browser, site.base);
    await page.addInitScript(watchFirstChart);
    await page.goto(site.base + address);
    await expect.poll(() => page.locator('html').getAttribute('data-engine')).not.toBeNull();
    const asked = await page.evaluate(() => ({
      chart: window.firstChart ?? Infinity,
      files: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    }));
    await close();
    expect(asked.chart).toBeLessThan(Infinity);
    const before = asked.files
      .filter(({ startTime }) => startTime < asked.chart)
      .map(({ name }) => name.replace(site.base, ''));
    expect(before.filter((name) => /_engine|\.gz$|live|worker|duckdb/.test(name))).toEqual([]);
    expect(before.some((name) => name.endsWith('.css'))).toBe(true);
    const sizes = await Promise.all([`${address}index.html`, ...before].map(packed));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
  });
});

test('the engine does come after it', async () => {
  const { page, asked, close } = await visit(browser, site.base);
  await page.goto(`${site.base}translation-quality/`);
  await live(page);
  expect(asked.filter((address) => address.includes('/_engine/'))).toHaveLength(2);
  await close();
});

test.each(ALL)('/%s has at most 100 kB of HTML when packed', async (address) => {
  expect(await packed(`${address}index.html`)).toBeLessThanOrEqual(100_000);
});
