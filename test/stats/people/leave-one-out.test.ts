import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/stats/data/estimate.ts';
import { leaveOneOutDifference } from '../../../src/stats/people/leave-one-out-difference.ts';
import { leaveOneOutMajority } from '../../../src/stats/people/leave-one-out-majority.ts';
import { leaveOneOutAgreement } from '../../../src/stats/people/leave-one-out.ts';
import { jaccardDistance, masiDistance } from '../../../src/stats/data/set-distance.ts';
import { labelShares } from '../../../src/stats/people/label-shares.ts';
import { student975 } from '../../../src/stats/resampling/student.ts';
import { wilson } from '../../../src/stats/resampling/wilson.ts';
import { slowLeaveOneOut, slowPlurality, withOthers } from '../slow-annotators.ts';
import { sum } from '../slow-reference.ts';
import { extent, ratingsOfRows, ratingsOfTable, someRatings } from '../some-ratings.ts';

const people = Array.from({ length: extent.annotators }, (_, a) => a);
const sets = [[], [0], [0, 1], [1, 2]];
const numbers = [-1, 0, 2.5, 10];

describe('leaveOneOutAgreement', () => {
  test('a worked example: 1 with two who say the same, 1/2 with two who differ', () => {
    const [a] = leaveOneOutAgreement(
      ratingsOfTable(
        [
          [0, 0, 0],
          [1, 0, 1],
        ],
        2,
      ),
    );
    expect(a).toMatchObject({ value: 0.75, items: 2, why: null });
    expect([a!.low, a!.high]).toEqual(Object.values(wilson(1.5, 2)!));
  });

  test.each([
    ['nominal', (a: number, b: number) => (a === b ? 1 : 0)],
    ['jaccard', (a: number, b: number) => 1 - jaccardDistance(sets[a]!, sets[b]!)],
    ['masi', (a: number, b: number) => 1 - masiDistance(sets[a]!, sets[b]!)],
  ] as const)('%s: equals the mean of the means, person by person', (kind, alike) => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = leaveOneOutAgreement(ratingsOfRows(rows), kind, { sets });
        for (const a of people) {
          expectValue(found[a]!, slowLeaveOneOut(rows, a, alike), 'no_common_items');
          expect(found[a]!.items).toBe(withOthers(rows, a).length);
        }
      }),
    );
  });

  test('the order of rows changes nothing, and names of people and labels only names', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = leaveOneOutAgreement(ratingsOfRows(rows));
        expect(leaveOneOutAgreement(ratingsOfRows(rows.toReversed()))).toEqual(found);
        const last = extent.annotators - 1;
        const renamed = rows.map(([u, a, v]) => [u, a < 0 ? a : last - a, 3 - v] as const);
        expect(close(leaveOneOutAgreement(ratingsOfRows(renamed)).toReversed())).toEqual(close(found));
      }),
    );
  });

  test('nobody to agree with: no value, and the reason', () => {
    expect(leaveOneOutAgreement(ratingsOfRows([[0, 0, 1]]))[0]).toEqual({
      value: null,
      why: 'no_common_items',
      low: null,
      high: null,
      se: null,
      items: 0,
    });
    expect(leaveOneOutAgreement(ratingsOfRows([]))).toHaveLength(extent.annotators);
  });

  test('two unknown people on an item are two people', () => {
    const found = leaveOneOutAgreement(ratingsOfRows([[0, 0, 1], [0, -1, 1], [0, -1, 2]])); // prettier-ignore
    expect(found[0]).toMatchObject({ value: 0.5, items: 1 });
  });
});

