import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOn } from './figures.ts';
import { openEmpty, site } from './opening.ts';
import { expectText, goTo, hashOf, live, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await openEmpty({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = here);
});

const COUNT = 'filter-bar .count';
const PROGRESS = 'live-figure[data-view="submissions-over-time"] .title';
const shown = async () => ({
  count: await page.locator(COUNT).textContent(),
  chips: await page.locator('filter-bar .term').allTextContents(),
  figures: (await figuresOn(page)).map(({ key, title, note, caption }) => [key, title, note, caption]),
});

describe('a link', () => {
  const FRAGMENT = '#v=1&from=2025-10-13&m.domain=news&q.severity=Major,Minor';

  test('shows what it was copied from', async () => {
    await page.goto(`${site.base}translation-quality/labels/${FRAGMENT}`);
    await live(page);
    await expectText(page, COUNT, /of 3,120 responses$/);
    const before = await shown();
    expect(before.chips).toHaveLength(3);
    await page.click('filter-bar .copy');
    await expectText(page, 'filter-bar .state[role="status"]', 'Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied.endsWith(FRAGMENT)).toBe(true);
    await page.goto('about:blank');
    await page.goto(copied);
    await live(page);
    await expect.poll(shown).toEqual(before);
  });

  test('is the same for the same filter, however it was made', async () => {
    await page.goto(
      `${site.base}translation-quality/labels/#q.severity=Minor,Major&v=1&m.domain=news&from=2025-10-13`,
    );
    await page.reload();
    await live(page);
    await expectText(page, COUNT, /of 3,120 responses$/);
    const links = await page
      .locator('.rail li a')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).hash));
    expect(new Set(links)).toEqual(new Set([FRAGMENT]));
  });

  test('that names what the campaign does not have says so and obeys the rest', async () => {
    await page.goto(`${site.base}translation-quality/labels/#v=1&q.nonsense=yes&colour=red&m.domain=news`);
    await page.reload();
    await live(page);
    await expectText(
      page,
      'filter-bar .state',
      /^The link also names .*, which this campaign does not have\.$/,
    );
    const note = (await page.locator('filter-bar .state').first().textContent()) ?? '';
    for (const name of ['nonsense', 'colour']) expect(note).toContain(name);
    expect(await page.locator('filter-bar .term').allTextContents()).toEqual(['domain: news ×']);
  });

  test('typed into the address is obeyed at once', async () => {
    await page.evaluate(() => {
      location.hash = '#v=1&m.domain=news&q.severity=Major';
    });
    await expect.poll(() => page.locator('filter-bar .term').count()).toBe(2);
    expect(here.faults).toEqual([]);
  });

  test('has what is selected in its fragment and nowhere else', async () => {
    const stored = await page.evaluate(() => [
      location.search,
      document.cookie,
      localStorage.length,
      sessionStorage.length,
    ]);
    expect(stored).toEqual(['', '', 0, 0]);
    expect(site.asked.some((path) => path.includes('news'))).toBe(false);
  });
});

describe('going about', () => {
  test('keeps filter and engine from section to section, and Back leads back', async () => {
    await page.goto(`${site.base}translation-quality/progress/`);
    await live(page);
    const engines = () => here.asked.filter((address) => address.endsWith('.wasm.gz')).length;
    const before = engines();
    const all = await page.locator(PROGRESS).textContent();
    await page.click('live-figure[data-view="annotator-progress"] .plot a >> nth=0');
    await expectText(page, COUNT, /of 3,120 responses$/);
    await expect.poll(() => page.locator(PROGRESS).textContent()).not.toBe(all);
    const [some, hash] = [await page.locator(PROGRESS).textContent(), await hashOf(page)];
    expect(hash).toMatch(/^#v=1&annotator=/);

    await goTo(page, 'labels');
    await live(page);
    expect(await hashOf(page)).toBe(hash);
    await expectText(page, COUNT, /of 3,120 responses$/);
    const labels = await page.locator('live-figure .title').first().textContent();

    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('main')?.dataset.page))
      .toBe('progress');
    expect(await hashOf(page)).toBe(hash);
    await expectText(page, PROGRESS, some ?? '?');

    await page.goBack();
    await expectText(page, COUNT, '3,120 responses');
    expect(await hashOf(page)).toBe('');
    expect(await page.evaluate(() => document.querySelector('main')?.dataset.page)).toBe('progress');
    await expectText(page, PROGRESS, all ?? '?');

    await page.goForward();
    await expectText(page, PROGRESS, some ?? '?');
    await page.goForward();
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.dataset.page)).toBe('labels');
    expect(await hashOf(page)).toBe(hash);
    await expectText(page, 'live-figure .title', labels ?? '?');
    expect(engines()).toBe(before);
    expect(here.faults).toEqual([]);
  });

  test('to another dashboard starts with its own data', async () => {
    await page.click('.rail .home');
    await expect.poll(() => page.title()).toBe('Labelscope');
    await page.click('.entry h2 a >> nth=0');
    await expectText(page, '.campaign .name', 'ShareGPT prompts and responses');
    await live(page);
    await expectText(page, COUNT, /^2,104 responses$/);
    expect(here.faults).toEqual([]);
  });
});
