import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openEmpty } from './opening.ts';
import { FAULTS, PAUSE, type Fault } from './server-faults.ts';
import { serve, type Served } from './server.ts';
import { expectText, live, textOf, type Visit } from './visit.ts';

// Longer than a pause of a slow file, shorter than all of them; half of it is longer than a pause too.
const PATIENCE_OF_PAGE = 3.2 * PAUSE;

const FRAGMENT = '#v=1&q.severity=Major';
const NOTICE = 'filter-bar .notice[role="alert"]';
const RAW = /fetch\b|Unexpected|JSON|TypeError|SyntaxError|AbortError|CompileError|magic/;

const WHY: Readonly<Record<(typeof FAULTS)[number], RegExp>> = {
  missing: /the server answers 404/,
  html: /something else came in its place/,
  cut: /damaged or cut off/,
  damaged: /damaged or cut off/,
  'broken off': /damaged or cut off/,
  dropped: /the server does not answer/,
  empty: /it came empty/,
  stuck: /nothing of it came for [\d.]+ seconds/,
  silent: /nothing of it came for [\d.]+ seconds/,
};

const FILES = {
  module: /\.wasm\.gz$/,
  worker: /_engine\/.*\.worker\.js$/,
  campaign: /\/campaign\..*\.gz$/,
  description: /\/about\..*\.json$/,
} as const;
const TEXTS = /\/texts\..*\.gz$/;

let served: Served;
let broken: RegExp | null = null;
let fault: Fault = 'missing';

beforeAll(async () => {
  served = await serve(inject('site'), {
    patience: PATIENCE_OF_PAGE,
    faultOf: (path) => (broken?.test(path) ? fault : null),
  });
});

afterAll(() => served.close());

beforeEach(() => {
  broken = null;
});

async function openBroken(address: string, file: RegExp, how: Fault): Promise<Visit> {
  [broken, fault] = [file, how];
  const here = await openEmpty({}, served.base);
  await here.page.goto(`${served.base}translation-quality/${address}`);
  return here;
}

/** A page that was loaded again would have lost it. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('lang', 'marked'));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.lang === 'marked');

/** Opens a page without the file, lets it try again with each fault in turn, and then without one. */
async function tryAll(address: string, file: RegExp, place: string, wanted: RegExp): Promise<Visit> {
  const here = await openBroken(address, file, FAULTS[0]);
  const { page } = here;
  await mark(page);
  for (const how of FAULTS) {
    await page.waitForSelector(`${place} .again:enabled`);
    await expectText(page, place, WHY[how]);
    const words = await textOf(page, place);
    expect(words).toMatch(wanted);
    expect(words.replaceAll('could not be fetched', '')).not.toMatch(RAW);
    const next = FAULTS[FAULTS.indexOf(how) + 1];
    if (next === undefined) broken = null;
    else fault = next;
    await page.click(`${place} .again`);
  }
  await live(page);
  expect(await page.locator(place).count()).toBe(0);
  expect(await isMarked(page)).toBe(true);
  return here;
}

describe.each(Object.entries(FILES))('where the %s does not come', (_, file) => {
  test('the page says why and what it shows, and tries again without a reload', async () => {
    const wanted =
      /^This link selects severity: Major; not applied yet\. What is shown below is of the whole campaign\. It is complete, but it cannot be filtered: .*Try again$/;
    const { page } = await tryAll(`labels/${FRAGMENT}`, file, NOTICE, wanted);
    const chips = await page.locator('filter-bar .term').allTextContents();
    expect(chips).toEqual(['Answer: Worst severity: Major ×']);
  });

  test('because its line is slow and still moves, the page waits and says what is not applied yet', async () => {
    const { page } = await openBroken(`labels/${FRAGMENT}`, file, 'slow');
    await expectText(
      page,
      'filter-bar .notice[role="status"]',
      'This link selects severity: Major; not applied yet. What is shown below is of the whole campaign.',
    );
    await live(page);
    await expectText(page, 'filter-bar .count', /of 3,120 responses$/);
  });
});

describe('where texts do not come', () => {
  const MESSAGE = 'record-list .nothing[role="alert"]';

  test('the records say why and what still works, and try again', async () => {
    const wanted = /^What is shown here may not be what is selected; the other pages work\. .*Try again$/;
    const { page } = await tryAll('records/', TEXTS, MESSAGE, wanted);
    await expectText(page, 'filter-bar .count', '3,120 responses');
  });

  test('they are asked for again when the network is back', async () => {
    const { page, context } = await openBroken('records/', TEXTS, 'dropped');
    await expectText(page, MESSAGE, /does not answer/);
    await context.setOffline(true);
    broken = null;
    await context.setOffline(false);
    await live(page);
    expect(await page.locator(MESSAGE).count()).toBe(0);
  });
});

describe('an engine that dies later', () => {
  const DEATHS: Readonly<Record<string, () => void>> = {
    silently: () => {
      close();
    },
    'with an error': () => {
      setTimeout(() => {
        throw new Error('Out of memory.');
      });
    },
  };

  test.each(Object.keys(DEATHS))('%s is told of and started again', async (how) => {
    const { page } = await openEmptyLive();
    const worker = page.workers().find((one) => FILES.worker.test(one.url()));
    await worker?.evaluate(DEATHS[how]!).catch(() => undefined);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, FRAGMENT);
    await expectText(
      page,
      NOTICE,
      /^This link selects severity: Major; not applied yet\. What is shown below is as it was before.*engine.*Try again$/,
    );
    await page.click(`${NOTICE} .again`);
    await live(page);
    await expectText(page, 'filter-bar .count', /of 3,120 responses$/);
  });

  async function openEmptyLive(): Promise<Visit> {
    const here = await openEmpty({}, served.base);
    await here.page.goto(`${served.base}translation-quality/labels/`);
    await live(here.page);
    return here;
  }
});

test('a link with a value that cannot be breaks nothing', async () => {
  const { page, faults } = await openEmpty({}, served.base);
  await page.goto(`${served.base}translation-quality/labels/#v=1&record=%00`);
  await live(page);
  await expectText(
    page,
    'filter-bar .state',
    'The link also names record, which this campaign does not have.',
  );
  expect(faults).toEqual([]);
});
