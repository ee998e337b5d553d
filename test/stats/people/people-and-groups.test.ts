import { describe, expect, test } from 'vitest';
import { agreementByPeriod } from '../../../src/stats/agreement/agreement-by-period.ts';
import { goldAccuracy } from '../../../src/stats/truth/gold-accuracy.ts';
import { goldLabels } from '../../../src/stats/truth/gold-labels.ts';
import { groupAgreement } from '../../../src/stats/people/group-agreement.ts';
import { leaveOneOutAgreement } from '../../../src/stats/people/leave-one-out.ts';
import { ratingsFrom, type Ratings } from '../../../src/stats/data/ratings.ts';
import { ratingsOfTable } from '../some-ratings.ts';

const options = { replicates: 200, seed: 1 };

describe('goldLabels', () => {
  const of = (right: number, given: number, items: number) => ({ right, given, items });

  test('a worked example: x, x, y where x, y, y is right', () => {
    const [accuracy] = goldAccuracy(ratingsOfTable([[0], [0], [1]], 2), [0, 1, 1]);
    const [x, y] = goldLabels(accuracy!.confusion, 2);
    expect([x!.met.value, y!.met.value, [...y!.as]]).toEqual([1, 0.5, [1, 1]]);
    expect([x!.given, x!.right.value, y!.right.value]).toEqual([2, 0.5, 1]);
  });

  test('sets: what was given instead is not right, and the right one is missing', () => {
    const sets = [[0, 1], [0, 2], [1], []];
    const found = goldLabels([of(0, 1, 3), of(0, 0, 2), of(2, 3, 1)], 3, sets);
    expect(found.map(({ known, given }) => [known, given])).toEqual([
      [5, 5],
      [6, 2],
      [0, 3],
    ]);
    expect(found.map(({ as }) => [...as])).toEqual([
      [5, 0, 0],
      [0, 2, 3],
      [0, 0, 0],
    ]);
    expect(found[2]!.met).toMatchObject({ value: null, why: 'no_common_items' });
  });
});

describe('groupAgreement', () => {
  const groupOf = [0, 0, 1, 1];
  const apart = ratingsOfTable(
    Array.from({ length: 40 }, (_, u) => [u % 2, u % 2, 1 - (u % 2), 1 - (u % 2)]),
    2,
  );

  test('a worked example: two groups that agree among themselves and never with each other', () => {
    const { within, between, replicates } = groupAgreement(apart, {}, 'nominal', groupOf, 2, options);
    expect(within.map(({ people, items, alpha }) => [people, items, alpha.value])).toEqual([
      [2, 40, 1],
      [2, 40, 1],
    ]);
    expect([between.length, between[0]!.items, replicates]).toEqual([1, 40, 200]);
    expect(between[0]!.alpha.value).toBeCloseTo(-1, 12);
    expect(between[0]!.difference).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  test('unknown people, and people of no group, are in none', () => {
    const given: Ratings = { ...apart, annotator: apart.annotator.map((a) => (a === 3 ? -1 : a)) };
    const { within, between } = groupAgreement(given, {}, 'nominal', [0, 0, 1, 1], 3, options);
    expect(within.map(({ people }) => people)).toEqual([2, 1, 0]);
    expect(within[1]!.alpha.why).toBe('no_item_with_two_ratings');
    expect(between.map(({ items }) => items)).toEqual([40, 0, 0]);
    expect(between[1]!.alpha.why).toBe('no_common_items');
  });

  test('where the resamples would take too long there are values without intervals', () => {
    const size = 1500;
    const many = ratingsOfTable(
      Array.from({ length: size }, (_, u) => [u, u, (u * 7) % size, u]),
      size,
    );
    const sets = Array.from({ length: size }, (_, value) => [value, value + 1]);
    const { within, between, replicates } = groupAgreement(many, { sets }, 'masi', groupOf, 2, options);
    expect(replicates).toBe(0);
    expect(between[0]!.difference).toMatchObject({ low: null, noInterval: 'too_large' });
    for (const { alpha } of [...within, ...between])
      expect(alpha).toMatchObject({ low: null, noInterval: 'too_large' });
    expect(within[0]!.alpha.value).toBe(1);
  });
});

describe('agreementByPeriod', () => {
  test('a worked example: 1 of 2 first and 3 of 4 later', () => {
    const mine = [0, 1, 0, 0, 0, 1];
    const theirs = [0, 0, 0, 0, 0, 0];
    const rows = {
      item: [...mine.keys(), ...theirs.keys()],
      annotator: [...mine.map(() => 0), ...theirs.map(() => 1)],
      value: [...mine, ...theirs],
      // The other's ratings have no time, and are compared all the same.
      period: [0, 0, 1, 1, 1, 1, ...theirs.map(() => -1)],
    };
    const extent = { items: 6, annotators: 2, size: 2 };
    const [first, second] = agreementByPeriod(rows, extent, 2, 'nominal', {});
    expect(first!.mean).toBeCloseTo(4 / 6, 12);
    expect(first!.periods.map(({ period, share }) => [period, share.value, share.items])).toEqual([
      [0, 0.5, 2],
      [1, 0.75, 4],
    ]);
    expect(second).toEqual({ mean: null, items: 0, periods: [] });
    const whole = leaveOneOutAgreement(ratingsFrom(rows, extent))[0]!;
    expect([first!.items, whole.value]).toEqual([whole.items, first!.mean]);
  });
});
