import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatenGroups } from '../../../src/stats/choices/beaten-groups.ts';
import {
  type BradleyTerry,
  abilityDifference,
  bradleyTerry,
} from '../../../src/stats/choices/bradley-terry.ts';
import { bradleyTerryByItem } from '../../../src/stats/choices/bradley-terry-by-item.ts';
import { type Comparison, winTable } from '../../../src/stats/choices/comparisons.ts';
import { centredInverse, inverse } from '../../../src/stats/resampling/matrix-inverse.ts';
import { firstPositionRate, winRate } from '../../../src/stats/choices/win-rates.ts';
import { sum } from '../slow-reference.ts';

const compare = (first: number, second: number, firstWins: number, secondWins = 0, ties = 0): Comparison => ({
  first,
  second,
  firstWins,
  secondWins,
  ties,
});

/** Random comparisons of four candidates; the cycle makes sure that abilities exist. */
const connected = fc
  .array(
    fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(9), fc.nat(9), fc.nat(2))
      .map(([first, second, won, lost, ties]) => compare(first, second, won, lost, ties)),
    { maxLength: 12 },
  )
  .map((some) => [...some, compare(0, 1, 1), compare(1, 2, 1), compare(2, 3, 1), compare(3, 0, 1)]);

function fit(candidates: number, comparisons: readonly Comparison[], prior?: 'regularised'): BradleyTerry {
  const result = bradleyTerry(candidates, comparisons, prior);
  if ('why' in result) throw new Error(`no abilities: ${String(result.why)}`);
  return result;
}

const values = ({ abilities }: BradleyTerry) => abilities.map(({ value }) => value!);

/** Zermelo's fixed point: worth = wins / sum of meetings / (worth + worth of the other). */
function slowAbilities(candidates: number, comparisons: readonly Comparison[]): number[] {
  const wins = winTable(candidates, comparisons);
  let worth = wins.map(() => 1);
  for (let round = 0; round < 20_000; round++) {
    const next = worth.map((own, i) => {
      const met = worth.map((other, j) => (i === j ? 0 : (wins[i]![j]! + wins[j]![i]!) / (own + other)));
      return sum([...wins[i]!]) / sum(met);
    });
    const scale = Math.exp(sum(next.map(Math.log)) / candidates);
    worth = next.map((value) => value / scale);
  }
  return worth.map(Math.log);
}

