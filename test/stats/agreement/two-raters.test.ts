import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bennettS } from '../../../src/stats/agreement/bennett-s.ts';
import { brennanPrediger } from '../../../src/stats/agreement/brennan-prediger.ts';
import { asymmetry, cohenKappa, largestKappa } from '../../../src/stats/agreement/cohen-kappa.ts';
import { fleissKappa } from '../../../src/stats/agreement/fleiss-kappa.ts';
import { hubertKappa, lightKappa } from '../../../src/stats/agreement/pairwise-kappas.ts';
import { pairAgreement } from '../../../src/stats/data/pairwise.ts';
import { scottPi } from '../../../src/stats/agreement/scott-pi.ts';
import { agreementWeights } from '../../../src/stats/data/weights.ts';
import { pairTable, profilesOf } from '../published-tables.ts';
import { somePairs } from '../random-data.ts';
import { slowTwoRaters } from '../slow-reference.ts';

const weightings = ['unweighted', 'linear', 'quadratic', 'ordinal'] as const;
const numbers = [0, 1, 4, 10];
const diagnoses = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

describe('two raters', () => {
  test.each(weightings)('%s: kappa and pi equal the loop over every combination of items', (weighting) => {
    const table = agreementWeights(weighting, 4, numbers);
    const weight = (a: number, b: number) => table[a]![b]!;
    fc.assert(
      fc.property(somePairs(4), (rows) => {
        const pairs = pairTable(4, rows);
        expect(cohenKappa(pairs, weighting, numbers).value).toBeCloseTo(
          slowTwoRaters(rows, weight, false),
          9,
        );
        expect(scottPi(pairs, weighting, numbers).value).toBeCloseTo(slowTwoRaters(rows, weight, true), 9);
      }),
    );
  });

  test.each(weightings)('%s: swapping the raters changes neither value nor error', (weighting) => {
    fc.assert(
      fc.property(somePairs(4), (rows) => {
        const swapped = pairTable(4, rows, 1, 0);
        for (const statistic of [cohenKappa, scottPi, bennettS]) {
          const there = statistic(pairTable(4, rows), weighting, numbers);
          const back = statistic(swapped, weighting, numbers);
          expect(back.value).toBeCloseTo(there.value!, 12);
          if (there.se !== null) expect(back.se).toBeCloseTo(there.se, 9);
        }
      }),
    );
  });

  test('every item twice changes no value, and divides the variance by two', () => {
    fc.assert(
      fc.property(somePairs(3), (rows) => {
        const twice = pairTable(3, [...rows, ...rows]);
        for (const statistic of [cohenKappa, scottPi, bennettS]) {
          const once = statistic(pairTable(3, rows));
          expect(statistic(twice).value).toBeCloseTo(once.value!, 9);
          if (once.se !== null) expect(statistic(twice).se).toBeCloseTo(once.se / Math.SQRT2, 9);
        }
      }),
    );
  });

  test('a category nobody uses changes S only', () => {
    fc.assert(
      fc.property(somePairs(3), (rows) => {
        expect(cohenKappa(pairTable(4, rows)).value).toBeCloseTo(cohenKappa(pairTable(3, rows)).value!, 12);
        expect(scottPi(pairTable(4, rows)).value).toBeCloseTo(scottPi(pairTable(3, rows)).value!, 12);
        expect(bennettS(pairTable(4, rows)).value).not.toBeCloseTo(
          bennettS(pairTable(3, rows)).value! + 1,
          12,
        );
      }),
    );
  });

  test("complete data of two raters: Fleiss' kappa is pi, Brennan-Prediger is S", () => {
    fc.assert(
      fc.property(somePairs(4), (rows) => {
        const profiles = profilesOf(4, rows);
        const pairs = pairTable(4, rows);
        expect(fleissKappa(profiles).value).toBeCloseTo(scottPi(pairs).value!, 9);
        expect(brennanPrediger(profiles).value).toBeCloseTo(bennettS(pairs).value!, 9);
      }),
    );
  });

  test('the error of kappa and pi is the slope of the coefficient in the cells, taken numerically', () => {
    for (const statistic of [cohenKappa, scottPi, bennettS]) {
      const { se } = statistic(diagnoses, 'quadratic', [1, 2, 4]);
      expect(se).toBeCloseTo(
        numericalError(diagnoses, (table) => statistic(table, 'quadratic', [1, 2, 4]).value!),
        5,
      );
    }
  });

  test('the interval is cut at -1 and 1 and left out below ten items', () => {
    const nearly = [
      [19, 1],
      [0, 2],
    ];
    expect(cohenKappa(nearly).high).toBe(1);
    expect(
      cohenKappa([
        [3, 1],
        [1, 4],
      ]),
    ).toMatchObject({ low: null, noInterval: 'few_items' });
  });

  test('undefined: no common items, one shared value, one category', () => {
    const empty = [
      [0, 0],
      [0, 0],
    ];
    for (const statistic of [cohenKappa, scottPi, bennettS, largestKappa, pairAgreement]) {
      expect(statistic(empty)).toMatchObject({ value: null, why: 'no_common_items' });
    }
    for (const statistic of [cohenKappa, scottPi, largestKappa]) {
      expect(
        statistic([
          [9, 0],
          [0, 0],
        ]),
      ).toMatchObject({ value: null, why: 'no_variation' });
    }
    expect(bennettS([[9]])).toMatchObject({ value: null, why: 'single_category' });
    expect(
      bennettS([
        [9, 0],
        [0, 0],
      ]).value,
    ).toBe(1);
    expect(
      cohenKappa([
        [0, 9],
        [0, 0],
      ]).value,
    ).toBe(0);
  });

  test('pairAgreement: 140 of 200, with Wilson around it; asymmetry counts both sides of the diagonal', () => {
    const agreement = pairAgreement(diagnoses);
    expect(agreement.value).toBeCloseTo(0.7, 12);
    expect(agreement.low).toBeCloseTo(0.6332093, 6);
    expect(agreement.high).toBeCloseTo(0.7592526, 6);
    expect(asymmetry(diagnoses)).toEqual({ above: 42, below: 18 });
  });
});

