import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { writeExport, type Shape } from './exports.ts';
import { megabytes, milliseconds, perSecond, seconds, type Measured, type Part } from './part.ts';
import { renderers } from './renderers.ts';
import { serve } from './serve.ts';
import { buildSite } from './site.ts';
import { watch } from './watch.ts';

const SUBMISSIONS = 1_000_000;
const SHAPES: readonly Shape[] = ['Argilla 2', 'Label Studio', 'Prodigy'];
const PATIENCE = 180_000;
const IDLE = 0.1;

/** Opening a large export in the page: read in its worker, then in the page's engine. */
export const opening: Part = {
  name: 'opening',
  title: 'Opening an export of 1,000,000 submissions on /open/, in Chromium',
  async run(folder) {
    const { dist } = await buildSite([]);
    const server = await serve(dist);
    const figures: Measured[] = [];
    for (const shape of SHAPES) {
      const file = join(folder, `${shape}.jsonl`);
      await writeExport(file, shape, SUBMISSIONS);
      const { size } = await stat(file);
      figures.push({ what: `${shape}: size of the file`, value: megabytes(size) });
      figures.push(...(await openedOnce(server.address, file, shape)));
      figures.push(...(await cancelledOnce(server.address, file, shape)));
    }
    server.close();
    return figures;
  },
};

async function inPage<T>(address: string, use: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  // A browser for each, so that its peak memory is that of one file.
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(`${address}/open/`);
  await page.waitForSelector('open-files[data-live]');
  const result = await use(page, browser);
  await browser.close();
  return result;
}

const openedOnce = (address: string, file: string, shape: Shape) =>
  inPage(address, async (page, browser): Promise<readonly Measured[]> => {
    const start = performance.now();
    const asked = await page.evaluate(() => performance.now());
    const reader = readerOf(page);
    await page.setInputFiles(INPUT, file);
    await (await reader).waitForEvent('close', { timeout: PATIENCE });
    const read = performance.now() - start;
    const whenRead = await page.evaluate(() => performance.now());
    const { peak: peakReading } = await renderers(browser);
    await page.waitForFunction(() => window.watched.live !== null, null, { timeout: PATIENCE });
    const live = performance.now() - start;
    const { peak } = await renderers(browser);
    const tasks = await page.evaluate(() => window.watched.tasks);
    const during = tasks.filter(([at]) => at >= asked && at < whenRead).map(([, took]) => took);
    const after = tasks.filter(([at]) => at >= whenRead).map(([, took]) => took);
    return [
      {
        what: `${shape}: file to tables, in the worker`,
        value: `${seconds(read)}, ${perSecond(SUBMISSIONS, read)}`,
        target: 'at least 60,000 /s',
      },
      {
        what: `${shape}: peak memory of the page's process until then`,
        value: megabytes(peakReading),
        target: 'at most 2,000 MB',
      },
      {
        what: `${shape}: main-thread tasks over 50 ms while reading`,
        value: tasksOver(during),
        target: 'none',
      },
      { what: `${shape}: until the figures are live`, value: seconds(live) },
      { what: `${shape}: peak memory, engine included`, value: megabytes(peak) },
      { what: `${shape}: main-thread tasks over 50 ms until then`, value: tasksOver(after) },
    ];
  });

const cancelledOnce = (address: string, file: string, shape: Shape) =>
  inPage(address, async (page, browser): Promise<readonly Measured[]> => {
    const reader = readerOf(page);
    await page.setInputFiles(INPUT, file);
    const worker = await reader;
    await page.waitForTimeout(3000);
    const start = performance.now();
    const closed = worker.waitForEvent('close').then(() => performance.now() - start);
    await page.click('open-files .cancel');
    const idle = await untilIdle(page, browser, start);
    const took = await closed;
    return [
      { what: `${shape}: from Cancel to the end of the worker`, value: milliseconds(took) },
      { what: `${shape}: from Cancel to an idle processor`, value: milliseconds(idle) },
    ];
  });

/** Until the pages' processes take less than a tenth of a processor. */
async function untilIdle(page: Page, browser: Browser, start: number): Promise<number> {
  let before = await renderers(browser);
  for (let at = performance.now(); at - start < PATIENCE;) {
    await page.waitForTimeout(100);
    const now = performance.now();
    const used = await renderers(browser);
    if (used.cpu - before.cpu < (IDLE * (now - at)) / 1000) return at - start;
    before = used;
    at = now;
  }
  return NaN;
}

const INPUT = 'open-files input[type="file"]:not(.folder)';

const readerOf = (page: Page) =>
  page.waitForEvent('worker', { predicate: (worker) => worker.url().includes('reader-worker') });

const tasksOver = (tasks: readonly number[]) =>
  tasks.length === 0 ? 'none' : `${String(tasks.length)}, longest ${milliseconds(Math.max(...tasks))}`;
