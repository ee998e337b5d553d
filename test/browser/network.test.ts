import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ALL, DEMOS, pagesOf } from './dashboards.ts';
import { open, openEmpty, openForFiles, site } from './opening.ts';
import { expectText, live, type Visit } from './visit.ts';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'";

const WITH_CHARTS = DEMOS.flatMap((slug) => pagesOf(slug))
  .filter(({ page }) => page !== 'records' && page !== 'import')
  .map(({ address }) => address);

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

const packed = async (path: string): Promise<number> =>
  gzipSync(await readFile(join(inject('site'), path)), { level: 9 }).length;

test.each(ALL)('/%s has at most 100 kB of HTML when packed', async (address) => {
  expect(await packed(`${address}index.html`)).toBeLessThanOrEqual(100_000);
});

describe('every address opens by itself', () => {
  let here: Visit;

  beforeAll(async () => {
    here = await openEmpty();
    await here.page.addInitScript(watchFirstChart);
  });

  describe.each(ALL.filter((address) => !address.startsWith('hostile/')))('/%s', (address) => {
    beforeAll(async () => {
      await here.page.goto(site.base + address);
    });

    test('under the policy', async () => {
      const { page } = here;
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      expect(await policy.getAttribute('content')).toBe(POLICY);
      expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
      const styles = await page.evaluate(() => [
        document.styleSheets.length,
        document.querySelectorAll('[style], style').length,
      ]);
      expect(styles).toEqual([1, 0]);
      expect(here.faults).toEqual([]);
    });

    if (!WITH_CHARTS.includes(address)) return;

    test('asks for nothing of the engine and weighs little before the first chart is on the screen', async () => {
      const { page } = here;
      await expect.poll(() => page.locator('html').getAttribute('data-engine')).not.toBeNull();
      const asked = await page.evaluate(() => ({
        chart: window.firstChart ?? Infinity,
        files: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
      }));
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

  test('the policy is in force: a script in the page does not run', async () => {
    const { page, faults } = await open('');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return document.documentElement.dataset.ran ?? 'no';
    });
    expect(ran).toBe('no');
    await expect.poll(() => faults.some((fault) => fault.startsWith('policy: script-src'))).toBe(true);
  });
});

test('opening files asks for the engine and for nothing else', async () => {
  const { page, asked, faults } = await openForFiles();
  const before = asked.length;
  const files = ['dashboard.yml', 'guidelines.md', 'items.csv.gz', 'responses.csv.gz'];
  await page.setInputFiles(
    'input.files',
    files.map((file) => join('data', 'translation-quality', file)),
  );
  await live(page);
  await expectText(page, '.campaign .name', 'English–German translation quality');
  const after = asked.slice(before).map((address) => new URL(address.replace(/^blob:/, '')).pathname);
  const parts = /^\/a\/b\/(_engine\/duckdb-eh\.|_astro\/(reader-worker|statistics-worker)[.-])/;
  expect(after.filter((path) => !parts.test(path) && !/^\/[0-9a-f-]{36}$/.test(path))).toEqual([]);
  expect(faults).toEqual([]);
});
