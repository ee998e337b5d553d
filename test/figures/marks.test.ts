import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { EMPTY_FILTER, type Filter } from '../../src/model/filter.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { askOf, dataOf, figuresIn, loaded, pictureOf, type Loaded } from '../measures/figures.ts';
import { campaignOf, type Given } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { answerTo, slowChosen, slowRecords } from '../measures/slow-choice.ts';

const given = madeUp(31);
const { about } = campaignOf(given);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

interface Mark {
  readonly name: string;
  readonly filter: Filter;
}

/** The marks of a figure's picture: what they are called and what they select. */
async function marksOf(id: string, key: string | null): Promise<readonly Mark[]> {
  const shown = figuresIn(about).find(
    ({ figure, param }) => figure.id === id && (param?.key ?? null) === key,
  )!;
  const ask = askOf(shown, about, EMPTY_FILTER);
  const picture = pictureOf(shown, await dataOf(shown, ask, campaign), ask, 760) ?? '';
  const { document } = parseHTML(`<html><body>${picture}</body></html>`) as unknown as { document: Document };
  return [...document.querySelectorAll('a')].map((link) => ({
    name: link.getAttribute('aria-label') ?? '',
    filter: readFragment(link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '').filter,
  }));
}

/** The number that a mark's name says: "calm: 12 (8.0 %)". */
const numberIn = (name: string) => Number(/: ([\d,]+)/.exec(name)?.[1]?.replaceAll(',', ''));

type Count = (given: Given, filter: Filter, key: string) => number;

const answers: Count = (rows, filter, key) =>
  slowChosen(rows, { ...filter, only: true }).filter((one) => answerTo(rows, one, key) !== null).length;
const records: Count = (rows, filter) => slowRecords(rows, filter).length;
const submissions: Count = (rows, filter) => slowChosen(rows, filter).length;
const people: Count = (rows, filter) =>
  new Set(slowChosen(rows, filter).flatMap(({ person }) => person ?? [])).size;

describe('what a mark says it counts is what a click on it selects', () => {
  test.each([
    ['label-bars', 'mood', answers],
    ['label-bars', 'mood/groups', answers],
    ['label-bars', 'tags', answers],
    ['number-histogram', 'stars', answers],
    ['number-histogram', 'score', answers],
    ['metadata-terms', 'lang', records],
    ['metadata-terms', 'device', submissions],
    ['metadata-terms', 'team', people],
    ['metadata-numbers', 'length', records],
    ['metadata-numbers', 'weight', records],
    ['metadata-numbers', 'clicks', submissions],
    ['metadata-numbers', 'age', people],
    ['submissions-over-time', null, submissions],
  ] as const)('%s of %s', async (id, key, count) => {
    const marks = await marksOf(id, key);
    expect(marks.length).toBeGreaterThan(1);
    expect(
      marks.map(({ name, filter }) => `${name.split('\n')[0]!} → ${String(count(given, filter, key ?? ''))}`),
    ).toEqual(marks.map(({ name }) => `${name.split('\n')[0]!} → ${String(numberIn(name))}`));
  });

  test('a person’s bars select that person, a cell of the matrix both people', async () => {
    const bars = await marksOf('annotator-progress', null);
    const cells = await marksOf('annotator-pairs', 'mood');
    expect(
      bars.every(
        ({ name, filter }) =>
          filter.annotator?.kind === 'terms' && name.startsWith(`${filter.annotator.terms[0]!}: `),
      ),
    ).toBe(true);
    expect(
      cells.every(
        ({ name, filter }) =>
          filter.annotator?.kind === 'terms' && name.startsWith(`${filter.annotator.terms.join(' and ')}: `),
      ),
    ).toBe(true);
    expect([bars.length, cells.length].every((n) => n > 4)).toBe(true);
  });
});
