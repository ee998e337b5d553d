import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './patience.ts';

/** A page of a context of its own, and all that went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for, by pages and their workers. */
  readonly asked: readonly string[];
  /** What the policy refused, errors, and requests to other hosts. Empty on a page that is in order. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A page, or one within a page of somebody else. */
export type Shown = Page | Frame;

declare global {
  interface Window {
    tellFault(text: string): void;
  }
}

/** Opens an empty page that is watched; the policy of the site stays in force. */
export async function visit(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE.timeout);
  const { origin } = new URL(base);
  const asked: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    asked.push(address);
    const isOwn =
      address.startsWith(`${origin}/`) ||
      address.startsWith(`blob:${origin}/`) ||
      address.startsWith('data:');
    if (!isOwn) faults.push(`asked another host: ${address}`);
  });
  context.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    if (error !== 'net::ERR_ABORTED') faults.push(`not answered: ${request.url()} ${error}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.exposeBinding('tellFault', (_, text: string) => faults.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.tellFault(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  await slowDown(page);
  return { page, context, asked, faults, close: () => context.close() };
}

/** Where SLOWDOWN is 4, a page computes as on a machine four times slower. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.SLOWDOWN ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Waits until the engine answers and every figure, sentence and record of the page is live. */
export const live = (page: Shown): Promise<void> => until(page, isLive, 'did not become live');

/** Waits until one figure is live; others may still be computed. */
export const liveFigure = (page: Page, view: string) =>
  page.waitForSelector(`live-figure[data-view="${view}"][data-live]:not([aria-busy])`);

/** Waits for something in the page to hold; the policy forbids the page to look by itself. */
export async function until(page: Shown, holds: () => boolean, complaint: string): Promise<void> {
  for (const end = Date.now() + PATIENCE.timeout; Date.now() < end;) {
    if (await page.evaluate(holds).catch(() => false)) return;
    await page.waitForTimeout(PATIENCE.interval);
  }
  throw new Error(`The page ${page.url()} ${complaint}.`);
}

const isLive = (): boolean => {
  const places = [...document.querySelectorAll('live-figure, record-list')];
  const hasBar = document.querySelector('filter-bar button.copy') !== null;
  const isBusy = document.querySelector('[aria-busy], [data-waiting]') !== null;
  return hasBar && !isBusy && places.every((place) => place.hasAttribute('data-live'));
};

/** Goes to a section by the rail; to the first question by the list of them on the agreement page. */
export async function goTo(page: Shown, section: string): Promise<void> {
  if ((await page.locator('main').getAttribute('data-page')) === section) return;
  if (section === 'question') await goTo(page, 'agreement');
  await page.click(section === 'question' ? 'nav.questions a >> nth=1' : `.rail a[data-page="${section}"]`);
  await page.waitForSelector(`main[data-page="${section}"]`);
}

/** Chooses files with these names and contents, in a page that takes files. */
export const choose = (page: Page, files: Readonly<Record<string, string | Buffer>>): Promise<void> =>
  page.setInputFiles(
    'input.files',
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  );

/** What a selector finds, as one line of text. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().textContent())?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Waits for a text to become what it should be. */
export async function expectText(page: Shown, selector: string, wanted: string | RegExp): Promise<void> {
  const found = expect.poll(() => page.locator(selector).first().textContent());
  await (typeof wanted === 'string' ? found.toBe(wanted) : found.toMatch(wanted));
}

export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);
