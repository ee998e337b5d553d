import { describe, expect, test } from 'vitest';
import { percentileInterval, quantile } from '../../../src/stats/resampling/bootstrap.ts';
import { jackknifeError } from '../../../src/stats/resampling/jackknife.ts';
import { drawBinomial } from '../../../src/stats/resampling/binomial.ts';
import { itemDraws } from '../../../src/stats/resampling/item-draws.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { normal975, student975 } from '../../../src/stats/resampling/student.ts';
import { wilson } from '../../../src/stats/resampling/wilson.ts';

describe('seededRandom', () => {
  test('gives these very numbers for seed 1, now and always', () => {
    const random = seededRandom(1);
    expect(Array.from({ length: 3 }, random)).toMatchInlineSnapshot(`
      [
        0.6615827670320868,
        0.3858834707643837,
        0.8346989452838898,
      ]
    `);
  });

  test('lies in [0, 1) with the mean and variance of a uniform number', () => {
    const random = seededRandom(5);
    const numbers = Array.from({ length: 100_000 }, random);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('neighbouring seeds are unrelated', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => seededRandom(seed)());
    expect(new Set(firsts).size).toBe(1000);
    expect(firsts.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});

describe('drawBinomial', () => {
  test.each([
    [5, 0.3],
    [40, 0.02],
    [40, 0.5],
    [60, 0.4],
    [1000, 0.9],
    [250_000, 0.2],
  ])(
    '%i trials with chance %f: mean, variance and the cumulative distribution are right',
    (trials, chance) => {
      const random = seededRandom(9);
      const draws = Array.from({ length: 20_000 }, () => drawBinomial(trials, chance, random));
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
      const spread = Math.sqrt(trials * chance * (1 - chance));
      expect(Math.abs(mean - trials * chance)).toBeLessThan((4 * spread) / Math.sqrt(draws.length));
      expect(variance / spread ** 2).toBeGreaterThan(0.94);
      expect(variance / spread ** 2).toBeLessThan(1.06);
      for (const place of [-1, -0.5, 0, 0.5, 1]) {
        const limit = Math.floor(trials * chance + place * spread);
        const share = draws.filter((value) => value <= limit).length / draws.length;
        expect(Math.abs(share - cumulative(limit, trials, chance))).toBeLessThan(0.015);
      }
    },
  );

  test('is certain where chance is 0 or 1', () => {
    const random = seededRandom(1);
    expect([drawBinomial(7, 0, random), drawBinomial(7, 1, random), drawBinomial(0, 0.5, random)]).toEqual([
      0, 7, 0,
    ]);
  });
});

describe('itemDraws', () => {
  test.each([
    ['many items a profile', [1, 500, 0, 30, 2, 1]],
    ['few items a profile', [1, 5, 0, 3, 2, 1]],
  ])('%s: draws as many items as there are, each profile in proportion', (_, weight) => {
    const items = weight.reduce((sum, some) => sum + some, 0);
    const drawn = new Float64Array(6);
    const sums = new Float64Array(6);
    const squares = new Float64Array(6);
    const draw = itemDraws(Float64Array.from(weight), seededRandom(3));
    for (let r = 0; r < 4000; r++) {
      draw(drawn);
      expect(drawn.reduce((sum, some) => sum + some, 0)).toBe(items);
      drawn.forEach((some, p) => {
        sums[p]! += some;
        squares[p]! += (some - weight[p]!) ** 2;
      });
    }
    weight.forEach((some, p) => {
      const variance = some * (1 - some / items);
      expect(Math.abs(sums[p]! / 4000 - some)).toBeLessThanOrEqual(
        (4 * Math.sqrt(variance)) / Math.sqrt(4000),
      );
      expect(Math.abs(squares[p]! / 4000 - variance)).toBeLessThanOrEqual(0.12 * variance);
    });
  });
});

describe('intervals', () => {
  test('quantile: linear between neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.025)).toBeCloseTo(1.075, 12);
    expect(quantile([7], 0.975)).toBe(7);
  });

  test('percentileInterval: drops a few undefined replicates, refuses many', () => {
    const replicates = (undefinedOnes: number) =>
      Float64Array.from({ length: 100 }, (_, i) => (i < undefinedOnes ? NaN : i));
    expect(percentileInterval(replicates(5)).low).toBeCloseTo(5 + 94 * 0.025, 12);
    expect(percentileInterval(replicates(6))).toEqual({
      low: null,
      high: null,
      noInterval: 'too_little_variation',
    });
  });

  test('jackknifeError: for a mean it is the usual standard error', () => {
    const values = [1, 2, 3, 4];
    const without = (p: number) => (10 - values[p]!) / 3;
    expect(jackknifeError(Float64Array.of(1, 1, 1, 1), without)).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(jackknifeError(Float64Array.of(1), () => 1)).toBeNull();
    expect(jackknifeError(Float64Array.of(1, 1), (p) => (p === 0 ? NaN : 1))).toBeNull();
  });

  // Printed by scipy.stats.t.ppf(.975, df).
  test.each([
    [1, 12.7062047361747],
    [2, 4.30265272974946],
    [3, 3.18244630528371],
    [10, 2.22813885198627],
    [29, 2.0452296421327],
    [100, 1.98397151852355],
    [500, 1.96471983746762],
    [1000, 1.96233908082641],
  ])('student975(%i) is the 97.5 %% point of t', (degrees, expected) => {
    expect(student975(degrees)).toBeCloseTo(expected, 10);
  });

  test('student975: the sum and the expansion meet, and end at the normal point', () => {
    expect(student975(501)).toBeLessThan(student975(500));
    expect(student975(500) - student975(501)).toBeLessThan(2e-5);
    expect(student975(1e9)).toBeCloseTo(normal975, 8);
  });

  test('wilson: 8 of 10 is 0.490 to 0.943; nothing of 10 starts at 0; without trials there is none', () => {
    expect(wilson(8, 10)!.low).toBeCloseTo(0.4901624715, 9);
    expect(wilson(8, 10)!.high).toBeCloseTo(0.9433178485, 9);
    expect(wilson(0, 10)!.low).toBe(0);
    expect(wilson(10, 10)!.high).toBe(1);
    expect(wilson(0, 0)).toBeNull();
  });
});

function cumulative(limit: number, trials: number, chance: number): number {
  let logDensity = trials * Math.log(1 - chance);
  let share = 0;
  for (let k = 0; k <= limit; k++) {
    share += Math.exp(logDensity);
    logDensity += Math.log((trials - k) / (k + 1)) + Math.log(chance / (1 - chance));
  }
  return share;
}
