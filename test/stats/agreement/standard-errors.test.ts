import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaLinearisedError } from '../../../src/stats/agreement/alpha-linearised-error.ts';
import { alphaEstimate } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { kappaNullError } from '../../../src/stats/agreement/kappa-null-error.ts';
import { pairTable, profilesOf } from '../published-tables.ts';
import { somePairs, someRows } from '../random-data.ts';
import { given, sum } from '../slow-reference.ts';

describe('kappaNullError', () => {
  test('unweighted it is [p_e + p_e^2 - sum p_i q_i (p_i + q_i)] / (N (1 - p_e)^2)', () => {
    fc.assert(
      fc.property(somePairs(3), (rows) => {
        const share = (rater: number, value: number) =>
          rows.filter((row) => row[rater] === value).length / rows.length;
        const both = [0, 1, 2].map((value) => [share(0, value), share(1, value)] as const);
        const expected = sum(both.map(([a, b]) => a * b));
        const lost = sum(both.map(([a, b]) => a * b * (a + b)));
        const variance = (expected + expected ** 2 - lost) / (rows.length * (1 - expected) ** 2);
        const error = kappaNullError(pairTable(3, rows)).value;
        if (error === null) expect(variance).toBeCloseTo(0, 9);
        else expect(error ** 2).toBeCloseTo(variance, 9);
      }),
    );
  });

  test('undefined: no common items, no variation, one rater constant', () => {
    expect(kappaNullError([[0]])).toEqual({ value: null, why: 'no_common_items' });
    expect(
      kappaNullError([
        [5, 0],
        [0, 0],
      ]),
    ).toEqual({ value: null, why: 'no_variation' });
    expect(
      kappaNullError([
        [5, 0],
        [3, 0],
      ]),
    ).toEqual({ value: null, why: 'no_variation' });
  });
});

describe('alphaLinearisedError', () => {
  /** Alpha of numbers 1, 2, …, each item counting as many times as its weight says; chance draws with replacement. */
  const weightedAlpha = (items: readonly number[][], weight: readonly number[]) => {
    const all = items.flatMap((item, u) => item.map((value) => ({ value, times: weight[u]! })));
    const ratings = sum(all.map(({ times }) => times));
    const apart = (a: readonly { value: number; times: number }[]) =>
      sum(a.flatMap((one) => a.map((other) => one.times * other.times * (one.value - other.value) ** 2)));
    const within = items.map(
      (item, u) => (weight[u]! * apart(item.map((value) => ({ value, times: 1 })))) / (item.length - 1),
    );
    return 1 - sum(within) / ratings / (apart(all) / ratings ** 2);
  };

  test('is the error of the slopes of alpha in the weights of the items', () => {
    fc.assert(
      fc.property(someRows(3, 3), (rows) => {
        const items = rows.map(given).filter((item) => item.length >= 2);
        const error = alphaLinearisedError(profilesOf(3, rows), 'interval').value;
        if (items.length < 2) {
          expect(error).toBeNull();
          return;
        }
        const slopes = items.map((_, u) => {
          const moved = (by: number) =>
            weightedAlpha(
              items,
              items.map((_, v) => (u === v ? 1 + by : 1)),
            );
          return (items.length * (moved(1e-4) - moved(-1e-4))) / 2e-4;
        });
        const slow = Math.sqrt(sum(slopes.map((slope) => slope ** 2)) / (items.length * (items.length - 1)));
        expect(error).toBeCloseTo(slow, 5);
      }),
    );
  });

  test('is near the jackknife when there are many items', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [
      i % 3,
      i % 7 === 0 ? (i + 1) % 3 : i % 3,
      i % 5 === 0 ? null : i % 3,
    ]);
    const profiles = profilesOf(3, rows);
    for (const kind of ['nominal', 'interval'] as const) {
      const { se } = alphaEstimate(profiles, kind, {}, { replicates: 10, seed: 1 });
      expect(alphaLinearisedError(profiles, kind).value! / se!).toBeCloseTo(1, 1);
    }
  });

  test('undefined for the reasons of alpha, and for a single item', () => {
    expect(alphaLinearisedError(profilesOf(2, []), 'nominal').why).toBe('no_item_with_two_ratings');
    expect(alphaLinearisedError(profilesOf(2, [[0, 0]]), 'nominal').why).toBe('no_variation');
    expect(alphaLinearisedError(profilesOf(2, [[0, 1]]), 'nominal').why).toBe('no_item_with_two_ratings');
  });
});
