import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brennanPrediger } from '../../../src/stats/agreement/brennan-prediger.ts';
import { fleissKappa, fleissKappaOfLabel } from '../../../src/stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../../src/stats/agreement/gwet.ts';
import { meanAbsoluteDifference, meanJaccard } from '../../../src/stats/data/mean-difference.ts';
import { majorityBaseline } from '../../../src/stats/agreement/majority-baseline.ts';
import { disagreement } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { meanMajorityShare } from '../../../src/stats/agreement/mean-majority-share.ts';
import { percentAgreement } from '../../../src/stats/agreement/percent-agreement.ts';
import { profilesFrom } from '../../../src/stats/data/profiles.ts';
import { specificAgreement } from '../../../src/stats/agreement/specific-agreement.ts';
import { itemsWithin, pairsWithin } from '../../../src/stats/agreement/tolerance-agreement.ts';
import { profilesOf, tables, prepare } from '../published-tables.ts';
import { someRows } from '../random-data.ts';
import { given, slowAgreement, sum } from '../slow-reference.ts';

const statistics = { fleissKappa, gwetAc, brennanPrediger };
const krippendorff = prepare(tables.find(({ id }) => id === 'krippendorff_2011_4x12')!).profiles;

test.each(Object.entries(statistics))('%s: over 1,000 values are no categories', (_, coefficient) => {
  const profiles = (values: number) =>
    profilesFrom(
      values,
      Array.from({ length: values }, (_item, at) => ({
        counts: new Map([at, (at * 7) % values].map((value) => [value, at === (at * 7) % values ? 2 : 1])),
        items: 1,
      })),
    );
  expect(coefficient(profiles(1001))).toMatchObject({ value: null, why: 'too_many_values' });
  expect(coefficient(profiles(1000)).value).not.toBeNull();
  expect(percentAgreement(profiles(1001)).value).not.toBeNull();
});

