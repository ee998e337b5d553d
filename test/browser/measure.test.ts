import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { tableOf } from './figures.ts';
import { open, site } from './opening.ts';
import { expectText, goTo, hashOf, live, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await open('sharegpt-campaign/agreement/response-toxicity/');
  ({ page } = here);
});

const SENTENCES = 'page-sentences';
const alphaNow = async () => (await page.textContent(SENTENCES))?.match(/\) [-−.\d]+/)?.[0];

test('a chosen distance is in the link, changes the figures, and is taken away by its chip', async () => {
  const own = await alphaNow();
  expect(own).toBeDefined();
  const choice = page.getByLabel('How far answers are apart');
  await expect.poll(() => choice.inputValue()).toBe('masi');
  await choice.focus();
  await choice.selectOption('nominal');
  await expect.poll(() => hashOf(page)).toBe('#v=1&distance.response-toxicity=nominal');
  await expect.poll(alphaNow).not.toBe(own);
  await expectText(page, 'filter-bar .term', /Response toxicity: exact set/);
  await expectText(page, SENTENCES, /alpha \(exact set\)/);
  expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
  const exact = await alphaNow();
  await page.reload();
  await expect.poll(alphaNow).toBe(exact);
  await expect.poll(() => page.getByLabel('How far answers are apart').inputValue()).toBe('nominal');
  await page.click('filter-bar .term');
  await expect.poll(alphaNow).toBe(own);
  expect(await hashOf(page)).toBe('');
});

test('intervals for other people are wider, with the same alpha', async () => {
  await page.goto(`${site.base}translation-quality/agreement/`);
  await live(page);
  const FIGURE = 'live-figure[data-view="agreement-questions"]';
  const cells = async () => (await tableOf(page, { view: 'agreement-questions' })).rows;
  const note = () => page.textContent(`${FIGURE} .note`);
  const before = await cells();
  const people = page.getByLabel('Intervals for other people too');
  await people.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => hashOf(page)).toBe('#v=1&interval=people');
  await expect.poll(note).toContain('The bars are for other people too');
  await expect.poll(cells).not.toEqual(before);
  await page.goBack();
  await expect.poll(cells).toEqual(before);
  expect(await people.isChecked()).toBe(false);
  expect(here.faults).toEqual([]);
});

test('the lines that coefficients are compared with can be moved, and stand in the link', async () => {
  const lines = () =>
    page.textContent('live-figure[data-view="agreement-questions"] .picture').then((text) => text ?? '');
  expect(await lines()).toMatch(/\.667.*\.800/);
  const low = page.getByLabel('Lower line');
  await low.fill('0.9');
  await page.keyboard.press('Tab');
  expect(await low.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
    'below the upper',
  );
  expect(await hashOf(page)).toBe('');
  await low.fill('0.5');
  await page.keyboard.press('Tab');
  await expect.poll(() => hashOf(page)).toBe('#v=1&limits=0%2E5..0%2E8');
  await expect.poll(lines).toMatch(/\.500.*\.800/);
  await page.reload();
  await live(page);
  await expect.poll(lines).toMatch(/\.500.*\.800/);
  expect(await page.getByLabel('Lower line').inputValue()).toBe('0.5');
  await page.click('filter-bar .term');
  await expect.poll(lines).toMatch(/\.667.*\.800/);
  expect(here.faults).toEqual([]);
});

test('the id of an example record leads to the record, and Back to the figure', async () => {
  const address = `${site.base}translation-quality/agreement/severity/`;
  await goTo(page, 'question');
  expect(page.url()).toBe(address);
  const FIGURE = 'live-figure[data-view="label-confusions"]';
  await page.locator(`${FIGURE} .twin summary, ${FIGURE} summary`).last().click();
  const link = page.locator(`${FIGURE} td[data-record] a`).first();
  await expect.poll(() => link.count()).toBe(1);
  const id = await link.textContent();
  await link.click();
  await expect.poll(() => page.url()).toContain('/translation-quality/records/#v=1&record=');
  await expectText(page, 'filter-bar .term', new RegExp(`Record: ${id!.replaceAll(/[|.]/g, '.')}`));
  await expectText(page, 'record-list .pager span', 'Page 1 of 1, 1 record');
  await page.goBack();
  await expect.poll(() => page.url()).toBe(address);
  expect(here.faults).toEqual([]);
});
