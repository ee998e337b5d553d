import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaOfLabel, labelProfiles } from '../../../src/stats/agreement/alpha-of-label.ts';
import type { AlphaKind, Scale } from '../../../src/stats/data/distance.ts';
import {
  alphaEstimate,
  disagreement,
  krippendorffAlpha,
} from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { profilesFrom } from '../../../src/stats/data/profiles.ts';
import { scottPi } from '../../../src/stats/agreement/scott-pi.ts';
import { pairTable, prepare, profilesOf, tables } from '../published-tables.ts';
import { somePairs, someRows } from '../random-data.ts';
import { slowAlpha } from '../slow-reference.ts';

const kinds: readonly AlphaKind[] = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard'];
const scale: Scale = { numbers: [0, 1, 2.5, 7, 8], sets: [[], [0], [0, 1], [1, 2, 3], [0, 1, 2]] };

const alphaOf = (rows: readonly (readonly (number | null)[])[], kind: AlphaKind, of = scale, size = 5) =>
  krippendorffAlpha(profilesOf(size, rows), kind, of).value!;

const partsOf = (rows: readonly (readonly (number | null)[])[], kind: AlphaKind) => {
  const parts = disagreement(profilesOf(5, rows), kind, scale);
  if ('why' in parts) throw new Error(`no alpha: ${parts.why}`);
  return parts;
};