describe('percentAgreement', () => {
  test("the averages of Krippendorff's 4 x 12 table: 0.818, 0.782, 0.800, 0.727", () => {
    expect(percentAgreement(krippendorff).value).toBeCloseTo(9 / 11, 12);
    expect(percentAgreement(krippendorff, 'pairs').value).toBeCloseTo(0.782, 3);
    expect(percentAgreement(krippendorff, 'ratings').value).toBeCloseTo(0.8, 12);
    expect(percentAgreement(krippendorff, 'unanimous').value).toBeCloseTo(8 / 11, 12);
  });

  test.each(['items', 'pairs'] as const)('%s: equals the loop over all pairs of ratings', (average) => {
    fc.assert(
      fc.property(someRows(4), (rows) => {
        const value = percentAgreement(profilesOf(4, rows), average).value;
        expect(value).toBeCloseTo(slowAgreement(rows, average), 9);
      }),
    );
  });

  test('unanimous: the share of comparable items whose ratings are all equal, with an interval around it', () => {
    fc.assert(
      fc.property(someRows(3), (rows) => {
        const comparable = rows.map(given).filter((item) => item.length >= 2);
        const equal = comparable.filter((item) => new Set(item).size === 1);
        const { value, low, high } = percentAgreement(profilesOf(3, rows), 'unanimous');
        expect(value).toBeCloseTo(equal.length / comparable.length, 12);
        expect(low! <= value! && value! <= high!).toBe(true);
      }),
    );
  });

  test('over ratings it is 1 less the observed disagreement of nominal alpha', () => {
    fc.assert(
      fc.property(someRows(4), (rows) => {
        const profiles = profilesOf(4, rows);
        const parts = disagreement(profiles, 'nominal');
        fc.pre(!('why' in parts));
        const observed = parts.observed;
        expect(percentAgreement(profiles, 'ratings').value).toBeCloseTo(1 - observed, 12);
      }),
    );
  });

  test('mean majority share: the mean of the largest share of each comparable item', () => {
    fc.assert(
      fc.property(someRows(3), (rows) => {
        const comparable = rows.map(given).filter((item) => item.length >= 2);
        const shares = comparable.map(
          (item) =>
            Math.max(...item.map((one) => item.filter((other) => other === one).length)) / item.length,
        );
        const { value } = meanMajorityShare(profilesOf(3, rows));
        expect(value).toBeCloseTo(sum(shares) / shares.length, 12);
      }),
    );
    expect(meanMajorityShare(profilesOf(2, [[0, null]]))).toMatchObject({
      value: null,
      why: 'no_item_with_two_ratings',
    });
  });

  test('equal numbers of ratings: over items and over pairs are one value, with one error', () => {
    const rows = Array.from({ length: 30 }, (_, u) => [u % 2, u % 3 === 0 ? 1 : 0, u % 5 === 0 ? 1 : 0]);
    const items = percentAgreement(profilesOf(2, rows), 'items');
    const pairs = percentAgreement(profilesOf(2, rows), 'pairs');
    expect(pairs.value).toBeCloseTo(items.value!, 12);
    expect(pairs.se).toBeCloseTo(items.se!, 12);
    expect(pairs.low).toBeCloseTo(items.low!, 12);
  });

  test('below ten comparable items: a value, no interval', () => {
    const few = profilesOf(2, [
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    for (const average of ['items', 'pairs'] as const) {
      expect(percentAgreement(few, average)).toMatchObject({
        low: null,
        high: null,
        noInterval: 'few_items',
      });
    }
  });

  test('nothing comparable: null and why, for every average', () => {
    for (const average of ['items', 'pairs', 'ratings', 'unanimous'] as const) {
      const result = percentAgreement(
        profilesOf(2, [
          [0, null],
          [null, 1],
        ]),
        average,
      );
      expect(result).toMatchObject({ value: null, why: 'no_item_with_two_ratings' });
    }
  });
});

describe('fleissKappa, gwetAc, brennanPrediger', () => {
  test.each(Object.entries(statistics))('%s: equals the definition, rating by rating', (name, statistic) => {
    fc.assert(
      fc.property(someRows(4), (rows) => {
        expect(statistic(profilesOf(4, rows)).value).toBeCloseTo(byDefinition(name, rows, 4), 9);
      }),
    );
  });

  test.each(Object.entries(statistics))(
    '%s: order changes nothing, and every item twice no value',
    (_, statistic) => {
      fc.assert(
        fc.property(someRows(4), (rows) => {
          const { value } = statistic(profilesOf(4, rows), 'linear');
          expect(statistic(profilesOf(4, rows.toReversed()), 'linear').value).toBe(value);
          expect(statistic(profilesOf(4, [...rows, ...rows]), 'linear').value).toBeCloseTo(value!, 9);
        }),
      );
    },
  );

  test.each(Object.entries(statistics))(
    '%s: renaming labels changes neither value nor error',
    (_, statistic) => {
      fc.assert(
        fc.property(someRows(4), (rows) => {
          const renamed = rows.map((row) => row.map((value) => (value === null ? null : (value + 1) % 4)));
          const result = statistic(profilesOf(4, rows));
          expect(statistic(profilesOf(4, renamed)).value).toBeCloseTo(result.value!, 9);
          expect(statistic(profilesOf(4, renamed)).se ?? 0).toBeCloseTo(result.se ?? 0, 9);
        }),
      );
    },
  );

  test('a category nobody uses leaves Fleiss alone and raises the other two, unless they are 1', () => {
    fc.assert(
      fc.property(someRows(3), (rows) => {
        expect(fleissKappa(profilesOf(4, rows)).value).toBeCloseTo(
          fleissKappa(profilesOf(3, rows)).value!,
          9,
        );
        for (const statistic of [gwetAc, brennanPrediger]) {
          expect(statistic(profilesOf(4, rows)).value!).toBeGreaterThan(
            statistic(profilesOf(3, rows)).value! - 1e-12,
          );
        }
      }),
    );
  });

  test('the linearised error is close to the spread of leaving out items', () => {
    const rows = Array.from({ length: 60 }, (_, u) => [u % 3, (u * u) % 3, u % 4 === 0 ? null : u % 3]);
    for (const statistic of Object.values(statistics)) {
      const without = rows.map((_, u) => statistic(profilesOf(3, rows.toSpliced(u, 1))).value!);
      const mean = sum(without) / 60;
      const jackknife = Math.sqrt((59 / 60) * sum(without.map((value) => (value - mean) ** 2)));
      expect(statistic(profilesOf(3, rows)).se! / jackknife).toBeGreaterThan(0.93);
      expect(statistic(profilesOf(3, rows)).se! / jackknife).toBeLessThan(1.07);
    }
  });

  test('fleissKappaOfLabel: only for complete data and labels that vary', () => {
    expect(
      fleissKappaOfLabel(
        profilesOf(2, [
          [0, 1, null],
          [0, 1, 1],
        ]),
        0,
      ).why,
    ).toBe('incomplete');
    expect(
      fleissKappaOfLabel(
        profilesOf(3, [
          [0, 1],
          [1, 1],
        ]),
        2,
      ).why,
    ).toBe('no_variation');
    expect(fleissKappaOfLabel(profilesFrom(2, []), 0).why).toBe('no_item_with_two_ratings');
    const binary = profilesOf(2, [
      [0, 1, 1],
      [1, 1, 1],
      [0, 0, 1],
    ]);
    expect(fleissKappaOfLabel(binary, 0).value).toBeCloseTo(fleissKappa(binary).value!, 12);
  });
});

describe('numbers and sets', () => {
  const numbers = [1, 2, 3, 4];

  test('pairsWithin and itemsWithin: one point of tolerance', () => {
    const profiles = profilesOf(4, [
      [0, 1, 3],
      [2, 2, 3],
      [0, null, null],
    ]);
    expect(pairsWithin(profiles, numbers, 1).value).toBeCloseTo(4 / 6, 12);
    expect(itemsWithin(profiles, numbers, 1).value).toBe(0.5);
  });

  test('pairsWithin: no tolerance is percent agreement over pairs, full tolerance is 1', () => {
    fc.assert(
      fc.property(someRows(4), (rows) => {
        const profiles = profilesOf(4, rows);
        expect(pairsWithin(profiles, numbers, 0)).toEqual(percentAgreement(profiles, 'pairs'));
        expect(itemsWithin(profiles, numbers, 0)).toEqual(percentAgreement(profiles, 'unanimous'));
        expect(pairsWithin(profiles, numbers, 3).value).toBe(1);
      }),
    );
  });

  test('meanAbsoluteDifference: 1, 2, 4 differ by 2 on average; in other units it grows with them', () => {
    expect(meanAbsoluteDifference(profilesOf(4, [[0, 1, 3]]), numbers).value).toBe(2);
    fc.assert(
      fc.property(someRows(4), (rows) => {
        const { value, se } = meanAbsoluteDifference(profilesOf(4, rows), numbers);
        const stretched = meanAbsoluteDifference(profilesOf(4, rows), [10, 20, 30, 40]);
        expect(stretched.value).toBeCloseTo(10 * value!, 9);
        if (se !== null) expect(stretched.se).toBeCloseTo(10 * se, 9);
      }),
    );
  });

  test('meanJaccard: 0.5 for {a} and {a, b}; 1 for equal sets; the interval is the right way round', () => {
    const sets = [[], [0], [0, 1]];
    expect(meanJaccard(profilesOf(3, [[1, 2]]), sets).value).toBe(0.5);
    expect(
      meanJaccard(
        profilesOf(3, [
          [0, 0],
          [2, 2],
        ]),
        sets,
      ).value,
    ).toBe(1);
    const many = profilesOf(
      3,
      Array.from({ length: 20 }, (_, u) => [u % 3, (u * u) % 3]),
    );
    const { value, low, high } = meanJaccard(many, sets);
    expect(low! < value! && value! < high!).toBe(true);
  });

  test('undefined without comparable items', () => {
    const none = profilesOf(4, [[0, null]]);
    const results = [
      pairsWithin(none, numbers, 1),
      itemsWithin(none, numbers, 1),
      meanAbsoluteDifference(none, numbers),
      meanJaccard(none, [[], [], [], []]),
    ];
    for (const result of results)
      expect(result).toMatchObject({ value: null, why: 'no_item_with_two_ratings' });
  });
});

describe('specificAgreement and majorityBaseline', () => {
  test('two raters, two labels: positive agreement is 2a / (2a + b + c)', () => {
    const rows = [...times(40, [0, 0]), ...times(5, [0, 1]), ...times(10, [1, 0]), ...times(45, [1, 1])];
    const { value, low, high } = specificAgreement(profilesOf(2, rows), 0);
    expect(value).toBeCloseTo(80 / 95, 12);
    expect(low! < value! && value! < high!).toBe(true);
  });

  test('undefined when nobody gave the label on a comparable item', () => {
    expect(
      specificAgreement(
        profilesOf(3, [
          [0, 1],
          [2, null],
        ]),
        2,
      ).why,
    ).toBe('no_ratings');
    expect(specificAgreement(profilesOf(3, [[2, null]]), 2).why).toBe('no_item_with_two_ratings');
  });

  test('majorityBaseline: the share of the most frequent comparable value', () => {
    expect(majorityBaseline(krippendorff).value).toBeCloseTo(13 / 40, 12);
    expect(majorityBaseline(profilesOf(2, [[0, null]])).why).toBe('no_item_with_two_ratings');
  });
});

function times(number: number, row: number[]): number[][] {
  return Array.from({ length: number }, () => row);
}

function byDefinition(name: string, rows: readonly (readonly (number | null)[])[], size: number): number {
  const rated = rows.map(given).filter((item) => item.length > 0);
  const shares = Array.from(
    { length: size },
    (_, c) =>
      sum(rated.map((item) => item.filter((value) => value === c).length / item.length)) / rated.length,
  );
  const expected = {
    fleissKappa: sum(shares.map((share) => share * share)),
    gwetAc: sum(shares.map((share) => share * (1 - share))) / (size - 1),
    brennanPrediger: 1 / size,
  }[name]!;
  return (slowAgreement(rows, 'items') - expected) / (1 - expected);
}
