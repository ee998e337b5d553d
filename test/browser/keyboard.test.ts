import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openLive, site } from './opening.ts';
import { expectText, hashOf, live, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await openLive('translation-quality/progress/');
  ({ page } = here);
});

const COUNT = 'filter-bar .count';
const section = () => page.evaluate(() => document.querySelector('main')?.dataset.page);

interface Focused {
  readonly tag: string;
  readonly name: string;
  readonly seen: boolean;
}

/** What has the focus, and whether that can be seen. */
const focused = (): Promise<Focused> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const painted = [at, at.firstElementChild ?? at, at.closest('label') ?? at].map((one) =>
      getComputedStyle(one),
    );
    return {
      tag: at.localName,
      name: at.getAttribute('aria-label') ?? at.textContent,
      seen:
        at.checkVisibility() &&
        painted.some(
          ({ outlineStyle, outlineWidth, stroke }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') ||
            stroke === getComputedStyle(document.body).getPropertyValue('--selected'),
        ),
    };
  });

/** Goes on with Tab until the focus is where it should be; everything on the way has to show that it has the focus. */
async function tabTo(wanted: (at: Focused) => boolean): Promise<Focused> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at.tag === 'body') continue;
    if (at.tag !== 'a' || !at.name.includes(':'))
      expect(at.seen, `${at.tag} ${at.name.slice(0, 60)}`).toBe(true);
    if (wanted(at)) return at;
  }
  throw new Error('The keyboard does not get there.');
}

test('the first stop skips to the content', async () => {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const skip = await tabTo(() => true);
  expect(skip).toEqual({ tag: 'a', name: 'Skip to the content', seen: true });
  const box = await page.locator('.skip').boundingBox();
  expect(box?.width).toBeGreaterThan(80);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('skipping does not change what is selected', async () => {
  await expectText(page, COUNT, '3,120 responses');
  expect(await page.locator('filter-bar .state').filter({ hasText: 'link also names' }).count()).toBe(0);
  await page.goto(`${site.base}translation-quality/progress/#v=1&m.domain=news`);
  await live(page);
  await expectText(page, COUNT, /of 3,120 responses$/);
  const count = await page.locator(COUNT).textContent();
  await page.focus('.skip');
  await page.keyboard.press('Enter');
  expect(await hashOf(page)).toBe('#v=1&m.domain=news');
  await expectText(page, COUNT, count ?? '?');
  await page.click('filter-bar .clear');
  await expectText(page, COUNT, '3,120 responses');
});

test('the rail leads to the sections', async () => {
  await page.focus('.skip');
  await tabTo(({ name }) => /^Labels\d/.test(name));
  await page.keyboard.press('Enter');
  await expect.poll(section).toBe('labels');
  await live(page);
});

test('the filter panel opens, its boxes are ticked, and the focus stays', async () => {
  await page.focus('.skip');
  await tabTo(({ tag, name }) => tag === 'button' && name === 'Filter');
  await page.keyboard.press('Enter');
  await expectText(page, 'filter-bar .add', 'Close filter');
  expect(await focused()).toMatchObject({ tag: 'button', name: 'Close filter' });
  await tabTo(({ tag }) => tag === 'select');
  await tabTo(({ tag, name }) => tag === 'input' && name === '');
  await page.keyboard.press('Space');
  await expectText(page, COUNT, /of 3,120 responses$/);
  const focusedBox = () =>
    page.evaluate(
      () =>
        document.activeElement instanceof HTMLInputElement && [
          document.activeElement.type,
          document.activeElement.checked,
        ],
    );
  await expect.poll(focusedBox).toEqual(['checkbox', true]);
  await page.keyboard.press('Space');
  await expectText(page, COUNT, '3,120 responses');
  await expect.poll(focusedBox).toEqual(['checkbox', false]);
});

test('a picture is entered once, arrows go from mark to mark, Enter selects, and the focus stays on the mark', async () => {
  const marks = page.locator('live-figure[data-view="label-bars"][data-param="severity"] .plot a');
  expect(await marks.evaluateAll((links) => links.map((link) => link.getAttribute('tabindex')))).toEqual([
    '0',
    '-1',
    '-1',
  ]);
  await marks.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  const second = await focused();
  expect(second.name).toBe(await marks.nth(1).getAttribute('aria-label'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toEqual(second);
  const painted = await page.evaluate(() => {
    const mark = document.activeElement?.firstElementChild;
    return mark && getComputedStyle(mark).strokeWidth;
  });
  expect(painted).toBe('2.5px');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toBe('#v=1&q.severity=Minor');
  await expectText(page, COUNT, /of 3,120 responses$/);
  await live(page);
  await expect.poll(async () => (await focused()).name).toBe(second.name);
  await page.keyboard.press('ArrowDown');
  expect((await focused()).name).toBe(await marks.nth(2).getAttribute('aria-label'));
});

test('chips are taken away, and the table of a figure is opened and scrolled', async () => {
  await page.focus('.skip');
  await tabTo(({ name }) => name.startsWith('Take away:'));
  await page.keyboard.press('Enter');
  await expectText(page, COUNT, '3,120 responses');
  expect(await page.evaluate(() => document.activeElement?.closest('filter-bar') !== null)).toBe(true);
  await tabTo(({ tag, name }) => tag === 'summary' && name === 'Table');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('details.twin[open]').count()).toBe(1);
  const table = await tabTo(() => true);
  expect(table).toMatchObject({ tag: 'div', seen: true });
  const rows = () => page.evaluate(() => document.activeElement?.querySelector('table')?.textContent);
  const all = await rows();
  expect(all).toBeTruthy();
  for (const hash of ['v=1&m.domain=news', 'v=1']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await live(page);
    await expect.poll(async () => (await rows()) === all).toBe(hash === 'v=1');
  }
});

test('records are paged and sorted', async () => {
  await page.focus('.skip');
  await tabTo(({ name }) => name.includes('Records'));
  await page.keyboard.press('Enter');
  await expect.poll(section).toBe('records');
  await live(page);
  const first = await page.locator('.record h2').first().textContent();
  await page.locator('.pager button').nth(1).focus();
  await page.keyboard.press('Enter');
  await expectText(page, '.pager [role="status"]', /^Page 2 of /);
  expect(await page.locator('.record h2').first().textContent()).not.toBe(first);
  await expect.poll(async () => (await focused()).name).toBe('Next');
  await page.locator('.controls input[type="search"]').focus();
  await page.keyboard.type('night train');
  await expectText(page, '.pager [role="status"]', /^Page 1 of \d+, \d+ records?$/);
  await expect
    .poll(() =>
      page
        .locator('.record')
        .filter({ hasText: /night train/i })
        .count(),
    )
    .toBe(await page.locator('.record').count());
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  expect(here.faults).toEqual([]);
});
