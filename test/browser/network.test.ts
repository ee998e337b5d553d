import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { ALL } from './dashboards.ts';
import { serve, type Served } from './server.ts';
import { expectText, goTo, live, visit, type Visit } from './visit.ts';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'";

let browser: Browser;
let site: Served;
let here: Visit;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

test('a server that says of packed files that they are packed for the way serves them too', async () => {
  site = await serve(inject('site'), { encodesGzip: true });
  here = await visit(browser, site.base);
  await here.page.goto(`${site.base}translation-quality/`);
  await live(here.page);
  await goTo(here.page, 'records');
  await live(here.page);
  expect(
    site.asked
      .filter((path) => path.endsWith('.gz'))
      .map((path) => path.replace(/^.*\/([a-z-]+)\..*$/, '$1'))
      .toSorted(),
  ).toEqual(['campaign', 'duckdb-eh', 'texts']);
  expect(here.faults).toEqual([]);
  await here.close();
  await site.close();
});

describe('every address opens by itself', () => {
  beforeAll(async () => {
    site = await serve(inject('site'));
    here = await visit(browser, site.base);
  });

  afterAll(async () => {
    await here.close();
    await site.close();
  });

  test.each(ALL.filter((address) => !address.startsWith('hostile/')))('/%s', async (address) => {
    const { page } = here;
    await page.goto(site.base + address);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content')).toBe(POLICY);
    const styles = await page.evaluate(() => [
      document.styleSheets.length,
      document.querySelectorAll('[style], style').length,
    ]);
    expect(styles).toEqual([1, 0]);
    expect(here.faults).toEqual([]);
  });

  test('the policy is in force: a script in the page does not run', async () => {
    const { page, faults } = await visit(browser, site.base);
    await page.goto(site.base);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return document.documentElement.dataset.ran ?? 'no';
    });
    expect(ran).toBe('no');
    await expect.poll(() => faults.some((fault) => fault.startsWith('policy: script-src'))).toBe(true);
  });

  test('opening files asks for the engine and for nothing else', async () => {
    const mine = await visit(browser, site.base);
    const { page } = mine;
    await page.goto(`${site.base}open/`);
    await expect.poll(() => page.locator('open-files[data-live]').count()).toBe(1);
    const before = mine.asked.length;
    const files = ['dashboard.yml', 'guidelines.md', 'items.csv.gz', 'responses.csv.gz'];
    await page.setInputFiles(
      'input.files',
      files.map((file) => join('data', 'translation-quality', file)),
    );
    await live(page);
    await expectText(page, '.campaign .name', 'English–German translation quality');
    const after = mine.asked.slice(before).map((address) => new URL(address.replace(/^blob:/, '')).pathname);
    const parts = /^\/a\/b\/(_engine\/duckdb-eh\.|_astro\/(reader-worker|statistics-worker)[.-])/;
    expect(after.filter((path) => !parts.test(path) && !/^\/[0-9a-f-]{36}$/.test(path))).toEqual([]);
    expect(mine.faults).toEqual([]);
    await mine.close();
  });
});