describe('several raters by pairs', () => {
  test('one pair: Light and Hubert are Cohen', () => {
    const { value } = cohenKappa(diagnoses);
    expect(lightKappa([diagnoses]).value).toBe(value);
    expect(hubertKappa([diagnoses]).value).toBeCloseTo(value!, 12);
  });

  test('pairs without a kappa are left out of the mean', () => {
    const perfect = [
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 0],
    ];
    const { value } = cohenKappa(diagnoses);
    const light = lightKappa([
      diagnoses,
      perfect,
      [
        [9, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ]);
    expect(light.value).toBeCloseTo((value! + 1) / 2, 12);
  });

  test('undefined: nothing shared, nothing varied, different numbers of items', () => {
    expect(lightKappa([]).why).toBe('no_common_items');
    expect(
      lightKappa([
        [
          [4, 0],
          [0, 0],
        ],
      ]).why,
    ).toBe('no_variation');
    expect(hubertKappa([]).why).toBe('no_common_items');
    expect(
      hubertKappa([
        [
          [4, 0],
          [0, 0],
        ],
      ]).why,
    ).toBe('no_variation');
    expect(
      hubertKappa([
        [
          [4, 1],
          [0, 0],
        ],
        [
          [3, 1],
          [0, 0],
        ],
      ]).why,
    ).toBe('incomplete');
  });
});

describe('agreementWeights', () => {
  test('linear and quadratic use the numbers of the scale, ordinal the positions', () => {
    expect(agreementWeights('linear', 3, [1, 2, 5])[0]).toEqual([1, 0.75, 0]);
    expect(agreementWeights('quadratic', 3, [1, 2, 5])[0]).toEqual([1, 1 - 1 / 16, 0]);
    expect(agreementWeights('linear', 3)[0]).toEqual([1, 0.5, 0]);
    expect(agreementWeights('ordinal', 3, [1, 2, 5])[0]).toEqual([1, 1 - 1 / 3, 0]);
  });

  test('one category: full agreement with itself', () => {
    for (const weighting of weightings) expect(agreementWeights(weighting, 1)).toEqual([[1]]);
  });
});

// Delta method with differences instead of the formula: se^2 = (sum p g^2 - (sum p g)^2) / N.
function numericalError(
  table: readonly (readonly number[])[],
  statistic: (table: number[][]) => number,
): number {
  const items = table.flat().reduce((sum, cell) => sum + cell, 0);
  const step = 1e-4;
  const moved = (i: number, j: number, by: number) =>
    table.map((row, r) => row.map((cell, c) => (r === i && c === j ? cell + by : cell)));
  let mean = 0;
  let squares = 0;
  table.forEach((row, i) => {
    row.forEach((cell, j) => {
      const slope = (statistic(moved(i, j, step)) - statistic(moved(i, j, -step))) / (2 * step);
      mean += cell * slope;
      squares += cell * slope * slope;
    });
  });
  return Math.sqrt(squares - mean ** 2 / items);
}
