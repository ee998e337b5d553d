import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlphaKind } from '../../../src/stats/data/distance.ts';
import { icc } from '../../../src/stats/agreement/icc.ts';
import { alphaEstimate, krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { orderedItems } from '../../../src/stats/data/ordered-items.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { ratingsFrom } from '../../../src/stats/data/ratings.ts';
import { twoWayAlpha } from '../../../src/stats/resampling/two-way-bootstrap.ts';
import { labelFeatures, numberFeatures, setFeatures } from '../../../src/stats/agreement/value-features.ts';
import { varianceShares } from '../../../src/stats/agreement/variance-shares.ts';
import { profilesOf, tables } from '../published-tables.ts';
import { valuesByItem } from '../slow-annotators.ts';
import { sum } from '../slow-reference.ts';
import { slowComponents } from '../slow-variance.ts';
import { type Row, crowd, extent, ratingsOfRows, ratingsOfTable, someRatings } from '../some-ratings.ts';

const options = { replicates: 200, seed: 1 };
const numbers = [0, 1, 2.5, 7];

describe('varianceShares', () => {
  test('Shrout & Fleiss (1979): 0.290, 0.595, 0.116, and the first is their ICC(2,1)', () => {
    const rows = tables.find(({ id }) => id === 'shrout_fleiss_1979')!.data.rows as number[][];
    const ratings = ratingsOfTable(
      rows.map((row) => row.map((x) => x - 1)),
      10,
    );
    const found = varianceShares(ratings, numberFeatures([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), options);
    expect(found.shares.item.value).toBeCloseTo(icc(rows, 'ICC_A1').value!, 12);
    const { item, annotator, noise } = found.shares;
    expect([item, annotator, noise].map(({ value }) => value!.toFixed(3))).toEqual([
      '0.290',
      '0.595',
      '0.116',
    ]);
    expect(found).toMatchObject({ items: 6, negative: [] });
    expect(item).toMatchObject({ low: null, noInterval: 'few_items' });
  });

  test.each([
    ['numbers', numberFeatures(numbers), (v: number) => [numbers[v]!]],
    ['labels', labelFeatures(4), (v: number) => [0, 1, 2, 3].map((w) => (v === w ? 1 : 0))],
    [
      'sets',
      setFeatures([[], [0], [0, 1], [1, 2]], 3),
      (v: number) =>
        [
          [0, 0, 0],
          [1, 0, 0],
          [1, 1, 0],
          [0, 1, 1],
        ][v]!,
    ],
  ] as const)(
    '%s: equals the equations with coefficients found by trying each component alone',
    (_, features, vector) => {
      fc.assert(
        fc.property(someRatings, (rows) => {
          const { shares, negative } = varianceShares(ratingsOfRows(rows), features, {
            replicates: 0,
            seed: 1,
          });
          const slow = slowComponents(rows, vector);
          if (shares.item.value === null) {
            expect(shares.item.why).toMatch(/no_item_with_two_ratings|no_variation|not_connected/);
            return;
          }
          const positive = slow!.map((part) => Math.max(0, part));
          const found = [shares.item.value, shares.annotator.value!, shares.noise.value!];
          found.forEach((share, i) => expect(share).toBeCloseTo(positive[i]! / sum(positive), 6));
          for (const [i, source] of (['item', 'annotator', 'noise'] as const).entries()) {
            if (Math.abs(slow![i]!) > 1e-9) expect(negative.includes(source)).toBe(slow![i]! < 0);
          }
        }),
      );
    },
  );

  test('people who lean, items that differ, and noise are told apart, with intervals', () => {
    const random = seededRandom(3);
    const normal = () => sum(Array.from({ length: 12 }, random)) - 6;
    const leaning = Array.from({ length: 30 }, () => 2 * normal());
    const rows = Array.from({ length: 400 }, () => 3 * normal()).flatMap((item, u) =>
      [0, 1, 2].map((k): Row => {
        const a = (Math.floor(u / 29) * 10 + k * (1 + (u % 14)) + u) % 30;
        return [u, a, Math.round(10 * (item + leaning[a]! + normal())) + 500];
      }),
    );
    const scores = Array.from({ length: 1000 }, (_, v) => v / 10);
    const ratings = ratingsOfRows(rows, { items: 400, annotators: 30, size: 1000 });
    const { item, annotator, noise } = varianceShares(ratings, numberFeatures(scores), options).shares;
    const spread = sum(leaning.map((x) => (x - sum(leaning) / 30) ** 2)) / 29;
    expect(item.value).toBeCloseTo(9 / (10 + spread), 1);
    expect(annotator.value).toBeCloseTo(spread / (10 + spread), 1);
    expect(noise.value).toBeCloseTo(1 / (10 + spread), 1);
    for (const { low, value, high } of [item, annotator, noise]) {
      expect(low! < value! && value! < high!).toBe(true);
    }
  });

  test('adding points to all, or other names, changes nothing; items of one rating neither', () => {
    const { ratings } = crowd(40, [0.9, 0.6, 0.3], 4, 3);
    const plain = varianceShares(ratings, numberFeatures([0, 1, 2, 3]), options).shares.item.value!;
    const moved = varianceShares(ratings, numberFeatures([1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3]), options).shares
      .item;
    expect(moved.value).toBeCloseTo(plain, 9);
  });

  test('without resamples there are no intervals, and the reason is not the data', () => {
    const { ratings } = crowd(40, [0.9, 0.6, 0.3], 4, 3);
    const { item } = varianceShares(ratings, labelFeatures(4), { replicates: 0, seed: 1 }).shares;
    expect(item).toMatchObject({ low: null, high: null, se: null, noInterval: 'too_large' });
  });

  test('what is below 0 becomes 0 and is told', () => {
    const table = Array.from({ length: 20 }, (_, u) => [u % 2, 1 - (u % 2)]);
    const found = varianceShares(ratingsOfTable(table, 2), labelFeatures(2), options);
    expect(found.negative).toContain('item');
    expect(found.shares.item.value).toBe(0);
    expect(sum(Object.values(found.shares).map(({ value }) => value!))).toBeCloseTo(1, 12);
  });

  test('reasons: nothing to compare, no variation, leanings that cannot be told from noise', () => {
    const why = (rows: readonly Row[]) =>
      varianceShares(ratingsOfRows(rows), labelFeatures(4), options).shares.noise.why;
    expect(why([])).toBe('no_item_with_two_ratings');
    expect(why([[0, 0, 1], [1, 1, 1]])).toBe('no_item_with_two_ratings'); // prettier-ignore
    expect(why([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])).toBe('no_variation'); // prettier-ignore
    expect(why([[0, -1, 1], [0, -1, 2], [1, -1, 1], [1, -1, 1]])).toBe('not_connected'); // prettier-ignore
  });
});

describe('orderedItems', () => {
  test('b alone on the first item and a alone on the second change places', () => {
    const { start, annotator, value } = orderedItems(ratingsOfRows([[0, 1, 2], [1, 0, 3]], { items: 2, annotators: 2, size: 4 }), [0, 1]); // prettier-ignore
    expect([[...start], [...annotator], [...value]]).toEqual([[0, 1, 2], [0, 1], [3, 2]]); // prettier-ignore
  });

  test('other numbers for items and people change nothing', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const last = extent.annotators - 1;
        const turned = rows.map(([u, a, v]): Row => [extent.items - 1 - u, a < 0 ? a : last - a, v]);
        const rank = Array.from({ length: extent.annotators }, (_, a) => a);
        expect(orderedItems(ratingsOfRows(turned), rank.toReversed())).toEqual(
          orderedItems(ratingsOfRows(rows), rank),
        );
      }),
    );
  });
});

