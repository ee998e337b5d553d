import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaOfSlices } from '../../../src/stats/agreement/alpha-of-slices.ts';
import { alphaOverTime } from '../../../src/stats/agreement/alpha-over-time.ts';
import { holmAdjusted } from '../../../src/stats/resampling/holm.ts';
import { joinedProfiles } from '../../../src/stats/data/joined-profiles.ts';
import { alphaEstimate, krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { type Profiles, itemCount } from '../../../src/stats/data/profiles.ts';
import { normalTail } from '../../../src/stats/resampling/normal-tail.ts';
import { onUsedValues } from '../../../src/stats/data/used-in-parts.ts';
import { profilesOf } from '../published-tables.ts';
import { someRows } from '../random-data.ts';
import { known, slowAlpha } from '../slow-reference.ts';

const options = { replicates: 400, seed: 1 };

/** Items of two labels; one in `wrong` is answered differently by two people. */
function part(items: number, wrong: number): Profiles {
  return profilesOf(
    2,
    Array.from({ length: items }, (_, i) => [i % 2, i % wrong === 0 ? 1 - (i % 2) : i % 2]),
  );
}

describe('joinedProfiles', () => {
  test('alpha of the joined parts is alpha of all items', () => {
    fc.assert(
      fc.property(someRows(3), someRows(3), (some, more) => {
        const joined = joinedProfiles(3, [profilesOf(3, some), profilesOf(3, more)]);
        for (const kind of ['nominal', 'ordinal'] as const)
          expect(known(krippendorffAlpha(joined, kind).value)).toBeCloseTo(
            known(slowAlpha([...some, ...more], 3, kind, {})),
            9,
          );
      }),
    );
  });
});

describe('onUsedValues', () => {
  test('values that nobody gave change no alpha, whatever the metric', () => {
    fc.assert(
      fc.property(someRows(4), someRows(4), fc.integer({ min: 1, max: 5 }), (some, more, gap) => {
        const spread = (rows: (number | null)[][]) =>
          profilesOf(
            4 * gap + 1,
            rows.map((row) => row.map((value) => (value === null ? null : value * gap))),
          );
        const scale = {
          numbers: Array.from({ length: 4 * gap + 1 }, (_, value) => value ** 2),
          sets: Array.from({ length: 4 * gap + 1 }, (_, value) => [value % 3, value]),
        };
        const parts = [spread(some), spread(more)];
        const used = onUsedValues(parts, scale);
        expect(used.parts[0]!.size).toBeLessThanOrEqual(4);
        for (const kind of ['nominal', 'ordinal', 'interval', 'masi'] as const)
          parts.forEach((part, at) => {
            expect(krippendorffAlpha(used.parts[at]!, kind, used.scale).value).toBeCloseTo(
              krippendorffAlpha(part, kind, scale).value!,
              9,
            );
          });
      }),
    );
  });
});

describe('normalTail', () => {
  test('known points', () => {
    expect(normalTail(1)).toBeCloseTo(0.15865525393, 9);
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 12);
    expect(normalTail(5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
  });
});

describe('holmAdjusted', () => {
  test('the worked example, and null is no test', () => {
    expect(holmAdjusted([0.01, 0.04, null, 0.03]).map((p) => p?.toFixed(3) ?? null)).toEqual([
      '0.030',
      '0.060',
      null,
      '0.060',
    ]);
    expect(holmAdjusted([null])).toEqual([null]);
    expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
  });

  test('rejects what going down the sorted values rejects', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, (p) => {
        const sorted = p.toSorted((a, b) => a - b);
        const stop = sorted.findIndex((value, i) => value > 0.05 / (p.length - i));
        const rejected = new Set(stop === -1 ? sorted : sorted.slice(0, stop));
        const limit = stop === -1 ? Infinity : sorted[stop]!;
        holmAdjusted(p).forEach((adjusted, i) => {
          // Multiplying and dividing can differ in the last digit.
          if (Math.abs(adjusted! - 0.05) < 1e-12 || p[i] === limit) return;
          expect(adjusted! <= 0.05).toBe(rejected.has(p[i]!));
        });
      }),
    );
  });
});

