import { expect, test } from 'vitest';
import { figuresOn } from './figures.ts';
import { open, openLive, site } from './opening.ts';

test('texts are fetched where they are compared, and the live figure says what the finished one said', async () => {
  const address = 'sharegpt-campaign/agreement/demonstration/';
  const finished = await open(address, { javaScriptEnabled: false });
  const [before] = await figuresOn(finished.page);
  expect(before!.title).toMatch(/edit similarity of \.\d{3}, \.\d{3} to \.\d{3}; \d+ records$/);
  const awake = await openLive(address);
  const [now] = await figuresOn(awake.page);
  expect([now!.title, now!.caption, now!.note, now!.rows]).toEqual([
    before!.title,
    before!.caption,
    before!.note,
    before!.rows,
  ]);
  expect(awake.asked.some((asked) => /texts\..*duckdb\.gz/.test(asked))).toBe(true);
  await awake.page.goto(`${site.base}${address}#v=1&from=2026-02-01`);
  const title = () => figuresOn(awake.page).then(([figure]) => figure!.title);
  await expect.poll(title).not.toBe(before!.title);
  expect(awake.faults).toEqual([]);
});
