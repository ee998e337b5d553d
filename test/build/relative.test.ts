import fc from 'fast-check';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeRelative, relativeHtml } from '../../src/build/relative.ts';

describe('addresses in a page', () => {
  test('become relative to the page, however deep it lies', () => {
    const html =
      '<link rel="stylesheet" href="/_astro/x.css"><a class="a" href="/slug/">x</a><script type="module" src="/_astro/x.js"></script>';
    expect(relativeHtml(html, 0)).toBe(html.replaceAll('="/', '="./'));
    expect(relativeHtml(html, 1)).toBe(html.replaceAll('="/', '="../'));
    expect(relativeHtml(html, 3)).toBe(html.replaceAll('="/', '="../../../'));
  });

  test('of the data and the engine do too', () => {
    const body =
      '<body data-root="/" data-about="/data/s/about.1.json" data-campaign="/data/s/c.gz" data-texts="/data/s/t.gz" data-module="/_engine/m.gz" data-worker="/_engine/w.js">';
    expect(relativeHtml(body, 2)).toBe(body.replaceAll('="/', '="../../'));
  });

  test.each([
    '<a href="#x">',
    '<a href="https://example.org/">',
    '<a href="//example.org/">',
    '<a href="./x">',
    '<p title="/x">',
    '<p>write href="/x" there</p>',
    '<p>&lt;a href="/x"&gt;</p>',
    '<p>1 < 2 and href="/x" > 3</p>',
    '<td data-about-it="/x">',
  ])('%s is left as it is', (html) => {
    expect(relativeHtml(html, 2)).toBe(html);
  });

  test('text of the data comes through unchanged, whatever it looks like', () => {
    const pieces = fc.constantFrom(
      ' href="/x"',
      'src="/y" ',
      '<a href="/z">',
      "'",
      '"',
      '<',
      '>',
      '&',
      '=',
      '/',
      ' ',
      'data-about="/q"',
      '<img src="/x" onerror=1>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 8 }), (parts) => {
        const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };
        const [made, link] = [document.createElement('p'), document.createElement('a')];
        made.textContent = parts.join('');
        link.setAttribute('href', '/page/');
        made.append(link);
        const { document: read } = parseHTML(
          `<html><body>${relativeHtml(made.outerHTML, 1)}</body></html>`,
        ) as unknown as { document: Document };
        expect(read.querySelector('p')?.textContent).toBe(made.textContent);
        expect(read.querySelector('a')?.getAttribute('href')).toBe('../page/');
      }),
      { numRuns: 400 },
    );
  });

  test('the page for missing addresses has whole ones where the address of the site is known', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'dist-'));
    const made = async (address: string | null) => {
      for (const page of ['404.html', 'index.html']) await writeFile(join(dist, page), '<a href="/x/">');
      await makeRelative(dist, address);
      return Promise.all(['404.html', 'index.html'].map((page) => readFile(join(dist, page), 'utf8')));
    };
    expect(await made('https://example.org/some/where/')).toEqual([
      '<a href="/some/where/x/">',
      '<a href="./x/">',
    ]);
    expect(await made(null)).toEqual(['<a href="./x/">', '<a href="./x/">']);
  });

  test('each page of a site gets the way back from its own folder', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'dist-'));
    await mkdir(join(dist, 'slug', 'progress'), { recursive: true });
    const pages = ['index.html', 'slug/index.html', 'slug/progress/index.html'];
    for (const page of [...pages, 'slug/data.json']) await writeFile(join(dist, page), '<a href="/x/">');
    await makeRelative(dist);
    const read = (page: string) => readFile(join(dist, page), 'utf8');
    expect(await Promise.all(pages.map(read))).toEqual([
      '<a href="./x/">',
      '<a href="../x/">',
      '<a href="../../x/">',
    ]);
    expect(await read('slug/data.json')).toBe('<a href="/x/">');
  });
});