describe('bradleyTerry', () => {
  test('the fixed point of Zermelo (1929) gives the same abilities', () => {
    fc.assert(
      fc.property(connected, (comparisons) => {
        const expected = slowAbilities(4, comparisons);
        values(fit(4, comparisons)).forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i]!, 6);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('abilities change sign when winners and losers are swapped, and sum to 0', () => {
    fc.assert(
      fc.property(connected, (comparisons) => {
        const abilities = values(fit(4, comparisons));
        const swapped = comparisons.map((one) => ({
          ...one,
          firstWins: one.secondWins,
          secondWins: one.firstWins,
        }));
        values(fit(4, swapped)).forEach((value, i) => {
          expect(value).toBeCloseTo(-abilities[i]!, 7);
        });
        expect(sum(abilities)).toBeCloseTo(0, 9);
      }),
    );
  });

  test('order of comparisons and of the two places changes nothing; twice the data halve the variance', () => {
    fc.assert(
      fc.property(connected, (comparisons) => {
        const before = fit(4, comparisons);
        const turned = comparisons
          .toReversed()
          .map(({ first, second, firstWins, secondWins, ties = 0 }) =>
            compare(second, first, secondWins, firstWins, ties),
          );
        const after = fit(4, [...turned, ...turned]);
        after.abilities.forEach(({ value, se }, i) => {
          expect(value).toBeCloseTo(before.abilities[i]!.value!, 7);
          expect(se! * Math.SQRT2).toBeCloseTo(before.abilities[i]!.se!, 6);
        });
      }),
    );
  });

  test('two candidates: the log odds, and the error of log odds', () => {
    const result = fit(2, [compare(0, 1, 30, 10)]);
    const difference = abilityDifference(result, 0, 1);
    expect(difference.value).toBeCloseTo(Math.log(3), 9);
    expect(difference.se).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10), 7);
    expect(difference.low).toBeCloseTo(Math.log(3) - 1.959964 * Math.sqrt(1 / 30 + 1 / 10), 5);
    expect(abilityDifference(result, 1, 0).value).toBeCloseTo(-Math.log(3), 9);
  });

  test('ties are half a win each', () => {
    expect(values(fit(2, [compare(0, 1, 0, 0, 5)]))).toEqual([0, 0]);
    expect(values(fit(2, [compare(0, 1, 4, 2, 6)]))).toEqual(values(fit(2, [compare(0, 1, 7, 5)])));
  });

  test('a candidate far ahead still has a finite ability', () => {
    const [best] = values(fit(2, [compare(0, 1, 1_000_000, 1)]));
    expect(2 * best!).toBeCloseTo(Math.log(1_000_000), 6);
  });

  test('not connected: the undefeated, the winless and those apart are named', () => {
    const cycle = [compare(1, 2, 1), compare(2, 1, 1)];
    expect(bradleyTerry(3, [compare(0, 1, 5), ...cycle])).toEqual({
      value: null,
      why: 'not_connected',
      groups: { undefeated: [[0]], winless: [[1, 2]], apart: [] },
    });
    expect(bradleyTerry(4, [compare(0, 1, 5), compare(1, 2, 1)])).toMatchObject({
      groups: { undefeated: [[0]], winless: [[2]], apart: [[3]] },
    });
    expect(bradleyTerry(3, [])).toEqual({ value: null, why: 'no_ratings', groups: null });
  });

  test('regularised: always a value, drawn towards 0, and told', () => {
    const lopsided = [compare(0, 1, 5), compare(1, 2, 1)];
    const { abilities, isRegularised } = fit(3, lopsided, 'regularised');
    expect(isRegularised).toBe(true);
    expect(abilities[0]!.value).toBeGreaterThan(abilities[1]!.value!);
    expect(abilities[1]!.value).toBeGreaterThan(abilities[2]!.value!);
    const balanced = [compare(0, 1, 30, 10)];
    expect(fit(2, balanced).isRegularised).toBe(false);
    expect(Math.abs(values(fit(2, balanced, 'regularised'))[0]!)).toBeLessThan(Math.log(3) / 2);
  });

  test('regularised is the fit with one more candidate, whom nobody sees', () => {
    const some = [compare(0, 1, 6, 2), compare(1, 2, 3, 1)];
    const phantom = [0, 1, 2].map((candidate) => compare(candidate, 3, 0.5, 0.5));
    const all = fit(4, [...some, ...phantom]);
    const own = fit(3, some, 'regularised');
    expect(abilityDifference(own, 0, 2).value).toBeCloseTo(abilityDifference(all, 0, 2).value!, 9);
    expect(abilityDifference(own, 0, 2).se).toBeCloseTo(abilityDifference(all, 0, 2).se!, 9);
    expect(sum(values(own))).toBeCloseTo(0, 12);
    for (const row of own.covariance) expect(sum([...row])).toBeCloseTo(0, 9);
    expect(own.abilities[0]!.se).toBeCloseTo(Math.sqrt(own.covariance[0]![0]!), 12);
  });
});

describe('bradleyTerryByItem', () => {
  const items = Array.from({ length: 60 }, (_, i) => [
    compare(i % 2, 1 - (i % 2), i % 3 === 0 ? 0 : 1, i % 3 === 0 ? 1 : 0),
  ]);

  test('one judgement an item: near the interval of the information', () => {
    const normal = fit(2, items.flat()).abilities[0]!;
    const result = bradleyTerryByItem(2, items, { replicates: 1000, seed: 1 }) as BradleyTerry;
    const reach = normal.high! - normal.value!;
    expect(Math.abs(result.abilities[0]!.low! - normal.low!)).toBeLessThan(0.25 * reach);
    expect(Math.abs(result.abilities[0]!.high! - normal.high!)).toBeLessThan(0.25 * reach);
  });

  test('the same judgement by four people is no more certain', () => {
    const four = items.map((item) => [...item, ...item, ...item, ...item]);
    const options = { replicates: 300, seed: 1 };
    const once = bradleyTerryByItem(2, items, options) as BradleyTerry;
    const often = bradleyTerryByItem(2, four, options) as BradleyTerry;
    expect(often.abilities[0]!.low).toBeCloseTo(once.abilities[0]!.low!, 6);
    expect(often.abilities[0]!.se).toBeCloseTo(once.abilities[0]!.se! / 2, 6);
  });

  test('two ties of an item resample as a win of each', () => {
    const options = { replicates: 200, seed: 2 };
    const [tied, won] = [[compare(0, 1, 0, 0, 2)], [compare(0, 1, 1, 1)]];
    const withTies = items.map((item, i) => (i % 4 === 0 ? tied : item));
    const withWins = items.map((item, i) => (i % 4 === 0 ? won : item));
    expect(bradleyTerryByItem(2, withTies, options)).toEqual(bradleyTerryByItem(2, withWins, options));
  });

  test('no interval: few items, or resamples that are not connected', () => {
    const options = { replicates: 100, seed: 1 };
    const few = bradleyTerryByItem(2, items.slice(0, 5), options) as BradleyTerry;
    expect(few.abilities[0]).toMatchObject({ low: null, noInterval: 'few_items' });
    const rare = [...Array.from({ length: 20 }, () => [compare(0, 1, 1)]), [compare(0, 1, 0, 1)]];
    const result = bradleyTerryByItem(2, rare, options) as BradleyTerry;
    expect(result.abilities[0]).toMatchObject({ low: null, noInterval: 'too_little_variation' });
    expect(bradleyTerryByItem(2, rare.slice(0, 3), options)).toMatchObject({ why: 'not_connected' });
  });
});

describe('beatenGroups', () => {
  test('connected exactly when every division in two has wins both ways', () => {
    const wins = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 8 });
    fc.assert(
      fc.property(wins, (won) => {
        const table = winTable(
          4,
          won.map(([winner, loser]) => compare(winner, loser, 1)),
        );
        const candidates = [0, 1, 2, 3];
        const divisions = Array.from({ length: 14 }, (_, i) =>
          candidates.filter((one) => ((i + 1) >> one) % 2 === 1),
        );
        const beats = (a: readonly number[], b: readonly number[]) =>
          a.some((winner) => b.some((loser) => table[winner]![loser]! > 0));
        const isConnected = divisions.every((part) =>
          beats(
            part,
            candidates.filter((one) => !part.includes(one)),
          ),
        );
        expect(beatenGroups(table) === null).toBe(isConnected);
      }),
    );
  });
});

