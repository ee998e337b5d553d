import { describe, expect, test } from 'vitest';
import type { AlphaKind, Scale } from '../../../src/stats/data/distance.ts';
import { alphaEstimate, krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { profilesOf } from '../published-tables.ts';

const kinds: readonly AlphaKind[] = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard'];
const scale: Scale = { numbers: [0, 1, 2.5, 7, 8], sets: [[], [0], [0, 1], [1, 2, 3], [0, 1, 2]] };

describe('alphaEstimate', () => {
  test.each(kinds)('%s: the same seed gives the same interval, another seed another', (kind) => {
    const profiles = profilesOf(5, noisyRows(80, 5));
    const first = alphaEstimate(profiles, kind, scale, { replicates: 300, seed: 7 });
    expect(alphaEstimate(profiles, kind, scale, { replicates: 300, seed: 7 })).toEqual(first);
    expect(alphaEstimate(profiles, kind, scale, { replicates: 300, seed: 8 }).low).not.toBe(first.low);
    expect(first.low! < first.value! && first.value! < first.high!).toBe(true);
  });

  test.each(kinds)(
    '%s: ends lie within a quarter of the half-width of those of ten thousand resamples',
    (kind) => {
      const profiles = profilesOf(5, noisyRows(120, 5));
      const some = alphaEstimate(profiles, kind, scale, { replicates: 1000, seed: 1 });
      const many = alphaEstimate(profiles, kind, scale, { replicates: 10_000, seed: 2 });
      const halfWidth = (many.high! - many.low!) / 2;
      expect(Math.abs(some.low! - many.low!)).toBeLessThan(halfWidth / 4);
      expect(Math.abs(some.high! - many.high!)).toBeLessThan(halfWidth / 4);
    },
  );

  test.each(kinds)('%s: the jackknife error is that of leaving out one item after the other', (kind) => {
    const rows = noisyRows(25, 5);
    const without = rows.map(
      (_, u) => krippendorffAlpha(profilesOf(5, rows.toSpliced(u, 1)), kind, scale).value!,
    );
    const mean = without.reduce((sum, value) => sum + value, 0) / rows.length;
    const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const { se } = alphaEstimate(profilesOf(5, rows), kind, scale, { replicates: 10, seed: 1 });
    expect(se).toBeCloseTo(Math.sqrt(((rows.length - 1) / rows.length) * squares), 9);
  });

  test('the interval has about the width of the jackknife error', () => {
    const { low, high, se } = alphaEstimate(
      profilesOf(3, noisyRows(300, 3)),
      'nominal',
      {},
      { replicates: 2000, seed: 3 },
    );
    expect((high! - low!) / (2 * 1.96 * se!)).toBeGreaterThan(0.85);
    expect((high! - low!) / (2 * 1.96 * se!)).toBeLessThan(1.15);
  });

  test('below ten comparable items there is a value but no interval', () => {
    const rows = [...noisyRows(9, 3), [1, null, null]];
    const result = alphaEstimate(profilesOf(3, rows), 'nominal', {}, { replicates: 100, seed: 1 });
    expect(result.value).not.toBeNull();
    expect(result).toMatchObject({ low: null, high: null, noInterval: 'few_items' });
  });

  test('when one item carries all variation, a third of the resamples have none: no interval, no error', () => {
    const rows = [[0, 1], ...Array.from({ length: 40 }, () => [0, 0])];
    const result = alphaEstimate(profilesOf(2, rows), 'nominal', {}, { replicates: 400, seed: 1 });
    expect(result).toMatchObject({ low: null, high: null, se: null, noInterval: 'too_little_variation' });
    expect(result.value).toBeCloseTo(0, 12);
  });

  test('without variation there is nothing but the reason', () => {
    const result = alphaEstimate(
      profilesOf(2, [
        [0, 0],
        [0, 0],
      ]),
      'nominal',
      {},
      { replicates: 100, seed: 1 },
    );
    expect(result).toEqual({ value: null, why: 'no_variation', low: null, high: null, se: null });
  });

  test.each(['nominal', 'ordinal', 'interval'] as const)(
    '%s: a thousand resamples of a thousand items give a narrow interval around the value',
    (kind) => {
      const profiles = profilesOf(7, noisyRows(1000, 7, 5));
      const { value, low, high } = alphaEstimate(profiles, kind, {}, { replicates: 1000, seed: 1 });
      expect(value).toBe(krippendorffAlpha(profiles, kind, {}).value);
      expect(low! < value! && value! < high!).toBe(true);
      expect(high! - low!).toBeLessThan(0.1);
    },
  );
});

function noisyRows(items: number, size: number, raters = 3): number[][] {
  const random = seededRandom(42);
  const any = () => Math.floor(random() * size);
  return Array.from({ length: items }, () => {
    const truth = any();
    return Array.from({ length: raters }, () => (random() < 0.7 ? truth : any()));
  });
}
