import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini, topShare } from '../../../src/stats/people/concentration.ts';
import { rankCorrelation } from '../../../src/stats/agreement/rank-correlation.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { standings, type Games } from '../../../src/stats/choices/standings.ts';

describe('gini', () => {
  test('worked examples: everyone alike, one who did half, one who did everything, nothing done', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([1, 1, 1, 5])).toBeCloseTo(0.375, 12);
    expect(gini([0, 0, 0, 9])).toBeCloseTo(0.75, 12);
    expect([gini([]), gini([0, 0])]).toEqual([null, null]);
  });

  test('half the mean difference of any two over the mean, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const gaps = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b)));
        const slow = gaps.reduce((sum, gap) => sum + gap, 0) / (2 * amounts.length * total);
        const found = gini(amounts);
        if (total === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(slow, 10);
        expect(gini(amounts.toReversed())).toBe(found);
      }),
    );
  });
});

test('the share of the busiest: all of them where there are fewer', () => {
  expect(topShare([1, 2, 3, 4], 2)).toBeCloseTo(0.7, 12);
  expect(topShare([1, 2], 10)).toBe(1);
  expect(topShare([], 10)).toBeNull();
});

describe('rankCorrelation', () => {
  // Hours of television a week by IQ, the example of the encyclopedias: -29/165.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];

  test('known values', () => {
    expect(rankCorrelation(iq, hours).value).toBeCloseTo(-29 / 165, 12);
    expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).value).toBeCloseTo(0.8, 12);
  });

  test('the same for any growing change of the numbers, the opposite when one is turned', () => {
    const value = rankCorrelation(iq, hours);
    expect(rankCorrelation(iq.map(Math.exp), hours)).toEqual(value);
    const turned = rankCorrelation(
      iq,
      hours.map((hour) => -hour),
    );
    expect(turned.value).toBeCloseTo(-value.value!, 12);
    expect([turned.low, turned.high]).toEqual([
      expect.closeTo(-value.high!, 12) as number,
      expect.closeTo(-value.low!, 12) as number,
    ]);
  });

  test('nothing to say: no items, no variation, few items', () => {
    expect(rankCorrelation([], [])).toMatchObject({ value: null, why: 'no_ratings' });
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toMatchObject({ value: null, why: 'no_variation' });
    expect(rankCorrelation([1, 2, 3], [1, 2, 4])).toMatchObject({
      value: 1,
      low: null,
      noInterval: 'few_items',
    });
  });

  test('its interval holds the true correlation of normal numbers about 95 times in a hundred', () => {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const rho = 0.6;
    const truth = (6 / Math.PI) * Math.asin(rho / 2);
    let held = 0;
    for (let round = 0; round < 1000; round++) {
      const x = Array.from({ length: 80 }, normal);
      const y = x.map((value) => rho * value + Math.sqrt(1 - rho * rho) * normal());
      const { low, high } = rankCorrelation(x, y);
      if (low! <= truth && truth <= high!) held++;
    }
    expect(held).toBeGreaterThan(925);
    expect(held).toBeLessThan(975);
  });
});

describe('standings', () => {
  const game = (first: number, second: number, firstWins: number, secondWins: number, items = 1): Games => ({
    first,
    second,
    firstWins,
    secondWins,
    ties: 0,
    items,
  });
  const options = { replicates: 200, seed: 1 };

  test('items that show the same are as good as each of them alone', () => {
    const once = standings(2, [game(0, 1, 1, 0, 30), game(0, 1, 0, 1, 10)], options);
    const each = standings(
      2,
      [...Array<Games>(30).fill(game(0, 1, 1, 0)), ...Array<Games>(10).fill(game(0, 1, 0, 1))],
      options,
    );
    expect(each).toEqual(once);
    expect(once.candidates[0]).toMatchObject({ games: 40, wins: 30, losses: 10 });
    expect(once.candidates[0]!.ability.value).toBeCloseTo(Math.log(3) / 2, 9);
  });

  test('very many candidates are counted and not fitted', () => {
    const ring = Array.from({ length: 201 }, (_, at) => game(at, (at + 1) % 201, 1, 0));
    const { candidates, isConnected } = standings(201, ring, options);
    expect(isConnected).toBeNull();
    expect(candidates[0]).toMatchObject({
      games: 2,
      wins: 1,
      ability: { value: null, why: 'too_many_values' },
    });
  });

  test('above fifty candidates repeated judgements have abilities without an interval', () => {
    const ring = Array.from({ length: 51 }, (_, at) => game(at, (at + 1) % 51, 2, 1));
    expect(standings(51, ring, options).candidates[0]!.ability).toMatchObject({
      low: null,
      noInterval: 'too_large',
    });
    const small = Array.from({ length: 12 }, (_, at) => game(at, (at + 1) % 12, 2, 1, 30));
    expect(standings(12, small, options).candidates[0]!.ability.low).not.toBeNull();
  });
});