describe('krippendorffAlpha', () => {
  test.each(kinds)('%s: equals the loop over all pairs of ratings', (kind) => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        expect(alphaOf(rows, kind)).toBeCloseTo(slowAlpha(rows, 5, kind, scale), 9);
      }),
    );
  });

  test.each(kinds)('%s: order of items and annotators changes nothing, to the last bit', (kind) => {
    fc.assert(
      fc.property(someRows(5), fc.integer(), (rows, turn) => {
        const shift = Math.abs(turn) % rows.length;
        const moved = [...rows.slice(shift), ...rows.slice(0, shift)].map((row) => row.toReversed());
        expect(alphaOf(moved, kind)).toBe(alphaOf(rows, kind));
      }),
    );
  });

  test.each(kinds)('%s: an item with one rating changes nothing', (kind) => {
    fc.assert(
      fc.property(someRows(5), fc.integer({ min: 0, max: 4 }), (rows, value) => {
        expect(alphaOf([...rows, [value, null, null, null]], kind)).toBe(alphaOf(rows, kind));
      }),
    );
  });

  test.each(kinds)('%s: an annotator who answered nothing changes nothing', (kind) => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        const wider = rows.map((row) => [...row, null]);
        expect(alphaOf(wider, kind)).toBe(alphaOf(rows, kind));
      }),
    );
  });

  test.each(kinds)('%s: a value nobody used changes nothing', (kind) => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        const wider = { numbers: [...scale.numbers!, 99], sets: [...scale.sets!, [5]] };
        expect(alphaOf(rows, kind, wider, 6)).toBeCloseTo(alphaOf(rows, kind), 12);
      }),
    );
  });

  test.each(kinds.filter((kind) => kind !== 'ordinal'))(
    '%s: every item twice keeps D_o and shrinks D_e by the pairs of n ratings',
    (kind) => {
      fc.assert(
        fc.property(someRows(5), (rows) => {
          const once = partsOf(rows, kind);
          const twice = partsOf([...rows, ...rows], kind);
          const n = once.ratings;
          expect(twice.observed).toBeCloseTo(once.observed, 9);
          expect((twice.expected * (2 * n - 1)) / (2 * n)).toBeCloseTo((once.expected * (n - 1)) / n, 9);
        }),
      );
    },
  );

  test('nominal: renaming labels changes nothing', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        const renamed = rows.map((row) => row.map((value) => (value === null ? null : (value + 2) % 5)));
        expect(alphaOf(renamed, 'nominal')).toBeCloseTo(alphaOf(rows, 'nominal'), 12);
      }),
    );
  });

  test('interval: stretching and shifting the numbers changes nothing; ratio: stretching', () => {
    fc.assert(
      fc.property(someRows(5), fc.double({ min: 0.1, max: 50, noNaN: true }), (rows, factor) => {
        const stretched = { numbers: scale.numbers!.map((number) => factor * number) };
        const shifted = { numbers: stretched.numbers.map((number) => number + 1e5) };
        expect(alphaOf(rows, 'interval', shifted)).toBeCloseTo(alphaOf(rows, 'interval'), 9);
        expect(alphaOf(rows, 'ratio', stretched)).toBeCloseTo(alphaOf(rows, 'ratio'), 9);
      }),
    );
  });

  test('ordinal: any numbers in the same order give the same alpha', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        expect(alphaOf(rows, 'ordinal', { numbers: [-9, 0, 1, 100, 1e6] })).toBe(alphaOf(rows, 'ordinal'));
      }),
    );
  });

  test('two labels: nominal, ordinal and interval are one coefficient', () => {
    fc.assert(
      fc.property(someRows(2), (rows) => {
        const nominal = alphaOf(rows, 'nominal', {}, 2);
        expect(alphaOf(rows, 'ordinal', {}, 2)).toBeCloseTo(nominal, 9);
        expect(alphaOf(rows, 'interval', {}, 2)).toBeCloseTo(nominal, 9);
      }),
    );
  });

  test("two raters, complete: 1 - alpha is (2N-1)/2N of 1 - Scott's pi", () => {
    fc.assert(
      fc.property(somePairs(4), (rows) => {
        const pi = scottPi(pairTable(4, rows)).value!;
        const factor = (2 * rows.length - 1) / (2 * rows.length);
        expect(1 - alphaOf(rows, 'nominal', {}, 4)).toBeCloseTo((1 - pi) * factor, 9);
      }),
    );
  });

  test('never above 1, whatever the data', () => {
    fc.assert(
      fc.property(someRows(5), (rows) => {
        expect(alphaOf(rows, 'interval')).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('two thousand distinct sets are compared, interval included', () => {
    const sets = Array.from({ length: 2000 }, (_, code) =>
      Array.from({ length: 11 }, (_, bit) => bit).filter((bit) => (code >> bit) & 1),
    );
    const rows = sets.map((_, code) => [code, code ^ (1 << (code % 11))].map((value) => value % 2000));
    const profiles = profilesOf(2000, rows);
    const { value, low, high } = alphaEstimate(profiles, 'masi', { sets }, { replicates: 200, seed: 1 });
    expect(value).toBe(krippendorffAlpha(profiles, 'masi', { sets }).value);
    expect(low! < value! && value! < high!).toBe(true);
  });

  test('five thousand distinct numbers give the value of the definition, interval included', () => {
    const values = Array.from({ length: 5000 }, (_, i) => i);
    const rows = values.map((value) => [value, (value * 17 + 5) % 5000]);
    const { value, low, high } = alphaEstimate(
      profilesOf(5000, rows),
      'interval',
      { numbers: values },
      { replicates: 100, seed: 1 },
    );
    expect(low! <= value! && value! <= high!).toBe(true);
    const all = rows.flat();
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    const observed = (2 * sum(rows.map(([a, b]) => (a! - b!) ** 2))) / all.length;
    const squares = 2 * all.length * sum(all.map((one) => one ** 2)) - 2 * sum(all) ** 2;
    expect(value).toBeCloseTo(1 - observed / (squares / (all.length * (all.length - 1))), 9);
  });
});

describe('alphaOfLabel', () => {
  test('with two labels it is the same for both, and the alpha of the question', () => {
    fc.assert(
      fc.property(someRows(2), (rows) => {
        const profiles = profilesOf(2, rows);
        const whole = krippendorffAlpha(profiles, 'nominal').value!;
        expect(alphaOfLabel(profiles, 0).value).toBeCloseTo(whole, 12);
        expect(alphaOfLabel(profiles, 1).value).toBeCloseTo(whole, 12);
      }),
    );
  });

  test('equals alpha after recoding by hand, with the prevalence of comparable ratings', () => {
    const rows = [
      [0, 1, null],
      [2, 2, 2],
      [0, 0, null],
      [1, null, null],
    ];
    const byHand = rows.map((row) => row.map((value) => (value === null ? null : Number(value === 0))));
    const label = alphaOfLabel(profilesOf(3, rows), 0);
    expect(label.value).toBeCloseTo(krippendorffAlpha(profilesOf(2, byHand), 'nominal').value!, 12);
    expect(label).toMatchObject({ occurrences: 3, prevalence: 3 / 7 });
  });

  test("label 1 of Krippendorff's 4 x 12 table against the rest: 0.720", () => {
    const { profiles } = prepare(tables.find(({ id }) => id === 'krippendorff_2011_4x12')!);
    expect(alphaOfLabel(profiles, 0)).toMatchObject({ occurrences: 9, prevalence: 0.225 });
    expect(alphaOfLabel(profiles, 0).value).toBeCloseTo(0.7204301, 7);
  });

  test('of sets: present or absent', () => {
    const sets = [[], [0], [0, 1], [1]];
    const rows = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 0],
    ];
    const present = rows.map((row) => row.map((value) => Number(sets[value]!.includes(0))));
    const label = alphaOfLabel(profilesOf(4, rows), 0, sets);
    expect(label.value).toBeCloseTo(krippendorffAlpha(profilesOf(2, present), 'nominal').value!, 12);
    expect(labelProfiles(profilesOf(4, rows), 1, sets).size).toBe(2);
  });

  test('a label nobody gave has no variation; without comparable items there is nothing to say', () => {
    expect(
      alphaOfLabel(
        profilesOf(3, [
          [0, 1],
          [1, 1],
        ]),
        2,
      ),
    ).toMatchObject({ value: null, why: 'no_variation', occurrences: 0 });
    expect(alphaOfLabel(profilesFrom(3, []), 0)).toMatchObject({
      why: 'no_item_with_two_ratings',
      prevalence: null,
    });
  });
});
