import type { Browser, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { launch } from './chromium.ts';
import { serve, type Served } from './server.ts';
import { expectText, goTo, live, textOf, until, visit, type Visit } from './visit.ts';

const LARGE = 60_000;
const SMALL = 40;
const PEOPLE = 3;
const LABELS = 12;
const FIGURE = 'live-figure[data-view="answer-models"]';

/** Answers by chance, on which the models go through many rounds; and a few records, on which they are quick. */
function answers(): Buffer {
  const random = seededRandom(1);
  const lines = ['item,annotator,label,part'];
  for (let record = 0; record < LARGE + SMALL; record++)
    for (let person = 0; person < PEOPLE; person++)
      lines.push(
        `r${String(record)},p${String(person)},l${String(Math.floor(random() * LABELS))},${record < LARGE ? 'large' : 'small'}`,
      );
  return Buffer.from(lines.join('\n'));
}

const SETTINGS = `title: Long work
columns: { item: item, annotator: annotator, answers: { label: label }, metadata: [part] }
questions:
  label: { type: label }
`;

let browser: Browser;
let site: Served;
let here: Visit;
let computing: readonly Worker[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
  here = await visit(browser, site.base);
  const { page } = here;
  const isOfStatistics = (worker: Worker) => worker.url().includes('statistics-worker');
  computing = [];
  page.on('worker', (worker) => {
    if (isOfStatistics(worker)) computing = [...computing, worker];
    worker.on('close', () => {
      computing = computing.filter((one) => one !== worker);
    });
  });
  await page.goto(`${site.base}open/`);
  await until(page, () => document.querySelector('open-files[data-live]') !== null, 'does not take files');
  await page.setInputFiles('input.files', [
    { name: 'dashboard.yml', mimeType: 'text/yaml', buffer: Buffer.from(SETTINGS) },
    { name: 'answers.csv', mimeType: 'text/csv', buffer: answers() },
  ]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const filterBy = (fragment: string) =>
  here.page.evaluate((to) => {
    location.hash = to;
  }, fragment);

/** The figures before it are done, so the worker is at the models. */
const modelsRun = () =>
  until(
    here.page,
    () => {
      const figures = [...document.querySelectorAll<HTMLElement>('live-figure')];
      const at = figures.findIndex(({ dataset }) => dataset.view === 'answer-models');
      return (
        figures[at]?.querySelector('.computing button')?.textContent === 'Stop' &&
        figures.slice(0, at).every((figure) => !figure.hasAttribute('aria-busy'))
      );
    },
    'does not come to the models',
  );

/** Those who do not answer, because they compute. */
const atWork = async (): Promise<readonly Worker[]> => {
  const answers = computing.map(async (worker) => {
    const isIdle = worker.evaluate(() => true).catch(() => true);
    const late = here.page.waitForTimeout(1000).then(() => false);
    return (await Promise.race([isIdle, late])) ? [] : [worker];
  });
  return (await Promise.all(answers)).flat();
};

async function theOneAtWork(): Promise<readonly Worker[]> {
  let busy: readonly Worker[] = [];
  await expect.poll(async () => (busy = await atWork()).length).toBe(1);
  return busy;
}

const ended = (workers: readonly Worker[]) =>
  expect.poll(() => workers.some((worker) => computing.includes(worker))).toBe(false);

test('a new filter ends what is computed for the old one, and its numbers come', async () => {
  const { page } = here;
  await expectText(page, 'filter-bar .count', '180,120 responses');
  await goTo(page, 'question');
  await modelsRun();
  const before = await theOneAtWork();
  await filterBy('v=1&m.part=small');
  await live(page);
  await ended(before);
  expect(await textOf(page, `${FIGURE} .note`)).toMatch(/^n = 40 records with 120 answers\./);
  expect(await textOf(page, `${FIGURE} .title`)).toMatch(/^label: the models change/);
  expect(await page.locator('.computing').count()).toBe(0);
});

test('what is computed can be stopped and begun again', async () => {
  const { page } = here;
  await filterBy('');
  await modelsRun();
  const before = await theOneAtWork();
  await page.click(`${FIGURE} .computing button`);
  await expectText(page, `${FIGURE} .computing`, 'Stopped before all was computed. Compute');
  await ended(before);
  await page.click(`${FIGURE} .computing button`);
  await modelsRun();
  await filterBy('v=1&m.part=small');
  await live(page);
  expect(await textOf(page, `${FIGURE} .note`)).toMatch(/^n = 40 records with 120 answers\./);
  expect(here.faults).toEqual([]);
});
