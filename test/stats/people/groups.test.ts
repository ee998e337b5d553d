import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossAlpha } from '../../../src/stats/agreement/cross-alpha.ts';
import type { AlphaKind, Scale } from '../../../src/stats/data/distance.ts';
import { groupKinds, groupProfiles, groupShares } from '../../../src/stats/data/group-profiles.ts';
import { krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { ratingsOf } from '../../../src/stats/data/ratings.ts';
import { wilson } from '../../../src/stats/resampling/wilson.ts';
import { valuesByItem } from '../slow-annotators.ts';
import { slowAlpha, slowCrossAlpha, sum } from '../slow-reference.ts';
import { type Row, crowd, extent, ratingsOfRows, ratingsOfTable, someRatings } from '../some-ratings.ts';

const kinds: readonly AlphaKind[] = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard'];
const scale: Scale = { numbers: [0, 1, 2.5, 7], sets: [[], [0], [0, 1], [1, 2, 3]] };
const options = { replicates: 200, seed: 1 };
const groupOf = [0, 0, 1, 1, -1];

describe('crossAlpha', () => {
  test('a worked example: x, x, y and x, y, y give 0.4', () => {
    const ratings = ratingsOfTable([[0, 0], [0, 1], [1, 1]], 2); // prettier-ignore
    const found = crossAlpha(groupProfiles(groupKinds(ratings, [0, 1]), [0, 1]), 'nominal', {}, options);
    expect(found.value).toBeCloseTo(0.4, 12);
    expect(found).toMatchObject({ why: null, low: null, noInterval: 'few_items' });
  });

  test.each(kinds)('%s: equals its definition, pair of ratings by pair of ratings', (kind) => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = crossAlpha(
          groupProfiles(groupKinds(ratingsOfRows(rows), groupOf), [0, 1]),
          kind,
          scale,
          options,
        );
        const expected = slowCrossAlphaOf(rows, kind);
        if (typeof expected === 'string') expect(found).toMatchObject({ value: null, why: expected });
        else expect(found.value).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('the two groups are interchangeable', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const ratings = ratingsOfRows(rows);
        const [there, back] = (
          [
            [0, 1],
            [1, 0],
          ] as const
        ).map(
          (pair) =>
            // prettier-ignore
            crossAlpha(groupProfiles(groupKinds(ratings, groupOf), pair), 'ordinal', scale, options).value,
        );
        if (there === null) expect(back).toBeNull();
        else expect(back).toBeCloseTo(there!, 9);
      }),
    );
  });

  test('groups that agree within but not with each other: high within, negative between', () => {
    const table = Array.from({ length: 40 }, (_, u) => [u % 2, u % 2, 1 - (u % 2), 1 - (u % 2)]);
    const paired = groupProfiles(groupKinds(ratingsOfTable(table, 2), groupOf), [0, 1]);
    expect(krippendorffAlpha(paired.first, 'nominal').value).toBe(1);
    expect(krippendorffAlpha(paired.second, 'nominal').value).toBe(1);
    const between = crossAlpha(paired, 'nominal', {}, options);
    expect(between.value).toBeCloseTo(-1, 12);
  });

  test('has an interval around it, the same for the same seed', () => {
    const { ratings } = crowd(100, [0.9, 0.8, 0.8, 0.7, 0.5], 3, 2);
    const paired = groupProfiles(groupKinds(ratings, groupOf), [0, 1]);
    for (const kind of ['nominal', 'ordinal'] as const) {
      const found = crossAlpha(paired, kind, {}, options);
      expect(found.low! < found.value! && found.value! < found.high!).toBe(true);
      expect(crossAlpha(paired, kind, {}, options)).toEqual(found);
    }
  });

  test('reasons: no item of both, no variation, a negative number', () => {
    const of = (rows: Row[], kind: AlphaKind, numbers = [0, 1, 2, 3]) =>
      crossAlpha(groupProfiles(groupKinds(ratingsOfRows(rows), groupOf), [0, 1]), kind, { numbers }, options)
        .why;
    expect(of([[0, 0, 1], [1, 2, 1]], 'nominal')).toBe('no_common_items'); // prettier-ignore
    expect(of([], 'nominal')).toBe('no_common_items');
    expect(of([[0, 0, 1], [0, 2, 1], [1, 0, 2]], 'nominal')).toBe('no_variation'); // prettier-ignore
    expect(of([[0, 0, 1], [0, 2, 0]], 'ratio', [-1, 0, 1, 2])).toBe('negative_value'); // prettier-ignore
  });
});

describe('groupProfiles', () => {
  test('each side is the profiles of that group alone', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const { first } = groupProfiles(groupKinds(ratingsOfRows(rows), groupOf), [0, 1]);
        const table = valuesByItem(rows, extent.items, (a) => a === 0 || a === 1);
        const found = krippendorffAlpha(first, 'nominal');
        if (found.value !== null) {
          expect(found.value).toBeCloseTo(slowAlpha(table, extent.size, 'nominal', {}), 9);
        } else {
          expect(new Set(table.filter((item) => item.length >= 2).flat()).size).toBeLessThan(2);
        }
      }),
    );
  });

  test('ratingsOf keeps the ratings of some people only', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const isIn = (a: number) => a === 1 || a === 3;
        const kept = ratingsOf(ratingsOfRows(rows), isIn);
        expect(kept).toEqual(ratingsOfRows(rows.filter(([, a]) => isIn(a))));
      }),
    );
  });
});

describe('groupShares', () => {
  test('a worked example: two people of one group say x, x, y', () => {
    const ratings = ratingsOfTable([[0, 0], [1, null]], 2); // prettier-ignore
    const [only, none] = groupShares(ratings, [0, 0], 2);
    expect(only!.map(({ value }) => value)).toEqual([2 / 3, 1 / 3]);
    expect(only![0]!.low).toBe(wilson(2, 3)!.low);
    expect(none![0]).toMatchObject({ value: null, why: 'no_ratings', low: null });
  });

  test('the shares of a group add to 1, and unknown people are in none', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const shares = groupShares(ratingsOfRows(rows), groupOf, 2);
        for (const [group, values] of shares.entries()) {
          const isEmpty = !rows.some(([, a]) => a >= 0 && groupOf[a] === group);
          if (isEmpty) expect(values.every(({ value }) => value === null)).toBe(true);
          else expect(sum(values.map(({ value }) => value!))).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});

function slowCrossAlphaOf(rows: readonly Row[], kind: AlphaKind): number | string {
  const side = (group: number) => valuesByItem(rows, extent.items, (a) => a >= 0 && groupOf[a] === group);
  return slowCrossAlpha(side(0), side(1), extent.size, kind, scale);
}
