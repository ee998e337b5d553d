import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { PATIENCE } from '../browser/patience.ts';

export interface EnginePage {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly asked: readonly string[];
  /** What the server gives under further paths. */
  readonly files: Map<string, Uint8Array>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  html: 'text/html',
};

/** The engine of the pages, bundled as for a site, in a real browser on an address of this machine. */
export async function openPage(): Promise<EnginePage> {
  const require = createRequire(import.meta.url);
  const dist = (file: string) => readFile(require.resolve(`@duckdb/duckdb-wasm/dist/${file}`));
  const files = new Map<string, Uint8Array>([
    [
      '/',
      new TextEncoder().encode(
        '<!doctype html><title>engine</title><script type="module" src="/bundle.js"></script>',
      ),
    ],
    ['/bundle.js', await bundle()],
    ['/engine.wasm', await dist('duckdb-eh.wasm')],
    ['/engine.worker.js', await dist('duckdb-browser-eh.worker.js')],
  ]);
  const server = createServer(({ url = '/' }, response) => {
    const found = files.get(url);
    const ending = url === '/' ? 'html' : url.split('.').at(-1)!;
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[ending] ?? 'application/octet-stream' });
    response.end(found);
  });
  const address = await listen(server);
  const browser = await launch();
  const asked: string[] = [];
  const page = await started(browser, address, asked);
  return {
    page,
    asked,
    files,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

async function started(browser: Browser, address: string, asked: string[]): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE.timeout);
  const page = await context.newPage();
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

async function bundle(): Promise<Uint8Array> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page-entry.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'bundle',
      },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bundle has no code.');
  return new TextEncoder().encode(chunk.code);
}
