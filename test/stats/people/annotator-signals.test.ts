import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from '../../../src/stats/agreement/cohen-kappa.ts';
import { constantValues } from '../../../src/stats/people/constant-annotator.ts';
import { funnelLimits } from '../../../src/stats/people/funnel.ts';
import { goldAccuracy } from '../../../src/stats/truth/gold-accuracy.ts';
import { meanKappas } from '../../../src/stats/agreement/mean-kappa.ts';
import { pairTables } from '../../../src/stats/data/pair-tables.ts';
import { lightKappa } from '../../../src/stats/agreement/pairwise-kappas.ts';
import { selfConsistency } from '../../../src/stats/people/self-consistency.ts';
import { wilson } from '../../../src/stats/resampling/wilson.ts';
import { pairTable, prepare, tables } from '../published-tables.ts';
import { sum } from '../slow-reference.ts';
import {
  type Row,
  crowd,
  extent,
  ratingsOfRows,
  ratingsOfTable,
  someRatings,
  someRepeats,
} from '../some-ratings.ts';

const people = Array.from({ length: extent.annotators }, (_, a) => a);

describe('meanKappas', () => {
  test('complete data: the mean of the means is Light’s kappa', () => {
    const {
      rows,
      values,
      indexOf,
      pairTable: tableOf,
    } = prepare(tables.find(({ id }) => id === 'warrens_2012_1')!);
    const coded = rows.map((row) => row.map(indexOf));
    const raters = coded[0]!.length;
    const found = meanKappas(ratingsOfTable(coded, values.length), 'unweighted', undefined, 1);
    const pairs = Array.from({ length: raters }, (_, i) =>
      Array.from({ length: i }, (__, j) => tableOf(j, i)),
    ).flat();
    expect(sum(found.map(({ value }) => value!)) / raters).toBeCloseTo(lightKappa(pairs).value!, 12);
    expect(found.map(({ pairs: many }) => many)).toEqual(coded[0]!.map(() => raters - 1));
  });

  test.each(['unweighted', 'quadratic'] as const)('%s: equals one kappa after the other', (weighting) => {
    const numbers = [1, 2, 4, 8];
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = meanKappas(ratingsOfRows(rows), weighting, numbers, 3);
        const table = gridOf(rows);
        for (const a of people) {
          const others = people.filter((b) => b !== a).map((b) => pairTable(extent.size, table, a, b));
          const met = others.filter((one) => sum(one.flat()) >= 3);
          const kappas = met
            .map((one) => cohenKappa(one, weighting, numbers).value)
            .filter((k) => k !== null);
          expect(found[a]!.pairs).toBe(kappas.length);
          if (kappas.length > 0) expect(found[a]!.value).toBeCloseTo(sum(kappas) / kappas.length, 9);
          else
            expect(found[a]).toMatchObject({
              value: null,
              why: met.length > 0 ? 'no_variation' : 'no_common_items',
            });
        }
      }),
    );
  });

  test('ten common items are asked for, unless another number is given', () => {
    const table = Array.from({ length: 9 }, (_, u) => [u % 2, u % 2]);
    expect(meanKappas(ratingsOfTable(table, 2))[0]).toEqual({
      value: null,
      why: 'no_common_items',
      pairs: 0,
    });
    expect(meanKappas(ratingsOfTable([...table, [1, 1]], 2))[0]).toEqual({ value: 1, why: null, pairs: 1 });
  });

  test('tables that would not fit are refused with a reason', () => {
    const ratings = ratingsOfTable(
      Array.from({ length: 10 }, () => [0, 1]),
      5000,
    );
    expect(pairTables(ratings, 1)).toBeNull();
    expect(meanKappas(ratings)[1]).toEqual({ value: null, why: 'too_many_values', pairs: 0 });
  });
});

describe('constantValues', () => {
  test('ten equal answers are a habit, nine are not, and one other answer breaks it', () => {
    const column = (value: number, times: number) =>
      Array.from({ length: times }, (_, u) => [u, 0, value] as const);
    expect(constantValues(ratingsOfRows(column(2, 10)))[0]).toBe(2);
    expect(constantValues(ratingsOfRows(column(2, 9)))[0]).toBeNull();
    expect(constantValues(ratingsOfRows([...column(2, 10), [11, 0, 1]]))[0]).toBeNull();
    expect(constantValues(ratingsOfRows([]), 0)).toEqual(people.map(() => null));
  });

  test('is the only value of a person, whatever the order of rows', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = constantValues(ratingsOfRows(rows), 2);
        for (const a of people) {
          const values = rows.filter((row) => row[1] === a).map(([, , value]) => value);
          const isConstant = values.length >= 2 && new Set(values).size === 1;
          expect(found[a]).toBe(isConstant ? values[0] : null);
        }
      }),
    );
  });
});

