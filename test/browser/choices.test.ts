import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourcesAt } from '../../src/engine/files.ts';
import { readCampaign } from '../../src/campaign/read.ts';
import { tableOf } from './figures.ts';
import { openForFiles } from './opening.ts';
import { choose, expectText, goTo, live, textOf, until, type Visit } from './visit.ts';

let here: Visit;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labelscope-'));
  here = await openForFiles({
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  ({ page } = here);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const ODD = [
  'pair,who,mood,when,"note <b>"',
  '1,anna,good,2026-01-02T10:00:00Z,fine',
  '1,bert,bad,2026-01-03T10:00:00Z,',
  '2,anna,good,2026-01-04T10:00:00Z,',
  '2,bert,so-so,2026-01-05T10:00:00Z,x',
  '3,anna,?,2026-01-05T12:00:00Z,',
].join('\n');

const part = (title: string) =>
  page.locator('details.part', { has: page.locator('summary', { hasText: title }) });
const scale = async () => {
  const key = await page.locator('live-figure[data-view="label-bars"]').first().getAttribute('data-param');
  const { rows } = await tableOf(page, {
    view: 'label-bars',
    ...(key === null ? {} : { param: key }),
  });
  return rows.map(([label]) => label);
};

test('a table without a header asks which column is which', async () => {
  const rows = '7,1,2\n7,2,3\n8,1,2\n8,2,2\n';
  await choose(page, { 'bare.tsv': rows });
  await expectText(page, '.message', /first row holds only numbers/);
  await page.selectOption('select[aria-label="What column 1 holds"]', 'item');
  await page.selectOption('select[aria-label="What column 2 holds"]', 'annotator');
  await page.selectOption('select[aria-label="What column 3 holds"]', 'answer');
  await page.click('.message form button[type="submit"]');
  await expectText(page, 'filter-bar .count', '4 responses');
});

test('a table that nothing recognises is shown with its first cells, and read once its columns are named', async () => {
  await choose(page, { 'odd.csv': ODD });
  await expectText(page, '.message', /odd\.csv.*pair, who, mood, when/);
  expect(await page.locator('.message tbody tr').count()).toBe(5);
  expect(await textOf(page, '.message tbody tr:nth-child(2) .examples')).toBe('annabert');
  await page.click('.message form button[type="submit"]');
  await expectText(page, '.message form .state', 'Choose at least one column that holds answers.');
  await page.selectOption('select[aria-label="What pair holds"]', 'item');
  await page.selectOption('select[aria-label="What who holds"]', 'item');
  await page.selectOption('select[aria-label="What mood holds"]', 'answer');
  await page.click('.message form button[type="submit"]');
  await expectText(page, '.message form .state', /chosen for pair and who\. Choose it once\./);
  await page.selectOption('select[aria-label="What who holds"]', 'annotator');
  await page.selectOption('select[aria-label="What when holds"]', 'submitted_at');
  await page.fill('input[aria-label="Question of mood"]', 'feeling');
  expect(await page.isVisible('input[aria-label="What parts several labels of mood"]')).toBe(true);
  expect(await page.isVisible('input[aria-label="What parts several labels of who"]')).toBe(false);
  await page.click('.message form button[type="submit"]');
  await expectText(page, 'filter-bar .count', '5 responses');
  expect(await textOf(page, '.message')).toBe('');
  await goTo(page, 'labels');
  await live(page);
  expect(await page.locator('live-figure .title').allTextContents()).toHaveLength(1);
  expect(await scale()).toEqual(['?', 'bad', 'good', 'so-so']);
});

test('order, missing answers and groups of a question are changed in the page', async () => {
  await goTo(page, 'import');
  await part('Question: feeling').locator('summary').click();
  await page.click('button[aria-label="Move good down"]');
  await page.check('input[aria-label="? is no answer"]');
  await page.fill('input[aria-label="Group of bad"]', 'not good');
  await page.fill('input[aria-label="Group of so-so"]', 'not good');
  await page.selectOption('select[aria-label="Level of feeling"]', 'ordinal');
  await part('Question: feeling').locator('button[type="submit"]').click();
  await expectText(page, '.corrections pre', /groups:/);
  // Reading again must not lose the place of somebody who has no mouse.
  await until(
    page,
    () => document.activeElement?.textContent === 'Question: feeling',
    'the focus is not where it was',
  );
  expect(await part('Question: feeling').getAttribute('open')).toBe('');
  await goTo(page, 'labels');
  await live(page);
  expect(await scale()).toEqual(['bad', 'so-so', 'good']);
  await expectText(page, 'live-figure[data-param="feeling/groups"] .title', /in groups/);
});

test('the choices are copied as settings, and saved with the files as a folder that builds the same', async () => {
  await goTo(page, 'import');
  await part('Keep these choices').locator('summary').click();
  await page.fill('.corrections input[aria-label="Title"]', 'Odd moods');
  await page.getByRole('button', { name: 'Copy as dashboard.yml' }).click();
  await expectText(page, '.corrections .choices .state >> nth=-1', 'Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('title: Odd moods\n');
  expect(copied).toMatch(
    /columns:\n {2}item: pair\n {2}annotator: who\n {2}submitted_at: when\n {2}answers:\n {4}feeling: mood\n/,
  );
  expect(copied).toMatch(/missing:\n {6}- "?\?"?\n/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as dashboard folder' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('odd-moods.zip');
  const path = join(folder, 'odd-moods.zip');
  await download.saveAs(path);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  const { campaign } = await readCampaign(await sourcesAt(path));
  expect(campaign?.about).toMatchObject({
    title: 'Odd moods',
    records: 3,
    submissions: 5,
    questions: [
      {
        name: 'feeling',
        level: 'ordinal',
        answers: 4,
        options: [{ value: 'bad' }, { value: 'so-so' }, { value: 'good' }],
      },
      { name: 'feeling/groups', options: [{ value: 'not good' }, { value: 'not grouped' }] },
    ],
  });
  expect(here.faults).toEqual([]);
});

test('files of two projects are two campaigns with a switch', async () => {
  const birds =
    'item,annotator,bird,text\n1,anna,robin,A small one\n1,bert,robin,A small one\n2,anna,wren,Brown\n';
  const ships =
    'item,annotator,ship,log\nx,carl,cutter,Fast\nx,dora,barque,Fast\ny,carl,cutter,Slow\ny,dora,cutter,Slow\n';
  await choose(page, { 'birds.csv': birds, 'ships.csv': ships });
  await expectText(page, '.projects', /These files belong to 2 projects\./);
  await expectText(page, 'filter-bar .count', '3 responses');
  await page.selectOption('.projects select', { label: 'ships.csv' });
  await expectText(page, 'filter-bar .count', '4 responses');
  await goTo(page, 'labels');
  await live(page);
  expect(await scale()).toEqual(['barque', 'cutter']);
  expect(here.faults).toEqual([]);
});

test('a spelling that looks like a slip is merged by one click, and only then', async () => {
  const rows = ['1,anna,Yes', '1,bert,yes ', '2,anna,Yes', '2,bert,Yes', '3,anna,no', '3,bert,no'];
  await choose(page, { 'slip.csv': `item,annotator,label\n${rows.join('\n')}\n` });
  await expectText(page, 'filter-bar .count', '6 responses');
  await goTo(page, 'labels');
  await live(page);
  expect(await scale()).toEqual(['Yes', 'no', 'yes ']);
  await goTo(page, 'import');
  await part('Suggested corrections').locator('button').first().click();
  await expectText(page, '.corrections pre', /merge:/);
  await goTo(page, 'labels');
  await live(page);
  expect(await scale()).toEqual(['Yes', 'no']);
  expect(here.faults).toEqual([]);
});