describe('alphaOfSlices', () => {
  test('a slice that agrees less is told from the rest; equal ones are not', () => {
    const [worse, ...equal] = alphaOfSlices(
      [part(80, 3), part(80, 20), part(80, 20)],
      'nominal',
      {},
      options,
    );
    expect(worse!.difference.high).toBeLessThan(0);
    expect(worse!.adjustedP).toBeLessThan(0.05);
    expect(worse!.difference.value).toBeCloseTo(
      krippendorffAlpha(part(80, 3), 'nominal').value! - krippendorffAlpha(part(160, 20), 'nominal').value!,
      12,
    );
    for (const { difference } of equal) expect(difference.high).toBeGreaterThan(0);
    const same = alphaOfSlices([part(60, 5), part(60, 5)], 'nominal', {}, options);
    for (const { difference, adjustedP } of same) {
      expect(difference.low).toBeLessThan(0);
      expect(difference.high).toBeGreaterThan(0);
      expect(adjustedP).toBeGreaterThan(0.5);
    }
  });

  test('the p value of a difference that no resample reverses is of the normal distribution with their spread', () => {
    for (const { difference, p, adjustedP } of alphaOfSlices(
      [part(200, 3), part(200, 50)],
      'nominal',
      {},
      options,
    )) {
      expect(p).toBeCloseTo(2 * normalTail(Math.abs(difference.value!) / difference.se!), 12);
      expect(p).toBeLessThan(2 / 401);
      expect(adjustedP).toBeCloseTo(2 * p!, 12);
    }
  });

  test('of a hundred slices the one that agrees less is still told from the rest', () => {
    const slices = [part(200, 3), ...Array.from({ length: 99 }, () => part(20, 10))];
    const [worse, ...others] = alphaOfSlices(slices, 'nominal', {}, { replicates: 100, seed: 1 });
    expect(worse!.adjustedP).toBeLessThan(0.01);
    expect(others.every(({ adjustedP }) => adjustedP! > 0.05)).toBe(true);
  });

  test('two slices: each is the rest of the other, from the same resamples', () => {
    const [one, other] = alphaOfSlices([part(50, 4), part(70, 9)], 'ordinal', {}, options);
    expect(one!.difference.value).toBeCloseTo(-other!.difference.value!, 12);
    expect(one!.difference.low).toBeCloseTo(-other!.difference.high!, 12);
    expect(one!.difference.se).toBeCloseTo(other!.difference.se!, 12);
    expect(one!.adjustedP).toBe(other!.adjustedP);
  });

  test('the alpha of a slice is its own estimate; the error of the difference is that of independent slices', () => {
    const [one, other] = alphaOfSlices(
      [part(90, 4), part(120, 9)],
      'nominal',
      {},
      { replicates: 3000, seed: 5 },
    );
    expect(one!.alpha).toEqual(alphaEstimate(part(90, 4), 'nominal', {}, { replicates: 3000, seed: 5 }));
    expect(one!.difference.se! / Math.hypot(one!.alpha.se!, other!.alpha.se!)).toBeCloseTo(1, 1);
  });

  test('fewer than ten items: a value, marked, without interval or test', () => {
    const [few, many] = alphaOfSlices([part(9, 3), part(40, 5)], 'nominal', {}, options);
    for (const slice of [few!, many!]) {
      expect(slice).toMatchObject({
        adjustedP: null,
        difference: { low: null, noInterval: 'few_items' },
      });
      expect(slice.difference.value).not.toBeNull();
    }
    expect([few!.items, few!.isFew, many!.isFew]).toEqual([9, true, false]);
  });

  test('undefined: no slices, a slice without variation, one slice without a rest', () => {
    expect(alphaOfSlices([], 'nominal', {}, options)).toEqual([]);
    const constant = profilesOf(
      2,
      Array.from({ length: 20 }, () => [0, 0]),
    );
    const [same, others] = alphaOfSlices([constant, part(40, 5)], 'nominal', {}, options);
    expect(same).toMatchObject({
      alpha: { why: 'no_variation' },
      difference: { value: null, why: 'no_variation' },
    });
    expect(others!.difference.why).toBe('no_variation');
    const [only] = alphaOfSlices([part(40, 5)], 'nominal', {}, options);
    expect(only).toMatchObject({
      difference: { value: null, why: 'no_item_with_two_ratings' },
      adjustedP: null,
    });
    const [empty] = alphaOfSlices([profilesOf(2, [])], 'nominal', {}, options);
    expect(empty).toMatchObject({ items: 0, alpha: { why: 'no_item_with_two_ratings' } });
  });
});

describe('alphaOverTime', () => {
  const over = (...items: readonly number[]) =>
    alphaOverTime(
      items.map((many, period) => ({ period, profiles: part(many, 4) })),
      'nominal',
      {},
      options,
    );
  const spans = (...items: readonly number[]) =>
    over(...items).map(({ first, last, items }) => [first, last, items]);

  test('periods below 30 items are merged with the next, at the end with the one before', () => {
    expect(spans(30, 30)).toEqual([
      [0, 0, 30],
      [1, 1, 30],
    ]);
    expect(spans(29, 30, 5, 10, 20, 40)).toEqual([
      [0, 1, 59],
      [2, 4, 35],
      [5, 5, 40],
    ]);
    expect(spans(40, 29)).toEqual([[0, 1, 69]]);
    expect(spans(5, 5)).toEqual([[0, 1, 10]]);
    expect(spans(0, 40, 0)).toEqual([[1, 1, 40]]);
  });

  test('so far: all items up to the end of the period', () => {
    const [first, second] = over(40, 60);
    expect(first!.alphaSoFar).toEqual(first!.alpha);
    expect([first!.itemsSoFar, second!.itemsSoFar]).toEqual([40, 100]);
    const all = joinedProfiles(2, [part(40, 4), part(60, 4)]);
    expect(second!.alphaSoFar).toEqual(alphaEstimate(all, 'nominal', {}, options));
    expect(itemCount(all)).toBe(100);
    expect(second!.alpha.low).toBeLessThan(second!.alpha.value!);
  });

  test('periods may come in any order; items with one rating do not count', () => {
    const single = profilesOf(
      2,
      Array.from({ length: 50 }, () => [1, null]),
    );
    const result = alphaOverTime(
      [
        { period: 7, profiles: part(40, 4) },
        { period: 2, profiles: part(30, 5) },
        { period: 3, profiles: single },
      ],
      'nominal',
      {},
      options,
    );
    expect(result.map(({ first, last, items }) => [first, last, items])).toEqual([
      [2, 2, 30],
      [7, 7, 40],
    ]);
  });

  test('nothing to compare: nothing; no variation: null with its reason', () => {
    expect(over()).toEqual([]);
    expect(over(0)).toEqual([]);
    const constant = profilesOf(
      2,
      Array.from({ length: 40 }, () => [0, 0]),
    );
    const [period] = alphaOverTime([{ period: 0, profiles: constant }], 'nominal', {}, options);
    expect(period!.alpha).toMatchObject({ value: null, why: 'no_variation', low: null });
  });
});
