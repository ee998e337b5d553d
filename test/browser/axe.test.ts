import axe, { type Result, type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { BUILT, pagesOf } from './dashboards.ts';
import { serve, type Served } from './server.ts';
import { expectText, goTo, live, until, visit } from './visit.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const WIDTHS = [1440, 390] as const;
// What the colours decide; nothing else can differ between light and dark.
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<{ readonly violations: readonly Result[] }> };
  }
}

async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  // The page's policy lets no script in, so it is handed over with the question.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (wanted) => (await window.axe.run(wanted)).violations, options);
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 4)
      .map(
        ({ target, html, any }) =>
          `${id}: ${target.join(' ')} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`,
      ),
  );
}

/** Both widths, light and dark. */
async function everyLook(page: Page): Promise<readonly string[]> {
  const all: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const options = colorScheme === 'light' ? {} : COLOURS;
      all.push(...(await violations(page, options)).map((text) => `${String(width)} ${colorScheme} ${text}`));
    }
  }
  return all;
}

describe.each(BUILT)('%s', (slug) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await visit(browser, site.base));
    await page.goto(`${site.base}${slug}/`);
    await live(page);
  });

  afterAll(() => page.context().close());

  test.each(pagesOf(slug))('$page', async ({ page: section }) => {
    await goTo(page, section);
    await live(page);
    await page.evaluate(() => {
      for (const details of [...document.querySelectorAll('details')].slice(0, 3)) details.open = true;
    });
    expect(await everyLook(page)).toEqual([]);
  });
});

describe('other pages', () => {
  test.each(['', '404.html', 'open/', 'open/records/'])('/%s', async (address) => {
    const { page, close } = await visit(browser, site.base);
    await page.goto(site.base + address);
    expect(await everyLook(page)).toEqual([]);
    await close();
  });

  test('opened files, a message, and the filter form with something selected', async () => {
    const { page, close } = await visit(browser, site.base);
    await page.goto(`${site.base}open/`);
    await until(page, () => document.querySelector('open-files[data-live]') !== null, 'does not take files');
    const table = 'item,annotator,label\n1,anna,yes\n1,bert,no\n2,anna,yes\n2,bert,yes\n';
    await page.setInputFiles('input.files', {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    await live(page);
    await page.setInputFiles('input.files', {
      name: 'b.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('<html>'),
    });
    await expectText(page, '.message', /could not be opened/);
    await page.click('filter-bar .add');
    await page.locator('.panel .terms input').first().check();
    await expectText(page, 'filter-bar .count', '2 of 4 responses');
    await live(page);
    expect(await everyLook(page)).toEqual([]);
    await close();
  });
});
