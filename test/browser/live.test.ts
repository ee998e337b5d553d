import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { DEMOS, pagesOf } from './dashboards.ts';
import { figuresOn, shownButtons, type ShownFigure } from './figures.ts';
import { serve, type Served } from './server.ts';
import { goTo, live, visit, type Visit } from './visit.ts';

let browser: Browser;
let site: Served;
let finished: Visit;
let awake: Visit;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
  finished = await visit(browser, site.base, { javaScriptEnabled: false });
  awake = await visit(browser, site.base);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const words = ({ key, title, note, caption, definition, rows }: ShownFigure) => ({
  key,
  title,
  note,
  caption,
  definition,
  rows,
});
const headWords = () =>
  [...document.querySelectorAll('page-sentences p, .rail li a')].map(({ textContent }) => textContent);
const recordWords = () => [...document.querySelectorAll('.record')].map(({ textContent }) => textContent);

describe.each(DEMOS)('%s says live what it said before', (slug) => {
  beforeAll(async () => {
    await awake.page.goto(`${site.base}${slug}/`);
    await live(awake.page);
  });

  test.each(pagesOf(slug))('$page', async ({ page: section, address }) => {
    await finished.page.goto(site.base + address);
    const before = await figuresOn(finished.page);
    const { page } = awake;
    await goTo(page, section);
    await live(page);
    const now = await figuresOn(page);
    expect(now.map(words)).toEqual(before.map(words));
    const head = await finished.page.evaluate(headWords);
    await expect.poll(() => page.evaluate(headWords)).toEqual(head);
    expect(await page.evaluate(recordWords)).toEqual(await finished.page.evaluate(recordWords));
    for (const { key, drawings } of now) expect(drawings, key).toBe(1);
    expect(awake.faults).toEqual([]);
  });

  test('its marks are links with names, and its buttons are there', async () => {
    const { page } = awake;
    await goTo(page, 'labels');
    await live(page);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.plot a')].map((link) => [
        link.getAttribute('aria-label') ?? '',
        link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '',
      ]),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const [name, address] of links) {
      expect(name).toMatch(/\S/);
      expect(address).toMatch(/^#v=1&q\./);
    }
    const buttons = await page.evaluate(shownButtons);
    for (const button of ['Filter', 'Copy link', 'CSV', 'SVG']) expect(buttons).toContain(button);
  });
});

test('a figure takes the room it has', async () => {
  const { page } = awake;
  await page.setViewportSize({ width: 390, height: 800 });
  const width = () =>
    page.evaluate(() => document.querySelector('live-figure svg.plot')?.getBoundingClientRect().width ?? 0);
  await expect.poll(width).toBeLessThanOrEqual(358);
  expect(awake.faults).toEqual([]);
});

test('where the engine cannot come the page stays finished and says so', async () => {
  const { page, context } = await visit(browser, site.base);
  await context.route('**/*.wasm.gz', (route) => route.abort());
  await page.goto(`${site.base}translation-quality/labels/`);
  await expect
    .poll(() => page.locator('filter-bar [role="alert"]').textContent())
    .toMatch(/complete, but they cannot be filtered: .*\.wasm\.gz.* Reload the page/);
  const figures = await figuresOn(page);
  expect(figures.every(({ drawings }) => drawings === 2)).toBe(true);
  await context.close();
});
