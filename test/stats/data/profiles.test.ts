import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  itemCount,
  pairable,
  patternsOf,
  profilesFrom,
  ratingCount,
  recoded,
  valueCounts,
} from '../../../src/stats/data/profiles.ts';
import { profilesOf } from '../published-tables.ts';
import { someRows } from '../random-data.ts';
import { given } from '../slow-reference.ts';

const pattern = (items: number, ...cells: [number, number][]) => ({ counts: new Map(cells), items });

describe('profilesFrom', () => {
  test('merges equal patterns, whatever the order of their cells, and leaves out items without ratings', () => {
    const profiles = profilesFrom(3, [
      pattern(2, [2, 1], [0, 1]),
      pattern(3, [0, 1], [2, 1]),
      pattern(7),
      pattern(1, [1, 0]),
    ]);
    expect(profiles).toEqual({
      size: 3,
      weight: Float64Array.of(5),
      start: Int32Array.of(0, 2),
      cell: Int32Array.of(0, 2),
      count: Int32Array.of(1, 1),
    });
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        expect(profilesOf(5, rows.toReversed())).toEqual(profilesOf(5, rows));
      }),
    );
  });

  test('patternsOf gives the patterns back', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        const profiles = profilesOf(5, rows);
        expect(profilesFrom(5, patternsOf(profiles))).toEqual(profiles);
      }),
    );
  });

  test('no items at all is a legal value', () => {
    const none = profilesFrom(2, []);
    expect([itemCount(none), ratingCount(none), pairable(none).weight.length]).toEqual([0, 0, 0]);
  });
});

describe('counting', () => {
  test('items, ratings and values are those of the rows', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        const rated = rows.map(given).filter((item) => item.length > 0);
        const profiles = profilesOf(5, rows);
        expect(itemCount(profiles)).toBe(rated.length);
        expect(ratingCount(profiles)).toBe(rated.flat().length);
        expect(itemCount(pairable(profiles))).toBe(rated.filter((item) => item.length >= 2).length);
        expect(valueCounts(profiles)[3]).toBe(rated.flat().filter((value) => value === 3).length);
      }),
    );
  });

  test('recoded: values that fall together are counted together', () => {
    const profiles = recoded(profilesFrom(3, [pattern(1, [0, 1], [1, 2]), pattern(4, [0, 3])]), 2, (value) =>
      Math.floor(value / 2),
    );
    expect([...patternsOf(profiles)]).toEqual([pattern(5, [0, 3])]);
  });
});
