import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import {
  askOf,
  dataOf,
  figuresIn,
  loaded,
  pictureFile,
  pictureOf,
  type Loaded,
} from '../measures/figures.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { settled } from '../measures/settled.ts';
import { standalone } from './standalone.ts';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
const given = madeUp(1);
const { about } = campaignOf(given);
const figures = figuresIn(about).filter(({ figure, param }) => figure.measure.needs(about, param) === null);
let campaign: Loaded;
beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const WIDTHS = [
  { folder: OUTPUT, width: 640 },
  { folder: join(OUTPUT, 'narrow'), width: 360 },
];

/**
 * Compares with the file; one that is missing is written, but not where nobody would look at it. `UPDATE=1` writes
 * all anew.
 */
function expectPicture(path: string, picture: string): void {
  const changed = path.replace(/\.svg$/, '-changed.svg');
  if (process.env.UPDATE !== undefined || !existsSync(path)) {
    if (process.env.CI)
      throw new Error(
        `${path} is missing: run the tests once on your own machine, look at the picture, and commit it.`,
      );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture);
  }
  const wanted = readFileSync(path, 'utf8');
  if (picture === wanted) rmSync(changed, { force: true });
  else writeFileSync(changed, picture);
  expect(picture).toBe(wanted);
}

describe('the picture of', () => {
  test.each(figures.map((shown) => [shown.name, shown] as const))('%s', async (_, shown) => {
    const warn = vi.spyOn(console, 'warn');
    const ask = askOf(shown, about, EMPTY_FILTER);
    const data = await dataOf(shown, ask, campaign);
    for (const { folder, width } of WIDTHS) {
      const picture = pictureOf(shown, data, ask, width);
      expect(picture).not.toBeNull();
      expect(picture).not.toMatch(/<style|\sstyle=|⚠|NaN|undefined/);
      expectPicture(join(folder, pictureFile(shown)), standalone(settled(picture!)));
    }
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

test.each(WIDTHS)('every expected picture $width wide is that of a figure', ({ folder }) => {
  const names = new Set(figures.map(pictureFile));
  expect(names.size).toBe(figures.length);
  expect(
    readdirSync(folder).filter(
      (name) => name.endsWith('.svg') && !name.endsWith('-changed.svg') && !names.has(name),
    ),
  ).toEqual([]);
});