describe('leaveOneOutDifference', () => {
  test('a worked example: 5 where others say 3 and 4, 2 where they say 2', () => {
    const ratings = ratingsOfTable(
      [
        [4, 2, 3],
        [1, 1, null],
      ],
      5,
    );
    const [a] = leaveOneOutDifference(ratings, [1, 2, 3, 4, 5]);
    expect([a!.absolute.value, a!.signed.value, a!.items]).toEqual([0.75, 0.75, 2]);
    expect(a!.absolute).toMatchObject({ low: null, noInterval: 'few_items' });
  });

  test('equals the mean over items of own less the mean of the others', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = leaveOneOutDifference(ratingsOfRows(rows), numbers);
        for (const a of people) {
          const apart = withOthers(rows, a).map(
            ({ own, others }) => numbers[own]! - sum(others.map((v) => numbers[v]!)) / others.length,
          );
          const n = apart.length;
          const mean = n === 0 ? null : sum(apart) / n;
          expectValue(found[a]!.signed, mean, 'no_common_items');
          expectValue(found[a]!.absolute, n === 0 ? null : sum(apart.map(Math.abs)) / n, 'no_common_items');
          if (n < 10) continue;
          const se = Math.sqrt(sum(apart.map((x) => (x - mean!) ** 2)) / (n - 1) / n);
          expect(found[a]!.signed.se).toBeCloseTo(se, 6);
          expect(found[a]!.signed.high! - mean!).toBeCloseTo(student975(n - 1) * se, 5);
          expect(found[a]!.absolute.low).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('adding points to one person adds them to that signed mean', () => {
    const table = Array.from({ length: 12 }, (_, u) => [u % 3, (u + 1) % 3]);
    const [before] = leaveOneOutDifference(ratingsOfTable(table, 10), [...numbersTo(10)]);
    const shifted = table.map(([a, b]) => [a! + 4, b!]);
    const [after] = leaveOneOutDifference(ratingsOfTable(shifted, 10), [...numbersTo(10)]);
    expect(after!.signed.value! - before!.signed.value!).toBeCloseTo(4, 12);
  });
});

describe('leaveOneOutMajority', () => {
  test('a worked example: a clear majority counts 1, a tie of two 1/2', () => {
    const ratings = ratingsOfTable(
      [
        [0, 0, 0, 1],
        [0, 0, 1, null],
      ],
      2,
    );
    const [a] = leaveOneOutMajority(ratings);
    expect(a!.all).toMatchObject({ value: 0.75, items: 2 });
    expect(a!.untied).toMatchObject({ value: 1, items: 1 });
  });

  test('equals counting the others anew for every rating', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = leaveOneOutMajority(ratingsOfRows(rows));
        for (const a of people) {
          const items = withOthers(rows, a).map(({ own, others }) => ({ own, first: slowPlurality(others) }));
          const credit = ({ own, first }: (typeof items)[number]) =>
            first.includes(own) ? 1 / first.length : 0;
          const untied = items.filter(({ first }) => first.length === 1);
          const mean = (some: typeof items) =>
            some.length === 0 ? null : sum(some.map(credit)) / some.length;
          expectValue(found[a]!.all, mean(items), 'no_common_items');
          expectValue(found[a]!.untied, mean(untied), 'no_common_items');
          expect([found[a]!.all.items, found[a]!.untied.items]).toEqual([items.length, untied.length]);
        }
      }),
    );
  });

  test('with three people only the own vote could save the lone dissenter, and it does not count', () => {
    const ratings = ratingsOfTable(
      Array.from({ length: 5 }, () => [1, 0, 0]),
      2,
    );
    expect(leaveOneOutMajority(ratings).map(({ all }) => all.value)).toEqual([0, 0.5, 0.5]);
  });
});

describe('labelShares', () => {
  test('a worked example: always x where the others say x three times in four', () => {
    const [a] = labelShares(
      ratingsOfTable(
        [
          [0, 0, null],
          [0, 0, 1],
        ],
        2,
      ),
    );
    expect([...a!.own, ...a!.others, a!.distance.value]).toEqual([1, 0, 0.75, 0.25, 0.25]);
  });

  test('equals the shares of the others item by item', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = labelShares(ratingsOfRows(rows));
        for (const a of people) {
          const items = withOthers(rows, a);
          const values = Array.from({ length: extent.size }, (_, v) => v);
          const own = values.map((v) => items.filter((item) => item.own === v).length / items.length);
          const share = (others: number[], v: number) => others.filter((w) => w === v).length / others.length;
          const pool = values.map((v) => sum(items.map(({ others }) => share(others, v))) / items.length);
          const distance = sum(values.map((v) => Math.abs(own[v]! - pool[v]!))) / 2;
          const expected = items.length === 0 ? null : distance;
          expectValue({ ...found[a]!.distance }, expected, 'no_common_items');
        }
      }),
    );
  });
});

test('labelShares: other numbers for the items change nothing, to the last bit', () => {
  fc.assert(
    fc.property(someRatings, (rows) => {
      const turned = rows.map(([item, a, value]) => [extent.items - 1 - item, a, value] as const);
      expect(labelShares(ratingsOfRows(turned))).toEqual(labelShares(ratingsOfRows(rows)));
    }),
  );
});

function expectValue(found: Pick<Estimate, 'value' | 'why'>, expected: number | null, why: string): void {
  expect(found.why).toBe(expected === null ? why : null);
  if (expected === null) expect(found.value).toBeNull();
  else expect(found.value).toBeCloseTo(expected, 9);
}

function close(estimates: readonly Estimate[]): (number | null)[] {
  return estimates.map(({ value }) => (value === null ? null : Math.round(value * 1e9)));
}

function* numbersTo(most: number): Generator<number> {
  for (let number = 0; number < most; number++) yield number;
}
