import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { figuresOn } from './figures.ts';
import { serve, type Served } from './server.ts';
import { live, visit } from './visit.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('texts are fetched where they are compared, and the live figure says what the finished one said', async () => {
  const finished = await visit(browser, site.base, { javaScriptEnabled: false });
  const awake = await visit(browser, site.base);
  const address = `${site.base}sharegpt-campaign/agreement/demonstration/`;
  await finished.page.goto(address);
  const [before] = await figuresOn(finished.page);
  expect(before!.title).toMatch(/edit similarity of \.\d{3}, \.\d{3} to \.\d{3}; \d+ records$/);
  await awake.page.goto(address);
  await live(awake.page);
  const [now] = await figuresOn(awake.page);
  expect([now!.title, now!.caption, now!.note, now!.rows]).toEqual([
    before!.title,
    before!.caption,
    before!.note,
    before!.rows,
  ]);
  expect(awake.asked.some((asked) => /texts\..*duckdb\.gz/.test(asked))).toBe(true);
  await awake.page.goto(`${address}#v=1&from=2026-02-01`);
  const title = () => figuresOn(awake.page).then(([figure]) => figure!.title);
  await expect.poll(title).not.toBe(before!.title);
  expect(awake.faults).toEqual([]);
  await Promise.all([finished.close(), awake.close()]);
});
