import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished, TestRunner } from 'vitest';
import { launch } from './chromium.ts';
import { serve, type Served } from './server.ts';
import { live, until, visit, type Visit } from './visit.ts';

/** The built site, served to the tests of one file. */
export let site: Served;
let browser: Browser;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** An empty page for an address of the site. It closes after its test; one for several tests, after all of the file. */
export async function openEmpty(options?: BrowserContextOptions, base = site.base): Promise<Visit> {
  const here = await visit(browser, base, options);
  if (TestRunner.getCurrentTest()) onTestFinished(here.close);
  return here;
}

/** Opens an address of the site. */
export async function open(address: string, options?: BrowserContextOptions): Promise<Visit> {
  const here = await openEmpty(options);
  await here.page.goto(site.base + address);
  return here;
}

/** Opens an address of a dashboard, and waits until everything there is live. */
export async function openLive(address: string, options?: BrowserContextOptions): Promise<Visit> {
  const here = await open(address, options);
  await live(here.page);
  return here;
}

/** Opens the page for files of one's own, and waits until it takes them. */
export async function openForFiles(options?: BrowserContextOptions): Promise<Visit> {
  const here = await open('open/', options);
  await until(
    here.page,
    () => document.querySelector('open-files[data-live]') !== null,
    'does not take files',
  );
  return here;
}
