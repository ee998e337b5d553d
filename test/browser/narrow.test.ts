import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { ALL, BUILT, pagesOf } from './dashboards.ts';
import { serve, type Served } from './server.ts';
import { goTo, live, visit, type Visit } from './visit.ts';

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

describe.each(['light', 'dark'] as const)('at 390 px, %s, nothing scrolls sideways', (colorScheme) => {
  const look = { viewport: { width: 390, height: 844 }, colorScheme };

  describe('before script', () => {
    beforeAll(async () => {
      here = await visit(browser, site.base, { ...look, javaScriptEnabled: false });
    });
    afterAll(() => here.close());

    test.each([...ALL, '404.html'])('/%s', async (address) => {
      await here.page.goto(site.base + address);
      expect(await here.page.evaluate(sticksOut)).toEqual(NOTHING);
    });
  });

  test.each(BUILT)('%s, live, with tables and the filter open', async (slug) => {
    const { page, faults, close } = await visit(browser, site.base, look);
    await page.goto(`${site.base}${slug}/`);
    await live(page);
    await page.click('filter-bar .add');
    await expect.poll(() => page.locator('.panel .choice').count()).toBe(1);
    for (const { page: section } of pagesOf(slug)) {
      await goTo(page, section);
      await live(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect({ section, ...(await page.evaluate(sticksOut)) }).toEqual({ section, ...NOTHING });
    }
    expect(faults).toEqual([]);
    await close();
  });
});
