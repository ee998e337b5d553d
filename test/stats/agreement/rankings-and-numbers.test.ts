import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icc } from '../../../src/stats/agreement/icc.ts';
import { itemDisagreement } from '../../../src/stats/agreement/item-disagreement.ts';
import { kendallTau } from '../../../src/stats/agreement/kendall-tau.ts';
import { kendallW } from '../../../src/stats/agreement/kendall-w.ts';
import { middleRanks } from '../../../src/stats/data/ranks.ts';
import { profilesOf } from '../published-tables.ts';

const forms = ['ICC1', 'ICC_A1', 'ICC_C1', 'ICC1k', 'ICC_Ak', 'ICC_Ck'] as const;
const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 });

describe('icc', () => {
  test.each(forms)('%s: order of items and raters, and the unit of measurement, change nothing', (form) => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 3, maxLength: 12 }), (some) => {
        const rows = [[0, 1, 2, 3, 4], ...some, [6, 6, 5, 6, 6]];
        const moved = rows.toReversed().map((row) => row.toReversed().map((value) => 10 * value + 3));
        expect(icc(moved, form).value ?? 99).toBeCloseTo(icc(rows, form).value ?? 99, 9);
      }),
    );
  });

  test('consistency ignores a rater who is always stricter, agreement does not', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((value) => [value, value + 2]);
    expect(icc(rows, 'ICC_C1').value).toBeCloseTo(1, 12);
    expect(icc(rows, 'ICC_A1').value).toBeLessThan(0.7);
  });

  test('undefined: missing ratings, one rater, no variation, no items', () => {
    expect(
      icc(
        [
          [1, 2],
          [1, null],
        ],
        'ICC_A1',
      ),
    ).toEqual({ value: null, why: 'incomplete' });
    expect(icc([[1], [2]], 'ICC_A1')).toEqual({ value: null, why: 'no_item_with_two_ratings' });
    expect(
      icc(
        [
          [3, 3],
          [3, 3],
        ],
        'ICC_A1',
      ),
    ).toEqual({ value: null, why: 'no_variation' });
    expect(icc([[2, 2]], 'ICC1')).toEqual({ value: null, why: 'no_variation' });
    // Here the people differ: "everyone gave the same answer" would be false.
    expect(icc([[1, 2]], 'ICC1')).toEqual({ value: null, why: 'no_item_variation' });
    expect(icc([[1, 2], [2, 1]], 'ICC_Ck')).toEqual({ value: null, why: 'no_item_variation' }); // prettier-ignore
    expect(icc([], 'ICC1')).toEqual({ value: null, why: 'no_item_with_two_ratings' });
  });
});

describe('kendallW', () => {
  test('identical rankings: 1; two opposite ones: 0', () => {
    expect(
      kendallW([
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ]).value,
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ]).value,
    ).toBe(0);
  });

  test('two judges without ties: W is (rho + 1) / 2, rho the correlation of the ranks', () => {
    const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(ranking, ranking, (a, b) => {
        expect(kendallW([a, b]).value).toBeCloseTo((correlation(a, b) + 1) / 2, 9);
      }),
    );
  });

  test('middleRanks: equal values share the mean of their ranks', () => {
    expect(middleRanks([30, 10, 10, 20])).toEqual([4, 1.5, 1.5, 3]);
  });

  test('identical rankings with ties still give 1', () => {
    expect(
      kendallW([
        [1, 1, 3, 4],
        [1, 1, 3, 4],
        [1, 1, 3, 4],
      ]).value,
    ).toBeCloseTo(1, 12);
  });

  test('undefined: one judge, everything tied, options left out', () => {
    expect(kendallW([[1, 2]]).why).toBe('no_item_with_two_ratings');
    expect(
      kendallW([
        [1, 1],
        [2, 2],
      ]).why,
    ).toBe('no_variation');
    expect(kendallW([[1, 2], [1]]).why).toBe('incomplete');
  });
});

describe('kendallTau', () => {
  test('scipy.stats.kendalltau: -0.4714045207910316', () => {
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).value).toBeCloseTo(-0.4714045207910316, 12);
  });

  test('1 with itself, -1 with its reverse, symmetric', () => {
    fc.assert(
      fc.property(scores, scores, (some, others) => {
        const [a, b] = [
          [...some, 7],
          [...others, -1],
        ];
        if (new Set(a).size < 2 || new Set(b).size < 2) return;
        expect(kendallTau(a, a).value).toBeCloseTo(1, 12);
        expect(
          kendallTau(
            a,
            a.map((value) => -value),
          ).value,
        ).toBeCloseTo(-1, 12);
        expect(kendallTau(a, b).value).toBeCloseTo(kendallTau(b, a).value!, 12);
      }),
    );
    expect(kendallTau([1, 1], [1, 2]).why).toBe('no_variation');
    expect(kendallTau([1], [1, 2]).why).toBe('incomplete');
  });
});

describe('per item', () => {
  const rows = [
    [0, 0, 0],
    [0, 1, 2],
    [0, 2, null],
    [1, null, null],
  ];
  const inOrder = (values: ArrayLike<number>) => Array.from(values);

  test('itemDisagreement: share of differing pairs, mean squared difference; unknown for a single rating', () => {
    const profiles = profilesOf(3, rows);
    // Canonical order of the profiles: 0-1-2, 0-2, 0-0-0, 1.
    expect(inOrder(itemDisagreement(profiles, 'nominal'))).toEqual([1, 1, 0, NaN]);
    expect(inOrder(itemDisagreement(profiles, 'interval'))).toEqual([2, 4, 0, NaN]);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB)));
  const variance = (values: readonly number[], centre: number) =>
    mean(values.map((value) => (value - centre) ** 2));
  return product / Math.sqrt(variance(a, meanA) * variance(b, meanB));
}
