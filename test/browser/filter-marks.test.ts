import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { figuresOn } from './figures.ts';
import { openLive } from './opening.ts';
import { expectText, goTo, hashOf, live, liveFigure, type Visit } from './visit.ts';

let here: Visit;
let page: Page;

beforeAll(async () => {
  here = await openLive('translation-quality/labels/');
  ({ page } = here);
});

const COUNT = 'filter-bar .count';
const bar = (name: string) =>
  `live-figure[data-view="label-bars"][data-param="severity"] .plot a[aria-label^="${name}:"]`;
const chips = () => page.locator('filter-bar .chosen .term').allTextContents();
const said = async () =>
  new Map(
    (await figuresOn(page)).map(({ key, title, note, caption }) => [key, `${title} ${note} ${caption}`]),
  );

describe('a click on a mark', () => {
  let before: Map<string, string> | undefined;

  beforeEach(async () => {
    if (await page.locator('filter-bar .clear').count()) await page.click('filter-bar .clear');
    await goTo(page, 'labels');
    await expectText(page, COUNT, '3,120 responses');
    await live(page);
    before ??= await said();
    await expect.poll(said).toEqual(before);
  });

  test('filters every other figure, the count, the chips and the sentence', async () => {
    await page.click(bar('Major'));
    await expectText(page, COUNT, /^[\d,]+ of 3,120 responses$/);
    expect(await hashOf(page)).toBe('#v=1&q.severity=Major');
    expect(await chips()).toEqual(['Answer: Worst severity: Major ×']);
    const own = 'label-bars severity';
    for (const key of before?.keys() ?? []) {
      if (key === own) continue;
      await expect.poll(async () => (await said()).get(key), { message: key }).not.toBe(before?.get(key));
    }
    expect((await said()).get(own)).toBe(before?.get(own));
    expect(await page.locator(bar('Major')).locator('rect').getAttribute('stroke')).toBe('var(--selected)');
    const chosen = /^([\d,]+) of/.exec((await page.locator(COUNT).textContent()) ?? '')?.[1] ?? '?';
    await expectText(page, 'page-sentences p', new RegExp(`^${chosen} counted submissions answer`));
    expect(here.faults).toEqual([]);
  });

  test('a second one takes it away', async () => {
    await page.click(bar('Major'));
    await expectText(page, COUNT, /of 3,120 responses$/);
    await expect
      .poll(() => page.locator(bar('Major')).locator('rect').getAttribute('stroke'))
      .toBe('var(--selected)');
    await page.click(bar('Major'));
    await expectText(page, COUNT, '3,120 responses');
    expect(await hashOf(page)).toBe('');
    await expect.poll(said).toEqual(before);
  });

  test('with the shift key adds', async () => {
    await page.click(bar('Major'));
    await expectText(page, COUNT, /of 3,120 responses$/);
    const one = await page.locator(COUNT).textContent();
    await page.click(bar('Minor'), { modifiers: ['Shift'] });
    await expect.poll(() => hashOf(page)).toBe('#v=1&q.severity=Major,Minor');
    await expect.poll(() => page.locator(COUNT).textContent()).not.toBe(one);
    await expect.poll(chips).toEqual(['Answer: Worst severity: Major and Minor ×']);
  });

  test('with the shift key adds where the marks of a figure belong to several fields', async () => {
    await goTo(page, 'question');
    await liveFigure(page, 'agreement-by-metadata');
    const kind = (value: string) =>
      `live-figure[data-view="agreement-by-metadata"] .plot a[aria-label^="${value}:"]`;
    const names = await page
      .locator('live-figure[data-view="agreement-by-metadata"] .plot a[aria-label^="system: "]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const [first, second] = names.map((name) => name.split(':').slice(0, 2).join(':'));
    await page.click(kind(first!));
    await expect.poll(chips).toHaveLength(1);
    await liveFigure(page, 'agreement-by-metadata');
    await page.click(kind(second!), { modifiers: ['Shift'] });
    await expect.poll(() => hashOf(page)).toMatch(/^#v=1&m\.system=[^,&]+,[^,&]+$/);
    expect(here.faults).toEqual([]);
  });

  test('a chip takes its selection away, Clear takes all', async () => {
    await page.click(bar('Major'));
    await expect.poll(chips).toHaveLength(1);
    await page.click('live-figure[data-view="number-histogram"] .plot a >> nth=1');
    await expect.poll(chips).toHaveLength(2);
    await page.click('filter-bar .term[aria-label^="Take away: Answer: Worst severity"]');
    await expect.poll(chips).toHaveLength(1);
    expect(await hashOf(page)).toMatch(/^#v=1&q\.score=[^&]+$/);
    await page.click('filter-bar .clear');
    await expectText(page, COUNT, '3,120 responses');
    expect(await hashOf(page)).toBe('');
    expect(await page.locator('filter-bar .clear').count()).toBe(0);
    await expect.poll(said).toEqual(before);
  });

  test('on a pair of people, a day and a bin of numbers selects too', async () => {
    await goTo(page, 'question');
    await liveFigure(page, 'annotator-pairs');
    await page.click('live-figure[data-view="annotator-pairs"] .plot a >> nth=0');
    await expect.poll(() => hashOf(page)).toMatch(/^#v=1&annotator=annotator-\d+,annotator-\d+$/);
    await expectText(page, COUNT, /of 3,120 responses$/);
    await goTo(page, 'progress');
    await live(page);
    await page.click('live-figure[data-view="submissions-over-time"] .plot a >> nth=3');
    await expect.poll(() => hashOf(page)).toMatch(/&from=(\d{4}-\d\d-\d\d)&to=\1$/);
    await goTo(page, 'metadata');
    await live(page);
    await page.click('live-figure[data-view="metadata-numbers"] .plot a >> nth=0');
    await expect.poll(() => hashOf(page)).toMatch(/&m\.[^=]+=[^=&]+\.\.[^=&]+&to=/);
    await expect.poll(chips).toHaveLength(3);
    expect(here.faults).toEqual([]);
  });
});
