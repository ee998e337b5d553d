import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EMPTY_FILTER } from '../../src/model/filter.ts';
import {
  askOf,
  dataOf,
  figuresIn,
  loaded,
  pictureOf,
  type Figure,
  type Loaded,
} from '../measures/figures.ts';
import { campaignOf } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { settled } from '../measures/settled.ts';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
const given = madeUp(1);
const { about } = campaignOf(given);
const figures = figuresIn(about).filter(({ view, param }) => view.measure.needs(about, param) === null);

let campaign: Loaded;
beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

/** Compares with the file; one that is missing is written, but not where nobody would look at it. */
function expectPicture(name: string, picture: string): void {
  const path = `${OUTPUT}${name}`;
  if (!existsSync(path)) {
    if (process.env.CI)
      throw new Error(
        `${name} is missing: run the tests once on your own machine, look at the picture, and commit it.`,
      );
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(path, picture);
  }
  const wanted = readFileSync(path, 'utf8');
  if (picture !== wanted) writeFileSync(path.replace(/\.svg$/, '-changed.svg'), picture);
  expect(picture).toBe(wanted);
}

describe('the picture of', () => {
  test.each(figures.map((figure) => [figure.name, figure] as const))('%s', async (_, figure) => {
    const warn = vi.spyOn(console, 'warn');
    const ask = askOf(figure, about, EMPTY_FILTER);
    const picture = pictureOf(figure, await dataOf(figure, ask, campaign), ask, 640);
    expect(picture).not.toBeNull();
    expect(picture).not.toMatch(/<style|\sstyle=|⚠|NaN|undefined/);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    expectPicture(pictureFile(figure), settled(picture!));
  });
});

test('every expected picture is that of a figure', () => {
  const names = new Set(figures.map(pictureFile));
  expect(names.size).toBe(figures.length);
  expect(
    readdirSync(OUTPUT).filter(
      (name) => name.endsWith('.svg') && !name.endsWith('-changed.svg') && !names.has(name),
    ),
  ).toEqual([]);
});
