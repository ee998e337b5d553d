import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemDifference } from '../../../src/stats/agreement/item-difference.ts';
import { profilesFrom } from '../../../src/stats/data/profiles.ts';

const profilesOf = (items: readonly (readonly number[])[]) =>
  profilesFrom(
    5,
    items.map((item) => ({
      counts: new Map(item.map((value) => [value, item.filter((other) => other === value).length])),
      items: 1,
    })),
  );
const NUMBERS = [1, 2, 4, 7, 7.5];

test('ratings 1, 2, 4 differ by 2 points on average; equal ones by none; one alone by nothing that is known', () => {
  expect([...itemDifference(profilesOf([[0, 1, 2]]), NUMBERS)]).toEqual([2]);
  expect([...itemDifference(profilesOf([[3, 3, 3]]), NUMBERS)]).toEqual([0]);
  expect([...itemDifference(profilesOf([[4]]), NUMBERS)]).toEqual([NaN]);
});

test('is the mean over all pairs, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 2, maxLength: 7 }), (item) => {
      const pairs = item.flatMap((a, i) => item.slice(i + 1).map((b) => Math.abs(NUMBERS[a]! - NUMBERS[b]!)));
      const mean = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
      expect(itemDifference(profilesOf([item]), NUMBERS)[0]).toBeCloseTo(mean, 12);
    }),
  );
});
