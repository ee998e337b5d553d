import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { HOSTS, UNTYPED, type Host } from './hosts.ts';
import { openEmpty } from './opening.ts';
import { serve, type Served } from './server.ts';
import { expectText, goTo, live, type Shown, type Visit } from './visit.ts';

const COUNT = 'filter-bar .count';
const NOTICE = 'filter-bar .notice';
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

async function servedBy(host: Host): Promise<Served> {
  const served = await serve(inject('site'), { host });
  onTestFinished(served.close);
  return served;
}

/** The page of another site that holds an address in a frame; gives its own address. */
async function framing(address: string): Promise<string> {
  const page = `<!doctype html><title>Space</title><iframe width="1200" height="800" sandbox="${SANDBOX}" src="${address}"></iframe>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${String((server.address() as AddressInfo).port)}/`;
}

/** Opens the list of dashboards as readers of the host see it. */
async function openList(here: Visit, { isFramed }: Host, base: string): Promise<Shown> {
  await here.page.goto(isFramed ? await framing(base) : base);
  if (!isFramed) return here.page;
  await here.page.waitForSelector('iframe');
  return here.page.frame({ url: base })!;
}

describe.each(HOSTS)('$name', (host) => {
  test('shows the list, applies a link with a selection, lets it be changed and leads to other pages', async () => {
    const { base } = await servedBy(host);
    const here = await openEmpty({}, base);
    const shown = await openList(here, host, base);
    await shown.waitForSelector('.entry a[href$="/translation-quality/"]');

    // Where the host finds folders, a link may have lost its last stroke.
    const end = host.toFolder === null ? '/' : '';
    await shown.goto(`${base}translation-quality/progress${end}#v=1&q.severity=Major`);
    await live(shown);
    expect(shown.url()).toBe(`${base}translation-quality/progress/#v=1&q.severity=Major`);
    await expectText(shown, COUNT, /^[\d,]+ of 3,120 responses$/);
    await shown.click('filter-bar .chosen .term');
    await expectText(shown, COUNT, '3,120 responses');

    await goTo(shown, 'records');
    await live(shown);
    expect(await shown.locator('.record .fields .text').count()).toBeGreaterThan(0);
    expect(await shown.locator(NOTICE).count()).toBe(0);
    expect(here.asked.filter((address) => address.includes('/_engine/'))).toHaveLength(2);
    const own = here.faults.filter((fault) => !fault.startsWith('asked another host: http://localhost:'));
    expect(own).toEqual([]);
  });

  test('takes every file, and has no page where there is none', async () => {
    const folder = inject('site');
    const sizes = (await readdir(folder, { recursive: true })).map(async (name) => {
      const { size } = await stat(join(folder, name));
      return { name, size };
    });
    expect((await Promise.all(sizes)).filter(({ size }) => size > host.largest)).toEqual([]);
    const { base } = await servedBy(host);
    const missing = await fetch(`${base}gone/labels/`);
    expect(missing.status).toBe(404);
    expect((await missing.text()).includes('There is no page at this address')).toBe(host.knowsMissing);
    const served = await fetch(base);
    expect(served.headers.get('x-content-type-options')).toBe(host.obeysHeaders ? 'nosniff' : null);
  });
});

test('a server that calls scripts plain text shows finished pages that say what it has to do', async () => {
  const { base } = await servedBy(UNTYPED);
  const { page } = await openEmpty({}, base);
  await page.goto(`${base}translation-quality/labels/#v=1&q.severity=Major`);
  await expectText(
    page,
    NOTICE,
    /^This page is complete, but it cannot be filtered: .* as text\/javascript\.$/,
  );
  expect(await page.locator('svg.plot').count()).toBeGreaterThan(0);
  expect(await page.locator('[aria-busy], [data-waiting]').count()).toBe(0);
});

test('opened as files, pages are finished, lead to each other and say why they cannot be filtered', async () => {
  const site = pathToFileURL(join(inject('site'), '/')).href;
  const { page, asked, faults } = await openEmpty({}, site);
  await page.goto(`${site}index.html`);
  await page.click('.entry a[href*="translation-quality"]');
  await page.waitForURL(`${site}translation-quality/index.html`);
  await expectText(
    page,
    NOTICE,
    /^Opened as a file, this page is complete, but it cannot be filtered .*npm run preview/,
  );
  await page.click('.rail a[data-page="labels"]');
  await page.waitForURL(`${site}translation-quality/labels/index.html`);
  await expectText(page, NOTICE, /^Opened as a file/);
  expect(await page.locator('svg.plot:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('[aria-busy], [data-waiting]').count()).toBe(0);
  expect(asked.filter((address) => !address.startsWith(site))).toEqual([]);
  // Browsers refuse modules of files, and say so; nothing else may go wrong.
  const refused = /^asked another host: file:|ERR_FAILED$|^console: .*(origin 'null'|net::ERR_FAILED)/;
  expect(faults.filter((fault) => !refused.test(fault))).toEqual([]);
});
