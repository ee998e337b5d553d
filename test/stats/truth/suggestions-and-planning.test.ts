import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibration } from '../../../src/stats/truth/calibration.ts';
import { itemsNeeded } from '../../../src/stats/agreement/items-needed.ts';
import {
  againstMajority,
  keptRate,
  labelQuality,
  shareOf,
} from '../../../src/stats/truth/suggestion-quality.ts';
import { pairTable } from '../published-tables.ts';
import { somePairs } from '../random-data.ts';
import { known, slowTwoRaters, sum } from '../slow-reference.ts';

describe('suggestion quality', () => {
  test('kept rate: 8 of 10, 0.490 to 0.943; nothing to keep: no ratings', () => {
    const kept = shareOf(8, 10);
    expect(kept).toMatchObject({ value: 0.8, count: 8, total: 10 });
    expect(kept.low).toBeCloseTo(0.49, 3);
    expect(kept.high).toBeCloseTo(0.943, 3);
    expect(keptRate([[0]])).toMatchObject({ value: null, why: 'no_ratings', low: null, total: 0 });
  });

  test('the worked example: 6 in both, 2 only suggested, 4 only answered', () => {
    const quality = labelQuality({ both: 6, onlySuggested: 2, onlyAnswered: 4 });
    expect(quality).toMatchObject({
      precision: { value: 0.75 },
      recall: { value: 0.6 },
      support: 10,
      suggested: 8,
    });
    expect(quality.f1.value).toBeCloseTo(2 / 3, 12);
  });

  test('as counting single cases gives, and accuracy is the kept rate', () => {
    fc.assert(
      fc.property(somePairs(3), (cases) => {
        const confusion = pairTable(3, cases);
        for (const label of [0, 1, 2]) {
          const suggested = cases.filter(([suggestion]) => suggestion === label);
          const answered = cases.filter(([, answer]) => answer === label);
          const both = suggested.filter(([, answer]) => answer === label).length;
          const onlySuggested = suggested.length - both;
          const onlyAnswered = answered.length - both;
          const { precision, recall, f1, support } = labelQuality({ both, onlySuggested, onlyAnswered });
          const share = (some: typeof cases) => some.filter(([a, b]) => a === b).length / some.length;
          expect(known(precision.value)).toBeCloseTo(known(share(suggested)), 12);
          expect(known(recall.value)).toBeCloseTo(known(share(answered)), 12);
          expect(support).toBe(answered.length);
          if (precision.value !== null && recall.value !== null && precision.value + recall.value > 0) {
            const mean = (2 * precision.value * recall.value) / (precision.value + recall.value);
            expect(f1.value).toBeCloseTo(mean, 12);
          }
        }
        const { accuracy, kappa, tied } = againstMajority(confusion, 3);
        expect(accuracy.value).toBe(keptRate(confusion).value);
        expect(known(kappa.value)).toBeCloseTo(
          known(slowTwoRaters(cases, (a, b) => (a === b ? 1 : 0), false)),
          9,
        );
        expect(tied).toBe(3);
      }),
    );
  });

  test('F1 is the same when suggestions and answers are swapped; precision is then recall', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (both, a, b) => {
        const one = labelQuality({ both, onlySuggested: a, onlyAnswered: b });
        const other = labelQuality({ both, onlySuggested: b, onlyAnswered: a });
        expect(other.f1).toEqual(one.f1);
        expect(other.precision).toEqual(one.recall);
      }),
    );
  });

  test('a label that nobody suggested or gave has no figure', () => {
    const never = labelQuality({ both: 0, onlySuggested: 0, onlyAnswered: 0 });
    expect([never.precision.why, never.recall.why, never.f1.why]).toEqual([
      'no_ratings',
      'no_ratings',
      'no_ratings',
    ]);
    expect(labelQuality({ both: 0, onlySuggested: 3, onlyAnswered: 0 })).toMatchObject({
      precision: { value: 0 },
      recall: { value: null, why: 'no_ratings' },
      f1: { value: 0 },
    });
  });
});

describe('calibration', () => {
  const scored = [
    { score: 0.85, kept: 0, total: 1 },
    { score: 0.95, kept: 1, total: 1 },
  ];

  test('the worked example: one bucket of five, or two of ten', () => {
    const { buckets } = calibration(scored, 5);
    expect(buckets[4]).toMatchObject({ from: 0.8, to: 1, kept: { value: 0.5, total: 2 } });
    expect(buckets[4]!.score).toBeCloseTo(0.9, 12);
    expect(
      calibration(scored, 10)
        .buckets.slice(8)
        .map(({ kept }) => kept.value),
    ).toEqual([0, 1]);
  });

  test('both ends belong to a bucket; an empty bucket says so; scores outside are counted apart', () => {
    const ends = [0, 1, 1.5, -0.1, Number.NaN].map((score) => ({ score, kept: 1, total: 2 }));
    const { buckets, outside } = calibration(ends, 4);
    expect(buckets.map(({ kept }) => kept.total)).toEqual([2, 0, 0, 2]);
    expect(buckets[1]).toMatchObject({ score: null, kept: { value: null, why: 'no_ratings' } });
    expect(outside).toBe(6);
  });

  test('every case is in one bucket', () => {
    const counts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5), fc.nat(5)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (some, many) => {
        const all = some.map(([score, kept, lost]) => ({ score, kept, total: kept + lost }));
        const { buckets } = calibration(all, many);
        expect(sum(buckets.map(({ kept }) => kept.total))).toBe(sum(all.map(({ total }) => total)));
        for (const { from, to, score } of buckets) {
          if (score !== null) expect(score).toBeGreaterThanOrEqual(from - 1e-12);
          if (score !== null) expect(score).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
    );
  });
});

describe('itemsNeeded', () => {
  test('the worked example: 100 items with error 0.05; ± 0.05 takes 385', () => {
    expect(itemsNeeded({ items: 100, ratings: 250, se: 0.05 }, 0.05)).toEqual({
      items: 385,
      moreItems: 285,
      moreRatings: 713,
    });
  });

  test('narrow enough already: nothing more', () => {
    expect(itemsNeeded({ items: 100, ratings: 250, se: 0.05 }, 0.1)).toEqual({
      items: 97,
      moreItems: 0,
      moreRatings: 0,
    });
  });

  test('half the width takes four times the items', () => {
    const overlap = { items: 64, ratings: 128, se: 0.125 };
    const [wide, narrow] = [itemsNeeded(overlap, 0.1), itemsNeeded(overlap, 0.05)];
    if (typeof wide === 'string' || typeof narrow === 'string') throw new Error('no plan');
    expect(Math.abs(narrow.items - 4 * wide.items)).toBeLessThan(5);
  });

  test('no plan: fewer than 20 items, no error', () => {
    expect(itemsNeeded({ items: 19, ratings: 40, se: 0.1 }, 0.1)).toBe('fewer_than_20_items');
    expect(itemsNeeded({ items: 20, ratings: 40, se: 0.1 }, 0.1)).toMatchObject({ items: 77 });
    expect(itemsNeeded({ items: 20, ratings: 40, se: null }, 0.1)).toBe('no_error');
    expect(itemsNeeded({ items: 20, ratings: 40, se: 0 }, 0.1)).toBe('no_error');
  });
});
