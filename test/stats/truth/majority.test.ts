import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAverages } from '../../../src/stats/truth/item-averages.ts';
import { majority, weightedMajority } from '../../../src/stats/truth/majority.ts';
import { setMajority } from '../../../src/stats/truth/set-majority.ts';
import { type Winners, answerOf, creditFor, highest, tiedValues } from '../../../src/stats/truth/winners.ts';
import { slowPlurality, valuesByItem } from '../slow-annotators.ts';
import { sum } from '../slow-reference.ts';
import { type Row, extent, ratingsOfRows, ratingsOfTable, someRatings } from '../some-ratings.ts';

const items = Array.from({ length: extent.items }, (_, u) => u);

describe('majority', () => {
  test('a worked example: x, x, y is x; x, y is a tie of both; nothing is nothing', () => {
    const found = majority(ratingsOfTable([[0, 0, 1], [0, 1, null], [null, null, null]], 2)); // prettier-ignore
    expect([0, 1, 2].map((u) => answerOf(found, u))).toEqual([0, null, null]);
    expect([0, 1, 2].map((u) => tiedValues(found, u))).toEqual([[], [0, 1], []]);
    expect([creditFor(found, 0, 0), creditFor(found, 1, 1), creditFor(found, 2, 0)]).toEqual([1, 0.5, 0]);
  });

  test('equals counting the votes of each item', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = majority(ratingsOfRows(rows));
        const slow = valuesByItem(rows, extent.items).map((values) =>
          values.length === 0 ? [] : slowPlurality(values),
        );
        expect(items.map((u) => winnersAt(found, u))).toEqual(slow);
      }),
    );
  });

  test('other names for the labels only rename the winners: no order of labels breaks a tie', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = majority(ratingsOfRows(rows));
        const renamed = majority(ratingsOfRows(rows.map(([u, a, v]) => [u, a, 3 - v] as const)));
        for (const u of items) {
          expect(winnersAt(renamed, u)).toEqual(
            winnersAt(found, u)
              .map((v) => 3 - v)
              .toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });
});

describe('weightedMajority', () => {
  test('a worked example: who differs from the majority once in two items weighs half', () => {
    const { winners, weights } = weightedMajority(ratingsOfTable([[0, 0, 1], [0, 0, 0]], 2)); // prettier-ignore
    expect(weights).toEqual([1, 1, 0.5]);
    expect(answerOf(winners, 0)).toBe(0);
  });

  test('equals weighing by agreement with the plain majority and voting again, once', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const { winners, weights } = weightedMajority(ratingsOfRows(rows));
        const table = valuesByItem(rows, extent.items);
        const credit = ([u, , v]: Row) => {
          const first = slowPlurality(table[u]!);
          return first.includes(v) ? 1 / first.length : 0;
        };
        const weight = (a: number) => {
          const own = rows.filter((row) => row[1] === a);
          return own.length === 0 ? null : sum(own.map(credit)) / own.length;
        };
        weights.forEach((found, a) => {
          if (found === null) expect(weight(a)).toBeNull();
          else expect(found).toBeCloseTo(weight(a)!, 9);
        });
        for (const u of items) {
          const votes = Array.from({ length: extent.size }, (_, v) =>
            sum(rows.filter((row) => row[0] === u && row[2] === v).map(([, a]) => weight(a)!)),
          );
          const most = Math.max(...votes);
          const first = votes.flatMap((vote, v) => (most > 0 && vote >= most - 1e-9 ? [v] : []));
          expect(winnersAt(winners, u)).toEqual(first);
        }
      }),
    );
  });

  test('a tie of equals stays a tie; better people break it', () => {
    expect(tiedValues(weightedMajority(ratingsOfTable([[0, 1]], 2)).winners, 0)).toEqual([0, 1]);
    const table = [[0, 1, null], [0, 1, 0], [1, 0, 1], [1, 0, 1]]; // prettier-ignore
    expect(answerOf(majority(ratingsOfTable(table, 2)), 0)).toBeNull();
    expect(answerOf(weightedMajority(ratingsOfTable(table, 2)).winners, 0)).toBe(0);
  });
});

test('votes that differ by rounding only are a tie, and no votes have no winner', () => {
  expect(highest(Int32Array.of(0, 1, 2), Float64Array.of(0.1 + 0.2, 0.3, 0.2))).toEqual([0, 1]);
  expect(highest(Int32Array.of(0, 1), Float64Array.of(0, 0))).toEqual([]);
});

describe('setMajority', () => {
  const sets = [[0, 1], [0], [0, 2], [1], []];

  test('a worked example: {a, b}, {a}, {a, c}, {b} choose a and leave b tied', () => {
    const { chosen, tied } = setMajority(ratingsOfTable([[0, 1, 2, 3], [4, 4, 1, null]], 5), sets); // prettier-ignore
    expect([winnersAt(chosen, 0), winnersAt(tied, 0)]).toEqual([[0], [1]]);
    expect([winnersAt(chosen, 1), winnersAt(tied, 1)]).toEqual([[], []]);
  });

  test('equals asking for each label whether more than half, or exactly half, chose it', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const { chosen, tied } = setMajority(ratingsOfRows(rows), sets);
        valuesByItem(rows, extent.items).forEach((values, u) => {
          const share = (label: number) =>
            values.filter((v) => sets[v]!.includes(label)).length / values.length;
          expect(winnersAt(chosen, u)).toEqual([0, 1, 2].filter((label) => share(label) > 0.5));
          expect(winnersAt(tied, u)).toEqual([0, 1, 2].filter((label) => share(label) === 0.5));
        });
      }),
    );
  });
});

describe('itemAverages', () => {
  test('a worked example: 1, 2, 5, 5 have mean 3.25 and median 3.5; nothing has neither', () => {
    const ratings = ratingsOfTable([[0, 1, 4, 4], [2, 0, 1, null], [null, null, null, null]], 5); // prettier-ignore
    const { mean, median } = itemAverages(ratings, [1, 2, 3, 4, 5]);
    expect(mean).toEqual([3.25, 2, null]);
    expect(median).toEqual([3.5, 2, null]);
  });

  test('lie between the smallest and the largest number, also where numbers are not in order of their codes', () => {
    const numbers = [7, -2, 0.5, 3];
    fc.assert(
      fc.property(someRatings, (rows) => {
        const { mean, median } = itemAverages(ratingsOfRows(rows), numbers);
        valuesByItem(rows, extent.items).forEach((values, u) => {
          const given = values.map((v) => numbers[v]!);
          if (given.length === 0) {
            expect([mean[u], median[u]]).toEqual([null, null]);
            return;
          }
          expect(mean[u]).toBeCloseTo(sum(given) / given.length, 12);
          const below = given.filter((x) => x < median[u]!).length;
          const above = given.filter((x) => x > median[u]!).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(given.length / 2);
        });
      }),
    );
  });
});

function winnersAt({ start, value }: Winners, item: number): number[] {
  return [...value.subarray(start[item], start[item + 1])];
}
