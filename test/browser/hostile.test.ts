import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesOf } from './dashboards.ts';
import { tableOf } from './figures.ts';
import { HOSTILE } from './hostile-campaign.ts';
import { openEmpty, openForFiles, openLive, site } from './opening.ts';
import { expectText, goTo, hashOf, live, textOf, type Visit } from './visit.ts';

/** Runs in the page: elements that can only have come out of a text. */
const made = (): string[] =>
  [
    ...document.querySelectorAll(
      'img, main script, main b, main iframe, [onerror], [onload], a[href^="javascript:"], [src="/y"], a[href="/x"]:not(.prose *)',
    ),
  ].map(({ outerHTML }) => outerHTML);

const bars = (param: string) => ({ view: 'label-bars', param });

async function saved(page: Page, selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return readFile(await download.path(), 'utf8');
}

describe.each([false, true])('with script: %s', (javaScriptEnabled) => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await openEmpty({ javaScriptEnabled });
    ({ page } = here);
  });

  test.each(pagesOf('hostile'))(
    'nothing on $page is made from a text',
    async ({ page: section, address }) => {
      if (javaScriptEnabled && section !== 'overview') await goTo(page, section);
      else await page.goto(site.base + address);
      if (javaScriptEnabled) await live(page);
      expect(await page.title()).toBe(
        `${pagesOf('hostile').find((one) => one.page === section)?.title ?? ''} · ${HOSTILE.title}`,
      );
      expect(await textOf(page, '.campaign .name')).toBe(HOSTILE.title);
      expect(await page.evaluate(made)).toEqual([]);
      expect(here.faults).toEqual([]);
    },
  );

  test('labels, people, questions and texts are shown as they are written', async () => {
    const open = (section: string) =>
      javaScriptEnabled
        ? goTo(page, section).then(() => live(page))
        : page.goto(`${site.base}hostile/${section}/`);
    await open('labels');
    const verdicts = await tableOf(page, bars(HOSTILE.question));
    expect(verdicts.rows.map(([label]) => label).toSorted()).toEqual(
      [HOSTILE.label, HOSTILE.formula].toSorted(),
    );
    const tags = await tableOf(page, bars(HOSTILE.tags));
    expect(tags.rows.map(([label]) => label).toSorted()).toEqual(
      [HOSTILE.label, HOSTILE.formula, 'no label'].toSorted(),
    );
    const titles = await page.locator('.plot title').allTextContents();
    expect(
      titles.some(
        (title) =>
          title.startsWith(`${HOSTILE.label}: 1 (50.0 %)`) && title.includes(`Definition ${HOSTILE.label}`),
      ),
    ).toBe(true);
    expect(await page.locator('live-figure .title').allTextContents()).toContainEqual(
      expect.stringContaining(HOSTILE.question),
    );
    await open('progress');
    const people = await tableOf(page, { view: 'annotator-progress' });
    expect(people.rows.map(([name]) => name).toSorted()).toEqual(
      [HOSTILE.person, HOSTILE.stranger].toSorted(),
    );
    await open('metadata');
    const terms = await tableOf(page, { view: 'metadata-terms', param: 'toString' });
    expect(terms.rows.map(([term]) => term)).toEqual([HOSTILE.label]);
    await open('records');
    expect(await page.locator('.record .fields .text').allTextContents()).toEqual([
      HOSTILE.text,
      HOSTILE.rightToLeft,
    ]);
    const answers = await page.locator('.answers tbody td').allTextContents();
    for (const text of [HOSTILE.text, HOSTILE.rightToLeft, HOSTILE.formula]) expect(answers).toContain(text);
    const direction = await page
      .locator('.record .fields .text')
      .nth(1)
      .evaluate((text) => getComputedStyle(text).direction);
    expect(direction).toBe('rtl');
    await open('import');
    expect(await page.locator('section.plain td').allTextContents()).toContain(HOSTILE.question);
  });
});

describe('going about in it', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await openLive('hostile/labels/');
    ({ page } = here);
  });

  test('a click on a label filters by it, and the link can be sent', async () => {
    await page
      .locator('.plot a')
      .filter({ has: page.locator('title', { hasText: HOSTILE.label }) })
      .first()
      .click();
    await expectText(
      page,
      'filter-bar .term',
      new RegExp(`^Answer: Is it "fair", a\\.b & c=d\\?: .*onerror=alert\\(1\\)> ×$`),
    );
    const hash = await hashOf(page);
    expect(hash).not.toMatch(/[<>"' ]/);
    await page.goto(`${site.base}hostile/labels/${hash}`);
    await page.reload();
    await live(page);
    await expectText(page, 'filter-bar .term', /onerror=alert\(1\)> ×$/);
    expect(await hashOf(page)).toBe(hash);
    await page.click('filter-bar .clear');
  });

  test('a person called __proto__ can be selected', async () => {
    await page.click('filter-bar .add');
    await expectText(page, '.panel legend', 'Annotator');
    await page.locator('.panel .term').filter({ hasText: HOSTILE.person }).locator('input').check();
    await expectText(page, 'filter-bar .count', '1 of 2 responses');
    await expectText(page, 'filter-bar .term', `Annotator: ${HOSTILE.person} ×`);
    await page.click('filter-bar .clear');
    await expectText(page, 'filter-bar .count', '2 of 2 responses'.replace('2 of ', ''));
  });

  test('a table leaves no formula for a spreadsheet', async () => {
    await goTo(page, 'labels');
    await live(page);
    const csv = await saved(page, 'live-figure[data-view="label-bars"] button.csv');
    const cells = csv.split('\r\n').map((line) => line.split(',')[0]);
    expect(cells).toContain(`'${HOSTILE.formula}`);
    expect(cells).toContain(HOSTILE.label);
    for (const cell of cells.slice(1)) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  test('a saved picture holds the texts and nothing made of them', async () => {
    const svg = await saved(page, 'live-figure[data-view="label-bars"] button.svg');
    const parsed = await page.evaluate((source) => {
      const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
      const elements = [...root.querySelectorAll('*')];
      return {
        name: root.localName,
        foreign: elements
          .filter(
            ({ localName, attributes }) =>
              ['img', 'script', 'a', 'style', 'foreignObject', 'parsererror'].includes(localName) ||
              [...attributes].some(
                ({ name, value }) => name.startsWith('on') || name === 'style' || value.includes('var(--'),
              ),
          )
          .map(({ outerHTML }) => outerHTML),
        text: root.textContent,
      };
    }, svg);
    expect(parsed.name).toBe('svg');
    expect(parsed.foreign).toEqual([]);
    for (const text of [HOSTILE.label, HOSTILE.question, `Source: ${HOSTILE.title}`])
      expect(parsed.text).toContain(text);
    expect(here.faults).toEqual([]);
  });

  test('the same files opened in the page are shown as written too', async () => {
    const { page, faults } = await openForFiles();
    await page.setInputFiles(
      'input.files',
      ['dashboard.yml', 'answers.csv'].map((name) => `${inject('site')}/../hostile/${name}`),
    );
    await expectText(page, '.campaign .name', HOSTILE.title);
    for (const { page: section } of pagesOf('open')) {
      await goTo(page, section);
      await live(page);
      expect(await page.evaluate(made)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
