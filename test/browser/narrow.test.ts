import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { ALL, BUILT, pagesOf } from './dashboards.ts';
import { serve, type Served } from './server.ts';
import { goTo, live, until, visit, type Visit } from './visit.ts';

let browser: Browser;
let site: Served;
let here: Visit;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs in the page: how much wider it is than the screen, and what sticks out. */
const sticksOut = () => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const guilty =
    wide <= 0
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}`);
  return { wide: Math.max(0, wide), guilty: guilty.slice(0, 5) };
};
const NOTHING = { wide: 0, guilty: [] };

const SCHEMES = ['light', 'dark'] as const;

async function expectFits(page: Page): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, ...(await page.evaluate(sticksOut)) }).toEqual({ colorScheme, ...NOTHING });
  }
}

describe('at 390 px nothing scrolls sideways, light and dark', () => {
  const viewport = { width: 390, height: 844 };

  describe('before script', () => {
    beforeAll(async () => {
      here = await visit(browser, site.base, { viewport, javaScriptEnabled: false });
    });
    afterAll(() => here.close());

    test.each([...ALL, '404.html'])('/%s', async (address) => {
      await here.page.goto(site.base + address);
      await expectFits(here.page);
    });
  });

  describe.each(BUILT)('%s, live, with tables and the filter open', (slug) => {
    beforeAll(async () => {
      here = await visit(browser, site.base, { viewport });
      await here.page.goto(`${site.base}${slug}/`);
      await live(here.page);
      await here.page.click('filter-bar .add');
      await until(here.page, () => document.querySelector('.panel .choice') !== null, 'shows no form');
    });
    afterAll(() => here.close());

    test.each(pagesOf(slug))('$page', async ({ page: section }) => {
      const { page } = here;
      await goTo(page, section);
      await live(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expectFits(page);
      expect(here.faults).toEqual([]);
    });
  });
});
