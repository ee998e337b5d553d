import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ALL, BUILT, pagesOf } from './dashboards.ts';
import { figuresOn, shownButtons, type ShownFigure } from './figures.ts';
import { open, openEmpty, openForFiles, openLive, site } from './opening.ts';
import { choose, expectText, goTo, live, until, type Visit } from './visit.ts';

const NARROW = { width: 390, height: 844 };
const SIZES = [{ width: 1440, height: 900 }, NARROW] as const;
const RULES: RunOptions = { resultTypes: ['violations'] };
// What the colours decide; nothing else can differ between light and dark.
const COLOURS: RunOptions = {
  ...RULES,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

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

/** Nobody is kept out, wide and narrow, light and dark. */
async function expectForEverybody(page: Page): Promise<void> {
  const all: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const options = colorScheme === 'light' ? RULES : COLOURS;
      all.push(
        ...(await violations(page, options)).map((text) => `${String(size.width)} ${colorScheme} ${text}`),
      );
    }
  }
  expect(all).toEqual([]);
}

/** Runs in the page: how much wider it is than the screen, and what sticks out. */
const sticksOut = () => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const guilty =
    wide <= 0
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  return { wide: Math.max(0, wide), guilty: guilty.slice(0, 5) };
};
const NOTHING = { wide: 0, guilty: [] };

/** Nothing scrolls sideways, light and dark. */
async function expectFits(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, ...(await page.evaluate(sticksOut)) }).toEqual({ colorScheme, ...NOTHING });
  }
}

const words = ({ key, title, note, caption, definition, rows }: ShownFigure) => ({
  key,
  title,
  note,
  caption,
  definition,
  rows,
});
const headWords = () =>
  [...document.querySelectorAll('page-sentences p, .rail li a')].map(({ textContent }) => textContent);
const recordWords = () => [...document.querySelectorAll('.record')].map(({ textContent }) => textContent);
const widthOfPicture = () =>
  document.querySelector('live-figure svg.plot')?.getBoundingClientRect().width ?? 0;

describe.each(BUILT)('%s', (slug) => {
  let finished: Visit;
  let awake: Visit;
  let page: Page;

  beforeAll(async () => {
    finished = await openEmpty({ javaScriptEnabled: false, viewport: NARROW });
    awake = await openLive(`${slug}/`);
    ({ page } = awake);
  });

  describe.each(pagesOf(slug))('$page', ({ page: section, address }) => {
    beforeAll(async () => {
      await finished.page.goto(site.base + address);
      await goTo(page, section);
      await live(page);
    });

    test('is for everybody, also narrow and dark', async () => {
      await page.evaluate(() => {
        for (const details of [...document.querySelectorAll('details')].slice(0, 3)) details.open = true;
      });
      await expectForEverybody(page);
    });

    test('says live what it said before', async () => {
      const before = await figuresOn(finished.page);
      const now = await figuresOn(page);
      expect(now.map(words)).toEqual(before.map(words));
      const head = await finished.page.evaluate(headWords);
      await expect.poll(() => page.evaluate(headWords)).toEqual(head);
      expect(await page.evaluate(recordWords)).toEqual(await finished.page.evaluate(recordWords));
      // Finished, a figure is drawn twice, for wide screens and for narrow ones.
      expect(now.map(({ drawings }) => drawings * 2)).toEqual(before.map(({ drawings }) => drawings));
    });

    test('fits a narrow screen, also with tables and the filter open', async () => {
      await page.setViewportSize(NARROW);
      await expect.poll(() => page.evaluate(widthOfPicture)).toBeLessThanOrEqual(358);
      await page.click('filter-bar .add');
      await until(page, () => document.querySelector('.panel .choice') !== null, 'shows no form');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expectFits(page);
      await page.click('filter-bar .add');
      await until(page, () => document.querySelector('.panel .choice') === null, 'keeps the form');
      expect(awake.faults).toEqual([]);
    });
  });

  test('its marks are links with names, and its buttons are there', async () => {
    await goTo(page, 'labels');
    await live(page);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.plot a')].map((link) => [
        link.getAttribute('aria-label') ?? '',
        link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '',
      ]),
    );
    expect(links.length).toBeGreaterThan(slug === 'hostile' ? 3 : 5);
    for (const [name, address] of links) {
      expect(name).toMatch(/\S/);
      expect(address).toMatch(/^#v=1&q\./);
    }
    const buttons = await page.evaluate(shownButtons);
    for (const button of ['Filter', 'Copy link', 'CSV', 'SVG']) expect(buttons).toContain(button);
  });
});

describe('before script a narrow screen is enough', () => {
  let finished: Visit;

  beforeAll(async () => {
    finished = await openEmpty({ javaScriptEnabled: false, viewport: NARROW });
  });

  test.each([...ALL, '404.html'])('/%s', async (address) => {
    await finished.page.goto(site.base + address);
    await expectFits(finished.page);
  });
});

describe('for everybody are also', () => {
  test.each(['', '404.html', 'open/', 'open/records/'])('/%s', async (address) => {
    const { page } = await open(address);
    await expectForEverybody(page);
  });

  test('opened files, a message, and the filter form with something selected', async () => {
    const { page } = await openForFiles();
    await choose(page, { 'a.csv': 'item,annotator,label\n1,anna,yes\n1,bert,no\n2,anna,yes\n2,bert,yes\n' });
    await live(page);
    await choose(page, { 'b.csv': '<html>' });
    await expectText(page, '.message', /could not be opened/);
    await page.click('filter-bar .add');
    await page.locator('.panel .terms input').first().check();
    await expectText(page, 'filter-bar .count', '2 of 4 responses');
    await live(page);
    await expectForEverybody(page);
  });
});

test('where the engine cannot come the page stays finished and says so', async () => {
  const { page, context } = await openEmpty();
  await context.route('**/*.wasm.gz', (route) => route.abort());
  await page.goto(`${site.base}translation-quality/labels/`);
  await expectText(
    page,
    'filter-bar [role="alert"]',
    /complete, but it cannot be filtered: .*\.wasm\.gz.*Try again$/,
  );
  const figures = await figuresOn(page);
  expect(figures.every(({ drawings }) => drawings === 2)).toBe(true);
});