describe('twoWayAlpha', () => {
  const { ratings } = crowd(100, [0.9, 0.8, 0.7, 0.6, 0.2], 3, 3);

  test.each(['nominal', 'ordinal', 'interval'] as const)(
    '%s: is wider than resampling items alone',
    (kind) => {
      const table = valuesByItem(
        Array.from(ratings.value, (v, r): Row => [Math.floor(r / 5), 0, v]),
        100,
      );
      const items = alphaEstimate(profilesOf(3, table), kind, {}, options);
      const both = twoWayAlpha(ratings, kind, {}, options);
      expect(both.value).toBeCloseTo(items.value!, 12);
      expect(both.high! - both.low!).toBeGreaterThan(1.3 * (items.high! - items.low!));
      expect(twoWayAlpha(ratings, kind, {}, options)).toEqual(both);
    },
  );

  test('with nobody known it resamples items alone', () => {
    const unknown = { ...ratings, annotator: ratings.annotator.map(() => -1) };
    const table = valuesByItem(
      Array.from(ratings.value, (v, r): Row => [Math.floor(r / 5), 0, v]),
      100,
    );
    const one = alphaEstimate(profilesOf(3, table), 'nominal', {}, { replicates: 2000, seed: 1 });
    const other = twoWayAlpha(unknown, 'nominal', {}, { replicates: 2000, seed: 2 });
    expect(Math.abs(one.low! - other.low!)).toBeLessThan((one.high! - one.low!) / 8);
  });

  test('copies of a person do not agree with themselves: full agreement stays out of reach of chance', () => {
    const random = seededRandom(8);
    const noise = ratingsOfTable(
      Array.from({ length: 300 }, () => [0, 1, 2, 3, 4].map(() => Math.floor(random() * 2))),
      2,
    );
    const { value, low, high } = twoWayAlpha(noise, 'nominal', {}, { replicates: 400, seed: 1 });
    expect(Math.abs(value!)).toBeLessThan(0.08);
    expect(low).toBeLessThan(0.02);
    expect(high).toBeLessThan(0.2);
  });

  test('people and items that have nothing to compare are not drawn', () => {
    const single = { item: [100, 101], annotator: [5, 6], value: [0, 1] };
    const item = Int32Array.from({ length: ratings.items }, (_, u) => u);
    const of = (u: number) => new Array<number>(ratings.start[u + 1]! - ratings.start[u]!).fill(u);
    const wider = ratingsFrom(
      {
        item: [...Array.from(item, of).flat(), ...single.item],
        annotator: [...ratings.annotator, ...single.annotator],
        value: [...ratings.value, ...single.value],
      },
      { items: 900, annotators: 60, size: 3 },
    );
    expect(twoWayAlpha(wider, 'nominal', {}, options)).toEqual(twoWayAlpha(ratings, 'nominal', {}, options));
  });

  test('reasons are those of alpha; below ten items there is no interval', () => {
    const of = (table: (number | null)[][], kind: AlphaKind = 'nominal') =>
      twoWayAlpha(ratingsOfTable(table, 2), kind, {}, options);
    expect(of([[0, null]]).why).toBe('no_item_with_two_ratings');
    expect(of([[0, 0]]).why).toBe('no_variation');
    expect(of([[0, 1], [1, 1]])).toMatchObject({ low: null, noInterval: 'few_items' }); // prettier-ignore
    const few = Array.from({ length: 60 }, (_, u) => [u % 2, u % 3 === 0 ? 0 : u % 2]);
    expect(of(few)).toMatchObject({ low: null, se: null, noInterval: 'few_people' });
    expect(of(few).value).toBeCloseTo(krippendorffAlpha(profilesOf(2, few), 'nominal').value!, 12);
    expect(of([[0, 1], [1, 1]]).value).toBe(krippendorffAlpha(profilesOf(2, [[0, 1], [1, 1]]), 'nominal').value); // prettier-ignore
  });
});
