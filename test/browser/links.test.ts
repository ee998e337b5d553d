import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { IMPORTS } from '../structure/sources.ts';
import { ADDRESS, ALL } from './dashboards.ts';
import { HOSTILE } from './hostile-campaign.ts';

const built = (path: string) => join(inject('site'), path);

async function documentAt(address: string): Promise<Document> {
  const html = await readFile(built(`${address}index.html`), 'utf8');
  return (parseHTML(html) as unknown as { document: Document }).document;
}

/** What a page tells whoever shows a link to it. */
function toldBy(document: Document): Readonly<Record<string, string>> {
  const tags = [...document.querySelectorAll('meta[property], meta[name]')];
  return Object.fromEntries(
    tags.map((tag) => [
      tag.getAttribute('property') ?? tag.getAttribute('name')!,
      tag.getAttribute('content') ?? '',
    ]),
  );
}

const hasCard = ALL.filter((address) => !address.startsWith('open/'));

describe.each(hasCard)('a link to /%s', (address) => {
  let document: Document;
  let told: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    document = await documentAt(address);
    told = toldBy(document);
  });

  test('has the title of the page, a sentence and its whole address', () => {
    expect(told['og:title']).toBe(document.title);
    expect(told['og:title']).not.toBe('');
    expect(told.description).toMatch(/\.$/);
    expect([...told.description!].length).toBeLessThanOrEqual(320);
    expect(told['og:description']).toBe(told.description);
    expect(told['og:url']).toBe(ADDRESS + address);
    expect(told['twitter:card']).toBe('summary_large_image');
    expect(told.referrer).toBe('no-referrer');
  });

  test('shows a picture of 1200 by 630 that lies in the site', async () => {
    const picture = told['og:image']!;
    expect(picture.startsWith(`${ADDRESS}data/`)).toBe(true);
    expect(picture).toMatch(/\/card\.[0-9a-f]{10}\.png$/);
    expect(told['twitter:image']).toBe(picture);
    const png = await readFile(built(picture.slice(ADDRESS.length)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([told['og:image:width'], told['og:image:height']]).toEqual(['1200', '630']);
    expect(png.length).toBeLessThan(60_000);
  });

  test('is of the day that stands on the page', () => {
    const day = /(\d{1,2} \p{L}+ \d{4})$/u.exec(
      document.querySelector('.campaign .period')?.textContent ?? '',
    )?.[1];
    expect(address === '' || told.description!.endsWith(` As of ${day!}.`)).toBe(true);
  });
});

test('a page that opens files has no picture, and a link to it still says what it is', async () => {
  const told = toldBy(await documentAt('open/'));
  expect(told['og:url']).toBe(`${ADDRESS}open/`);
  expect(told['og:image']).toBeUndefined();
  expect(told['twitter:card']).toBe('summary');
  expect(told.description).toContain('no file leaves your computer');
});

test('a hostile title stays a text in the head', async () => {
  const document = await documentAt('hostile/');
  expect(toldBy(document)['og:title']).toBe(`Overview · ${HOSTILE.title}`);
  expect(document.querySelectorAll('head script:not([src])')).toHaveLength(0);
});

describe('licences.txt', () => {
  let text = '';
  beforeAll(async () => {
    text = await readFile(built('licences.txt'), 'utf8');
  });

  /** Titles and texts, one after the other. */
  const parts = () => text.split(/^={80}\n(.+)\n={80}\n/m).slice(1);
  const titles = () => parts().filter((_, at) => at % 2 === 0);
  const missing = (names: Iterable<string>) =>
    [...names].filter(
      (name) => !titles().some((title) => /^[ ,]/.test(title.slice(name.length)) && title.startsWith(name)),
    );
  const nameOf = (source: string) => /^(?:\.\.\/)+(?!src\/)((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];

  test('is linked from every dashboard', async () => {
    const link = (await documentAt('hostile/labels/')).querySelector('.colophon a[href$="licences.txt"]');
    expect(link?.getAttribute('href')).toBe('../../licences.txt');
  });

  test('has what pages and workers import, the notices with it', async () => {
    const inNode = new Set(IMPORTS.filter(({ what }) => what.startsWith('node:')).map(({ from }) => from));
    const shipped = IMPORTS.filter(
      ({ from, what, isType }) =>
        !isType && !inNode.has(from) && /^[a-z@][^:]*$/.test(what) && !/^(build|report)\//.test(from),
    );
    const names = new Set(shipped.map(({ what }) => /^(?:@[^/]+\/)?[^/]+/.exec(what)![0]));
    // The engine of builds and reports, fetched by no page.
    names.delete('@duckdb/node-api');
    expect([...names]).toEqual(expect.arrayContaining(['@duckdb/duckdb-wasm', 'apache-arrow', 'hyparquet']));
    expect(missing(names)).toEqual([]);
    const notice = await readFile('node_modules/apache-arrow/NOTICE.txt', 'utf8');
    expect(text).toContain(notice.replaceAll('\r\n', '\n').trim());
  });

  test('has what is within the engine’s worker', async () => {
    const map = JSON.parse(
      await readFile('node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js.map', 'utf8'),
    ) as { readonly sources: readonly string[] };
    const names = new Set(map.sources.flatMap((source) => nameOf(source) ?? []));
    expect([...names].toSorted()).toEqual(['apache-arrow', 'flatbuffers', 'js-sha256', 'tslib', 'ws']);
    expect(missing(names)).toEqual([]);
  });

  test('has what finished files of other packages have within them', () => {
    expect(missing(['internmap', 'delaunator', 'robust-predicates'])).toEqual([]);
  });

  test('names nothing twice and nothing without a text', () => {
    expect(titles().length).toBeGreaterThan(40);
    expect(new Set(titles()).size).toBe(titles().length);
    expect(parts().filter((part, at) => at % 2 === 1 && part.trim().length < 300)).toEqual([]);
  });
});
