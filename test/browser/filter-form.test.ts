import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openLive } from './opening.ts';
import { expectText, goTo, hashOf, live, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await openLive('translation-quality/progress/');
  ({ page } = here);
});

const COUNT = 'filter-bar .count';
const TITLE = 'live-figure[data-view="submissions-over-time"] .title';
const chips = () => page.locator('filter-bar .chosen .term').allTextContents();

beforeEach(async () => {
  if (await page.locator('filter-bar .clear').count()) await page.click('filter-bar .clear');
  await expectText(page, COUNT, '3,120 responses');
  if ((await page.locator('.panel .choice').count()) === 0) await page.click('filter-bar .add');
  await expect.poll(() => page.locator('.panel .choice').count()).toBe(1);
});

/** Chooses what to filter by, and waits for its form. */
async function by(title: string): Promise<void> {
  await page.selectOption('.panel .choice', { label: title });
  await expectText(page, '.panel legend', title);
}

const box = (name: string) => page.locator('.panel .terms label').filter({ hasText: name }).locator('input');

test('terms, each with how often it occurs', async () => {
  await by('Annotator');
  expect(await page.locator('.panel .terms label').count()).toBe(10);
  const counts = await page.locator('.panel .terms .muted').allTextContents();
  expect(counts.reduce((sum, text) => sum + Number(text.replace(',', '')), 0)).toBe(3120);
  await page.locator('.panel .terms input').nth(0).check();
  await expectText(page, COUNT, `${counts[0] ?? ''} of 3,120 responses`);
  await page.locator('.panel .terms input').nth(1).check();
  const both = Number((counts[0] ?? '').replace(',', '')) + Number((counts[1] ?? '').replace(',', ''));
  await expectText(page, COUNT, `${both.toLocaleString('en')} of 3,120 responses`);
  expect(await hashOf(page)).toMatch(/^#v=1&annotator=[^,&]+,[^,&]+$/);
  await expectText(page, TITLE, `${both.toLocaleString('en')} submissions came in`);
  expect(await page.locator('.panel .terms .muted').allTextContents()).toEqual(counts);
});

test('all but the chosen terms', async () => {
  await by('domain');
  const name = (await page.locator('.panel .terms label span').first().textContent()) ?? '';
  await box(name).check();
  await expectText(page, COUNT, /of 3,120 responses$/);
  const some = Number(
    /^([\d,]+) of/.exec((await page.locator(COUNT).textContent()) ?? '')?.[1]?.replace(',', ''),
  );
  await page.getByLabel('all but these').check();
  await expectText(page, COUNT, `${(3120 - some).toLocaleString('en')} of 3,120 responses`);
  expect(await hashOf(page)).toBe(`#v=1&-m.domain=${name}`);
  expect(await chips()).toEqual([`domain is not ${name} ×`]);
});

test('a range of numbers', async () => {
  await by('Answer: Error score');
  await page.locator('.panel input[type="number"]').nth(0).fill('5');
  await page.keyboard.press('Tab');
  await expect.poll(() => hashOf(page)).toBe('#v=1&q.score=5..');
  await page.locator('.panel input[type="number"]').nth(1).fill('10.5');
  await page.keyboard.press('Tab');
  await expect.poll(() => hashOf(page)).toBe('#v=1&q.score=5..10%2E5');
  await expect.poll(chips).toEqual(['Answer: Error score: from 5 to 10.5 ×']);
  await expectText(page, COUNT, /of 3,120 responses$/);
});

test('a period', async () => {
  await by('Period');
  await page.locator('.panel input[type="date"]').nth(0).fill('2025-10-13');
  await expect.poll(() => hashOf(page)).toBe('#v=1&from=2025-10-13');
  await page.locator('.panel input[type="date"]').nth(1).fill('2025-10-17');
  await expect.poll(() => hashOf(page)).toBe('#v=1&from=2025-10-13&to=2025-10-17');
  await expect.poll(chips).toEqual(['Period: from 13 Oct 2025 to 17 Oct 2025 ×']);
  await expectText(page, COUNT, /of 3,120 responses$/);
  await expectText(page, 'page-sentences p', /between 13 Oct 2025 and 17 Oct 2025/);
});

test('only the chosen answers, which turns agreement on their question off', async () => {
  await by('Answer: Worst severity');
  await box('Major').check();
  await page.getByLabel('only these answers', { exact: false }).check();
  await expect.poll(() => hashOf(page)).toBe('#v=1&only=1&q.severity=Major');
  await goTo(page, 'agreement');
  await expectText(
    page,
    'live-figure[data-view="agreement-questions"] .caption',
    /Agreement on Worst severity is off while only the selected answers are kept\.$/,
  );
  await goTo(page, 'progress');
  await live(page);
  await expectText(page, COUNT, /of 3,120 responses$/);
});

test('a status that is not there leaves nothing, and the page says so', async () => {
  await by('Submission status');
  await box('discarded').check();
  await expectText(page, COUNT, '0 of 3,120 responses');
  await expectText(
    page,
    'live-figure[data-view="submissions-over-time"] .caption',
    'No submission with a time is among the selected ones.',
  );
  expect(await hashOf(page)).toBe('#v=1&status=discarded');
});

test('the form closes again', async () => {
  await page.click('filter-bar .add');
  await expect.poll(() => page.locator('.panel .choice').count()).toBe(0);
  expect(await page.locator('filter-bar .add').getAttribute('aria-expanded')).toBe('false');
  expect(here.faults).toEqual([]);
});