describe('selfConsistency', () => {
  test('a worked example: equal on one item, different on another', () => {
    const rows: Row[] = [[0, 0, 1], [0, 0, 1], [1, 0, 1], [1, 0, 2], [2, 0, 1], [0, 1, 3], [0, -1, 1], [0, -1, 1]]; // prettier-ignore
    const [a, b] = selfConsistency(ratingsOfRows(rows));
    expect(a).toMatchObject({ value: 0.5, items: 2, ...wilson(1, 2) });
    expect(b).toMatchObject({ value: null, why: 'no_item_with_two_ratings', items: 0 });
  });

  test('equals the mean over repeated items of the share of equal pairs', () => {
    fc.assert(
      fc.property(someRepeats, (rows) => {
        const found = selfConsistency(ratingsOfRows(rows));
        for (const a of people) {
          const shares = Array.from({ length: extent.items }, (_, u) => {
            const values = rows.filter((row) => row[0] === u && row[1] === a).map(([, , v]) => v);
            const pairs = values.flatMap((v, i) => values.slice(i + 1).map((w) => (v === w ? 1 : 0)));
            return pairs.length === 0 ? null : sum(pairs) / pairs.length;
          }).filter((share) => share !== null);
          expect(found[a]!.items).toBe(shares.length);
          if (shares.length > 0) expect(found[a]!.value).toBeCloseTo(sum(shares) / shares.length, 9);
          else expect(found[a]!.value).toBeNull();
        }
      }),
    );
  });
});

test('selfConsistency: other numbers for the items change nothing, to the last bit', () => {
  fc.assert(
    fc.property(someRepeats, (rows) => {
      const turned = rows.map(([item, a, value]): Row => [extent.items - 1 - item, a, value]);
      expect(selfConsistency(ratingsOfRows(turned))).toEqual(selfConsistency(ratingsOfRows(rows)));
    }),
  );
});

describe('goldAccuracy', () => {
  test('a worked example: x, x, y where x, y, y is right', () => {
    const [a, b] = goldAccuracy(ratingsOfTable([[0, null], [0, null], [1, null], [1, 0]], 2), [0, 1, 1, -1]); // prettier-ignore
    expect(a).toMatchObject({ value: 2 / 3, items: 3, ...wilson(2, 3) });
    expect(a!.confusion).toEqual([
      { right: 0, given: 0, items: 1 },
      { right: 1, given: 0, items: 1 },
      { right: 1, given: 1, items: 1 },
    ]);
    expect(b).toMatchObject({ value: null, why: 'no_common_items', confusion: [] });
  });

  test('counts hits and misses as they are, person by person', () => {
    const gold = Array.from({ length: extent.items }, (_, u) => (u % 3 === 2 ? -1 : u % extent.size));
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = goldAccuracy(ratingsOfRows(rows), gold);
        for (const a of people) {
          const judged = rows.filter(([u, b]) => b === a && gold[u]! >= 0);
          const hits = judged.filter(([u, , value]) => gold[u] === value);
          expect(found[a]!.items).toBe(judged.length);
          expect(sum(found[a]!.confusion.map(({ items }) => items))).toBe(judged.length);
          expect(found[a]!.value).toBe(judged.length === 0 ? null : hits.length / judged.length);
        }
      }),
    );
  });
});

describe('funnelLimits', () => {
  test('a worked example: a pool of 0.8 and 100 trials', () => {
    const { warning, action } = funnelLimits(0.8, 100);
    expect([...warning, ...action].map((limit) => limit.toFixed(3))).toEqual([
      '0.722',
      '0.878',
      '0.676',
      '0.924',
    ]);
  });

  test('a share lies outside the 95 % limits exactly when its Wilson interval leaves out the pool', () => {
    const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100 + 0.0001);
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 400 }), fc.nat(), (pool, trials, seed) => {
        const hits = seed % (trials + 1);
        const [low, high] = funnelLimits(pool, trials).warning;
        const interval = wilson(hits, trials)!;
        const isOutside = hits / trials < low || hits / trials > high;
        expect(isOutside).toBe(pool < interval.low || pool > interval.high);
      }),
    );
  });

  test('narrows with more trials, stays within 0 and 1, and without trials leaves out nothing', () => {
    const widths = [10, 100, 1000].map(
      (n) => funnelLimits(0.3, n).action[1] - funnelLimits(0.3, n).action[0],
    );
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(funnelLimits(0.99, 3).action).toEqual([expect.closeTo(0.8125, 3), 1]);
    expect(funnelLimits(0.5, 0)).toEqual({ warning: [0, 1], action: [0, 1] });
  });

  test('of people who are alike about one in twenty passes the 95 % limits', () => {
    const { ratings, truth } = crowd(300, new Array<number>(200).fill(0.6), 2, 11);
    const outside = goldAccuracy(ratings, truth).filter(({ value }) => {
      const [low, high] = funnelLimits(0.8, 300).warning;
      return value! < low || value! > high;
    });
    expect(outside.length).toBeGreaterThan(2);
    expect(outside.length).toBeLessThan(20);
  });
});

function gridOf(rows: readonly Row[]): (number | null)[][] {
  return Array.from({ length: extent.items }, (_, u) =>
    people.map((a) => rows.find((row) => row[0] === u && row[1] === a)?.[2] ?? null),
  );
}
