import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { shownButtons } from './figures.ts';
import { openLive } from './opening.ts';
import { expectText, goTo, live, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await openLive('translation-quality/labels/#v=1&m.domain=news', { colorScheme: 'dark' });
  ({ page } = here);
  await page.click('filter-bar .add');
});

const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const shows = (selector: string) => page.locator(selector).first().isVisible();

test('print has figures and sentences, the filter in words, and no controls', async () => {
  await expectText(page, 'filter-bar .count', /of 3,120 responses$/);
  expect(await shows('.panel')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  for (const selector of [
    '.rail',
    '.panel',
    '.foot',
    'filter-bar .copy',
    'filter-bar .add',
    'filter-bar .clear',
  ])
    expect(await shows(selector), selector).toBe(false);
  for (const selector of [
    '.campaign .name',
    'page-sentences p',
    'filter-bar .count',
    '.card .title',
    '.card .note',
    '.card .caption',
    '.card svg.plot',
  ])
    expect(await shows(selector), selector).toBe(true);
  expect(await page.evaluate(shownButtons)).toEqual(['domain: news ×']);
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.card') ?? document.body).breakInside),
  ).toBe('avoid');
});

test('paper is light, also where the screen is dark', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await paper()).toBe(light);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});

test('records and what was read have no controls on paper', async () => {
  await goTo(page, 'records');
  await live(page);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.controls', '.pager', '.rail'])
    expect(await shows(selector), selector).toBe(false);
  expect(await shows('.record .fields .text')).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

test('nothing moves for those who want that', async () => {
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((one) => {
          const style = getComputedStyle(one);
          return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
        })
        .map(({ localName, className }) => `${localName} ${className}`),
    );
  for (const section of ['labels', 'progress']) {
    await goTo(page, section);
    await live(page);
    expect(await moving()).toEqual([]);
  }
  expect(here.faults).toEqual([]);
});
