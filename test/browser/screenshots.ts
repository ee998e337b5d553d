import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from './chromium.ts';
import { serve } from './server.ts';
import { live } from './visit.ts';

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const WIDE = { width: 1440, height: 1000 };
const NARROW = { width: 390, height: 844 };

const SHOTS: readonly Shot[] = [
  { name: 'overview-light', address: 'sharegpt-campaign/', scheme: 'light', ...WIDE },
  { name: 'overview-dark', address: 'sharegpt-campaign/', scheme: 'dark', ...WIDE },
  { name: 'agreement', address: 'sharegpt-campaign/agreement/prompt-intent/', scheme: 'light', ...WIDE },
  { name: 'overview-narrow', address: 'translation-quality/', scheme: 'light', ...NARROW },
];

// Pictures of the built site for the documentation: of dist/, or of the folder that is named.
const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const folder = fileURLToPath(new URL('../../docs/images', import.meta.url));
await mkdir(folder, { recursive: true });
const site = await serve(dist);
const browser = await launch();
for (const shot of SHOTS) console.log(await take(browser, shot));
await browser.close();
await site.close();

/** One picture of the first screen, once its figures are live; says where it is and how big. */
async function take(from: Browser, { name, address, scheme, width, height }: Shot): Promise<string> {
  const context = await from.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(site.base + address);
  await live(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await context.close();
  const { size } = await stat(path);
  const pixels = (await readFile(path)).readUInt32BE(16);
  return `docs/images/${name}.png: ${String(pixels)} pixels wide, ${String(Math.round(size / 1000))} kB`;
}
