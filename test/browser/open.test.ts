import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/places.ts';
import { DEMOS, pagesOf } from './dashboards.ts';
import { figuresOn, tableOf, type ShownFigure } from './figures.ts';
import { openEmpty, openForFiles, site } from './opening.ts';
import { choose, expectText, goTo, live, textOf, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

async function fresh(): Promise<void> {
  here = await openForFiles({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = here);
}

const SMALL = 'item,annotator,label\n1,anna,yes\n1,bert,no\n2,anna,yes\n2,bert,yes\n';
const NAME = '.campaign .name';

/** Numbers and order of figures do not depend on how people are called. */
const withoutNames = (figures: readonly ShownFigure[]) =>
  figures.map(({ key, title, note, caption, rows }) => ({ key, title, note, caption, rows }));

describe.each(DEMOS)('the folder of %s', (slug) => {
  beforeAll(fresh);

  test('gives the figures of the built dashboard', async () => {
    await page.setInputFiles('input.folder', join(ROOT, 'data', slug));
    const settings = await readFile(join(ROOT, 'data', slug, 'dashboard.yml'), 'utf8');
    await expectText(page, NAME, /^title: (.+)$/m.exec(settings)?.[1] ?? '?');
    expect(await page.locator('details.guidelines').count()).toBe(1);
    const built = await openEmpty({ javaScriptEnabled: false });
    for (const section of ['overview', 'progress', 'labels', 'agreement', 'question', 'metadata']) {
      await goTo(page, section);
      await live(page);
      await built.page.goto(site.base + (pagesOf(slug).find((one) => one.page === section)?.address ?? ''));
      const wanted = withoutNames(await figuresOn(built.page));
      expect(wanted.length).toBeGreaterThan(0);
      await expect
        .poll(async () => withoutNames(await figuresOn(page)), { message: section })
        .toEqual(wanted);
      const sentence = await textOf(built.page, 'page-sentences p');
      await expect.poll(() => textOf(page, 'page-sentences p')).toBe(sentence);
    }
  });

  test('shows records and what was read', async () => {
    await goTo(page, 'records');
    await expect.poll(() => page.locator('.record:has(.fields .text):has(.answers td)').count()).toBe(10);
    await goTo(page, 'import');
    const paths = await page
      .locator('section.plain:not(.corrections)')
      .first()
      .locator('tbody td:first-child')
      .allTextContents();
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect(path).toMatch(/\.(json|csv)\.gz$/);
    expect(here.faults).toEqual([]);
  });
});

describe('files of any kind', () => {
  beforeAll(fresh);

  test('a packed table without settings is named after itself', async () => {
    await choose(page, { 'answers.csv.gz': gzipSync(SMALL) });
    await expectText(page, NAME, 'answers.csv.gz');
    await expectText(page, 'filter-bar .count', '4 responses');
    await live(page);
    const { rows } = await tableOf(page, { view: 'annotator-progress' });
    expect(rows.map(([name]) => name)).toEqual(['anna', 'bert']);
  });

  test('a wrong file is named with what to do, and what is open stays', async () => {
    await choose(page, { 'export.json': '<!doctype html><html><body>Please log in</body></html>' });
    await expectText(
      page,
      '.message',
      /could not be opened.*still open.*export\.json: .*web page, not an export.*save the file itself/,
    );
    expect(await textOf(page, NAME)).toBe('answers.csv.gz');
    expect(await textOf(page, 'filter-bar .count')).toBe('4 responses');
    await choose(page, {
      'dashboard.yml': 'questions:\n  label:\n    typ: label\n',
      'answers.csv': SMALL,
    });
    await expectText(
      page,
      '.message',
      /dashboard\.yml, line 3: The key "questions\.label\.typ" is not known\. Did you mean "type"\?/,
    );
    expect(await textOf(page, NAME)).toBe('answers.csv.gz');
  });

  test('dropped files take the place of open ones, and settings among them are obeyed', async () => {
    await page.evaluate((table) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([table], 'answers.csv'));
      transfer.items.add(
        new File(['title: Dropped\nquestions:\n  label: { title: The verdict }\n'], 'dashboard.yml'),
      );
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, `${SMALL}3,anna,no\n`);
    await expectText(page, NAME, 'Dropped');
    await expectText(page, 'filter-bar .count', '5 responses');
    await goTo(page, 'labels');
    await expectText(page, 'live-figure .title', /^The verdict: “yes” in 60\.0 % of answers$/);
    expect(await textOf(page, '.message')).toBe('');
  });

  test('the copied link carries the view, and says that it does not carry the data', async () => {
    await page.click('.plot a[aria-label^="yes:"]');
    await expectText(page, 'filter-bar .count', '4 of 5 responses');
    await page.click('filter-bar .copy');
    await expectText(
      page,
      'filter-bar .state[role="status"]',
      'Copied. The link carries the view, not the data.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.base}open/labels/#v=1&q.label=yes`,
    );
  });

  test('after a reload the page lists what to choose again', async () => {
    await page.reload();
    await expectText(
      page,
      '.message',
      /was reloaded, so choose the files again: answers\.csv, dashboard\.yml\.$/,
    );
    await choose(page, { 'answers.csv': SMALL });
    await expectText(page, 'filter-bar .count', '4 of 4 responses');
    expect(await textOf(page, '.message')).toBe('');
    expect(here.faults).toEqual([]);
  });
});

describe('while files are read', () => {
  beforeAll(fresh);

  test('a bar shows how far it is, and nothing is asked for', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, at) => `${String(at >> 1)},${at % 2 === 0 ? 'anna' : 'bert'},${at % 3 === 0 ? 'yes' : 'no'}`,
    );
    await page.evaluate(() => {
      const seen: [string, number][] = [];
      const box = document.querySelector<HTMLElement>('.progress');
      new MutationObserver(() => {
        if (box && !box.hidden)
          seen.push([box.querySelector('p')?.textContent ?? '', box.querySelector('progress')?.value ?? 0]);
        document.documentElement.dataset.seen = JSON.stringify(seen);
      }).observe(box ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    const before = here.asked.length;
    await choose(page, { 'answers.csv': `item,annotator,label\n${lines.join('\n')}` });
    await expectText(page, 'filter-bar .count', '60,000 responses');
    const seen = JSON.parse((await page.locator('html').getAttribute('data-seen')) ?? '[]') as [
      string,
      number,
    ][];
    const shares = seen.filter(([text]) => text.startsWith('answers.csv')).map(([, share]) => share);
    expect(seen.some(([text]) => /^answers\.csv: [\d,]+ rows read$/.test(text))).toBe(true);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await page.locator('.progress').isHidden()).toBe(true);
    const paths = here.asked.slice(before).map((address) => new URL(address.replace(/^blob:/, '')).pathname);
    expect(
      paths.filter(
        (path) => !path.includes('/_engine/') && !path.includes('worker') && !/^\/[0-9a-f-]{36}$/.test(path),
      ),
    ).toEqual([]);
    expect(here.faults).toEqual([]);
  });
});