describe('win rates', () => {
  test('8 wins in 10: 0.490 to 0.943; nobody met: no ratings', () => {
    const rate = winRate(8, 10);
    expect(rate).toMatchObject({ value: 0.8, comparisons: 10 });
    expect(rate.low).toBeCloseTo(0.49, 3);
    expect(rate.high).toBeCloseTo(0.943, 3);
    expect(winRate(0, 0)).toMatchObject({ value: null, why: 'no_ratings', comparisons: 0 });
  });

  test('the first position: ties are left out', () => {
    const rate = firstPositionRate([compare(0, 1, 30, 10, 7), compare(1, 0, 30, 10)]);
    expect(rate).toMatchObject({ value: 0.75, comparisons: 80 });
    expect(rate.low).toBeGreaterThan(0.5);
    expect(firstPositionRate([compare(0, 1, 0, 0, 3)])).toMatchObject({ value: null, why: 'no_ratings' });
  });
});

describe('inverse', () => {
  test('a matrix times its inverse is the identity', () => {
    const entries = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(entries, (some) => {
        const root = [0, 3, 6].map((from) => some.slice(from, from + 3));
        const matrix = [0, 1, 2].map((i) =>
          Float64Array.from([0, 1, 2], (j) => sum(root.map((row) => row[i]! * row[j]!)) + (i === j ? 1 : 0)),
        );
        const found = inverse(matrix);
        for (const i of [0, 1, 2])
          for (const j of [0, 1, 2])
            expect(sum([0, 1, 2].map((k) => matrix[i]![k]! * found[k]![j]!))).toBeCloseTo(i === j ? 1 : 0, 8);
      }),
    );
  });

  test('the pseudo-inverse of a centred matrix undoes it on centred vectors', () => {
    const matrix = [Float64Array.of(3, -1, -2), Float64Array.of(-1, 2, -1), Float64Array.of(-2, -1, 3)];
    const found = centredInverse(matrix);
    const times = (rows: readonly Float64Array[], vector: readonly number[]) =>
      rows.map((row) => sum(vector.map((value, i) => row[i]! * value)));
    times(found, times(matrix, [5, -3, -2])).forEach((value, i) => {
      expect(value).toBeCloseTo([5, -3, -2][i]!, 12);
    });
    expect(sum(times(found, [1, 1, 1]))).toBeCloseTo(0, 12);
  });
});
