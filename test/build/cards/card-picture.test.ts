import { beforeAll, expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import { cardPainter } from '../../../src/build/cards/card-picture.ts';
import { cardRules, lightColours } from '../../../src/build/cards/card-rules.ts';
import type { Card } from '../../../src/build/cards/card-svg.ts';
import { smallPng } from '../../../src/build/cards/small-png.ts';

const CARD: Card = {
  kicker: 'A campaign',
  heading: 'Progress',
  otherwise: 'a-campaign',
  sentence: '12 submissions came in; 100.0 % are “done” − Größe, Μέγεθος, Размер.',
  foot: ['As of 7 Nov 2025'],
  figure: { markup: '<rect width="300" height="900" fill="#1f5fa8"/>', width: 360, height: 900 },
};

let rules = '';
let paint: (card: Card) => Uint8Array;

beforeAll(async () => {
  rules = await cardRules(await lightColours());
  paint = await cardPainter(rules);
});

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a card is a PNG of 1200 by 630 and some tens of kilobytes', () => {
  const png = paint(CARD);
  expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect(sizeOf(png)).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(5_000);
  expect(png.length).toBeLessThan(60_000);
});

test('the same card is the same bytes, also from another painter', async () => {
  const other = await cardPainter(rules);
  expect(Buffer.from(other(CARD)).equals(paint(CARD))).toBe(true);
  expect(Buffer.from(paint({ ...CARD, heading: 'Labels' })).equals(paint(CARD))).toBe(false);
});

test('texts of every kind are drawn without a fault', () => {
  for (const text of ['', '\u0000', '😀👩‍👩‍👧', 'مرحبا بالعالم', '日本語', '\ud800', '<&>"', 'é'.repeat(9_999)])
    expect(sizeOf(paint({ ...CARD, kicker: text, heading: text, sentence: text, foot: [text] }))).toEqual([
      1200, 630,
    ]);
});

test('all rules have their colours', () => {
  expect(rules).not.toContain('var(--');
});

test('a picture of few colours keeps each of them', () => {
  const rgba = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 1, 2, 3, 255);
  const png = Buffer.from(smallPng({ width: 2, height: 2, rgba }));
  const at = (name: string) => png.indexOf(name, 0, 'latin1');
  const content = (name: string) => png.subarray(at(name) + 4, at(name) + 4 + png.readUInt32BE(at(name) - 4));
  const palette = content('PLTE');
  const rows = inflateSync(content('IDAT'));
  const pixels = [1, 2, 4, 5].map((index) => [...palette.subarray(rows[index]! * 3, rows[index]! * 3 + 3)]);
  expect(pixels).toEqual([
    [255, 0, 0],
    [0, 0, 255],
    [255, 0, 0],
    [1, 2, 3],
  ]);
});
