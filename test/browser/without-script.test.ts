import { beforeAll, describe, expect, test } from 'vitest';
import { DEMOS, pagesOf } from './dashboards.ts';
import { figuresOn, shownButtons } from './figures.ts';
import { openEmpty, site } from './opening.ts';
import type { Visit } from './visit.ts';

let here: Visit;

beforeAll(async () => {
  here = await openEmpty({ javaScriptEnabled: false });
});

const FILES = { 'sharegpt-campaign': 6, 'translation-quality': 2 } as const;

describe.each(DEMOS)('%s is finished without script', (slug) => {
  test.each(pagesOf(slug))('$page', async ({ page: section, title, address }) => {
    const { page } = here;
    await page.goto(site.base + address);
    expect(await page.title()).toMatch(new RegExp(`^${title} · .{10,}$`));
    expect(await page.locator('main > h1').textContent()).toBe(title);
    const sentences = await page.locator('page-sentences p').allTextContents();
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.{20,}\.$/s);
    expect(await page.locator('filter-bar .count').textContent()).toMatch(/^[\d,]+ responses$/);
    expect(await page.evaluate(shownButtons)).toEqual([]);

    if (section === 'records') {
      const records = await page.locator('.record').count();
      expect(records).toBe(10);
      for (const text of await page.locator('.record .fields .text').allTextContents())
        expect(text).not.toBe('');
      expect(await page.locator('.record:has(.fields .text):has(.answers tbody td)').count()).toBe(records);
      return;
    }
    if (section === 'import') {
      expect(await page.locator('section.plain').first().locator('tbody tr').count()).toBe(FILES[slug]);
      return;
    }
    const figures = await figuresOn(page);
    expect(figures.length).toBeGreaterThan(0);
    for (const { key, title: finding, note, caption, definition, rows, drawings } of figures) {
      expect(finding, key).toMatch(/\S{2,}/);
      expect(note, key).toMatch(/^n = (up to )?[\d,]+ /);
      expect(caption, key).toMatch(/\.$/);
      expect(definition, key).toMatch(/\.$/);
      expect(rows, key).toBeGreaterThan(0);
      expect(drawings, key).toBe(2);
    }
  });
});

test('the list names each dashboard with its sentence and three pictures', async () => {
  const { page } = here;
  await page.goto(site.base);
  const entries = page.locator('.entry');
  expect(await entries.count()).toBe(3);
  for (const at of [0, 2]) {
    expect(await entries.nth(at).locator('.sentence').textContent()).toMatch(
      /submissions came in by \d+ annotators/,
    );
    expect(await entries.nth(at).locator('svg.plot').count()).toBe(3);
  }
  expect(await page.locator('main > .note').textContent()).toBe(
    'Alpha is not comparable across different label sets or prevalences.',
  );
  expect(await page.evaluate(shownButtons)).toEqual([]);
});

test('an address without a page says so', async () => {
  const { page } = here;
  await page.goto(`${site.base}404.html`);
  expect(await page.locator('h1').textContent()).toBe('There is no page at this address');
  const loaded = page.evaluate(() => getComputedStyle(document.querySelector('.skip')!).position);
  expect(await loaded).toBe('absolute');
  expect(await page.locator('main a').evaluate((link) => (link as HTMLAnchorElement).href)).toBe(site.base);
});

test('nothing failed and no script was asked for', () => {
  expect(here.faults).toEqual([]);
  expect(here.asked.filter((address) => address.endsWith('.js') || address.endsWith('.gz'))).toEqual([]);
});
