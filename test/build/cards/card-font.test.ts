import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { drawable, widthOf } from '../../../src/build/cards/card-text.ts';

const { resolve } = createRequire(import.meta.url);
const SIZE = 50;
const TIMES = 10;

/** Every character that cards draw. */
const DRAWN = Array.from({ length: 0x2700 }, (_, code) => String.fromCodePoint(code)).filter(
  (char) => char.trim() !== '' && char !== '…' && drawable(char) === char,
);

let fontBuffers: Uint8Array[] = [];

beforeAll(async () => {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  fontBuffers = [await readFile(resolve('inter-ui/web/Inter-SemiBold.woff2'))];
});

/** These texts on top of each other, in the boldest face of the cards. */
function drawing(texts: readonly string[]) {
  const lines = texts.map(
    (text, at) =>
      `<text id="text${String(at)}" y="100" font-size="${String(SIZE)}" font-weight="600">${[...text].map((char) => `&#${String(char.codePointAt(0))};`).join('')}</text>`,
  );
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200">${lines.join('')}</svg>`,
    {
      font: { fontBuffers, defaultFontFamily: 'Inter' },
    },
  );
}

test('the font has every character that cards draw: of Latin, Greek and Cyrillic, and signs', () => {
  const shapes = (texts: readonly string[]) =>
    [
      ...drawing(texts)
        .toString()
        .matchAll(/<g id="text\d+"[^>]*>\s*<path[^>]* d="([^"]+)"/g),
    ].map(([, shape]) => shape);
  const [missing] = shapes(['\ue000']);
  const found = shapes(DRAWN);
  expect(missing).toBeDefined();
  expect(DRAWN.length).toBeGreaterThan(1_000);
  expect(found).toHaveLength(DRAWN.length);
  expect(DRAWN.filter((_, at) => found[at] === missing)).toEqual([]);
});

test('no character is wider than it is taken for', () => {
  const byWidth = Map.groupBy(
    DRAWN.filter((char) => !/\p{M}/u.test(char)),
    widthOf,
  );
  expect(byWidth.size).toBeGreaterThan(4);
  for (const [width, chars] of byWidth) {
    const widest = drawing(chars.map((char) => char.repeat(TIMES))).getBBox()!;
    expect(widest.width / SIZE / TIMES).toBeLessThanOrEqual(width);
  }
});
