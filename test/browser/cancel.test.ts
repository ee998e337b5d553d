import type { Worker } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { openForFiles } from './opening.ts';
import { choose, expectText, goTo, live, textOf, until, type Visit } from './visit.ts';

const LARGE = 60_000;
const SMALL = 40;
const PEOPLE = 3;
const LABELS = 12;
const FIGURE = 'live-figure[data-view="answer-models"]';

/** Answers by chance, on which the models go through many rounds; and a few records, on which they are quick. */
function answers(): string {
  const random = seededRandom(1);
  const lines = ['item,annotator,label,part'];
  for (let record = 0; record < LARGE + SMALL; record++)
    for (let person = 0; person < PEOPLE; person++)
      lines.push(
        `r${String(record)},p${String(person)},l${String(Math.floor(random() * LABELS))},${record < LARGE ? 'large' : 'small'}`,
      );
  return lines.join('\n');
}

const SETTINGS = `title: Long work
columns: { item: item, annotator: annotator, answers: { label: label }, metadata: [part] }
questions:
  label: { type: label }
`;

let here: Visit;
let computing: readonly Worker[];

beforeAll(async () => {
  here = await openForFiles();
  const { page } = here;
  const isOfStatistics = (worker: Worker) => worker.url().includes('statistics-worker');
  computing = [];
  page.on('worker', (worker) => {
    if (isOfStatistics(worker)) computing = [...computing, worker];
    worker.on('close', () => {
      computing = computing.filter((one) => one !== worker);
    });
  });
  await choose(page, { 'dashboard.yml': SETTINGS, 'answers.csv': answers() });
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

/** Only a worker that computes is ended: those that wait for work stay. */
const oneEnded = (workers: readonly Worker[]) =>
  expect.poll(() => workers.every((worker) => computing.includes(worker))).toBe(false);

test('a new filter ends what is computed for the old one, and its numbers come', async () => {
  const { page } = here;
  await expectText(page, 'filter-bar .count', '180,120 responses');
  await goTo(page, 'question');
  await modelsRun();
  const before = computing;
  await filterBy('v=1&m.part=small');
  await live(page);
  await oneEnded(before);
  expect(await textOf(page, `${FIGURE} .note`)).toMatch(/^n = 40 records with 120 answers\./);
  expect(await textOf(page, `${FIGURE} .title`)).toMatch(/^label: the models change/);
  expect(await page.locator('.computing').count()).toBe(0);
});

test('what is computed can be stopped and begun again', async () => {
  const { page } = here;
  await filterBy('');
  await modelsRun();
  const before = computing;
  await page.click(`${FIGURE} .computing button`);
  await expectText(page, `${FIGURE} .computing`, 'Stopped before everything was computed. Compute');
  await oneEnded(before);
  await page.click(`${FIGURE} .computing button`);
  await modelsRun();
  await filterBy('v=1&m.part=small');
  await live(page);
  expect(await textOf(page, `${FIGURE} .note`)).toMatch(/^n = 40 records with 120 answers\./);
  expect(here.faults).toEqual([]);
});
