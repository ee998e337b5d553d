import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemMean } from '../../../src/stats/agreement/item-mean.ts';
import { rankingAgreement } from '../../../src/stats/agreement/ranking-agreement.ts';
import { textAgreement } from '../../../src/stats/text/text-agreement.ts';
import { comparedText, textSimilarity } from '../../../src/stats/text/text-similarity.ts';
import { sum } from '../slow-reference.ts';

const options = { replicates: 300, seed: 1 };
const nothing = { value: null, low: null, high: null, se: null, items: 0 };

/** Edits by the recurrence that defines them. */
function slowEdits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return slowEdits(restOfA, restOfB);
  return 1 + Math.min(slowEdits(restOfA, b), slowEdits(a, restOfB), slowEdits(restOfA, restOfB));
}

/** F1 of words, taking each shared word away once. */
function slowWords(a: string, b: string): number {
  const [own, others] = [a, b].map((text) => text.toLowerCase().split(/\s+/).filter(Boolean)) as [
    string[],
    string[],
  ];
  const left = [...others];
  let shared = 0;
  for (const word of own) {
    const place = left.indexOf(word);
    if (place === -1) continue;
    left.splice(place, 1);
    shared++;
  }
  if (shared === 0) return 0;
  const [precision, recall] = [shared / own.length, shared / others.length];
  return (2 * precision * recall) / (precision + recall);
}

const similarity = (a: string, b: string) => textSimilarity(comparedText(a), comparedText(b));

describe('itemMean', () => {
  test('1, 2, 3, 4: mean 2.5 with error 0.645, no interval below ten items', () => {
    expect(itemMean([1, 2, null, 3, 4], 'no_ratings', options)).toEqual({
      value: 2.5,
      why: null,
      se: Math.sqrt(5 / 12),
      low: null,
      high: null,
      noInterval: 'few_items',
      items: 4,
    });
  });

  test('the interval is near mean ± 1.96 errors, and independent of the order of items', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i * 37) % 101);
    const result = itemMean(values, 'no_ratings', { replicates: 2000, seed: 3 });
    const reach = 1.96 * result.se!;
    expect(Math.abs(result.low! - (result.value! - reach))).toBeLessThan(0.25 * reach);
    expect(Math.abs(result.high! - (result.value! + reach))).toBeLessThan(0.25 * reach);
    expect(itemMean(values.toReversed(), 'no_ratings', { replicates: 2000, seed: 3 })).toEqual(result);
  });

  test('nothing known: null and the reason given', () => {
    expect(itemMean([null], 'no_variation', options)).toEqual({ ...nothing, why: 'no_variation' });
    expect(itemMean([], 'no_ratings', options)).toEqual({ ...nothing, why: 'no_ratings' });
  });
});

describe('textSimilarity', () => {
  test('the worked example: "The cat sat" and "the cat"', () => {
    const { exact, edit, words, length } = similarity('The cat sat', 'the cat');
    expect([exact, edit, words, length].map((value) => value.toFixed(6))).toEqual([
      '0.000000',
      (6 / 11).toFixed(6),
      '0.800000',
      (7 / 11).toFixed(6),
    ]);
  });

  const words = fc.array(fc.constantFrom('a', 'B', 'cc', 'Dd'), { minLength: 1, maxLength: 4 });

  test('as the definitions say, and the same both ways', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [a, b] = [first.join(' '), second.join(' ')];
        const result = similarity(a, b);
        expect(result.edit).toBeCloseTo(1 - slowEdits(a, b) / Math.max(a.length, b.length), 12);
        expect(result.words).toBeCloseTo(slowWords(a, b), 12);
        expect(result.exact).toBe(a === b ? 1 : 0);
        expect(similarity(b, a)).toEqual(result);
      }),
    );
  });

  test('white space does not count, the order of words does not count for the words', () => {
    expect(similarity('  a \n b', 'a b\t')).toEqual({ exact: 1, edit: 1, words: 1, length: 1 });
    expect(similarity('one two', 'Two, one!').words).toBe(1);
    expect(similarity('été', 'ÉTÉ').words).toBe(1);
  });

  test('texts without words are equal or not', () => {
    expect(similarity('?', '!').words).toBe(0);
    expect(similarity('?', '?').words).toBe(1);
  });

  test('edits are counted in the first 2,000 characters', () => {
    const long = 'x'.repeat(2000);
    expect(similarity(`${long}a`, `${long}bbbb`).edit).toBe(1);
    expect(similarity(`a${long}`, `b${long}`).edit).toBeCloseTo(1 - 1 / 2000, 12);
  });
});

describe('textAgreement', () => {
  test('the worked example: two of three texts are equal in one of three pairs', () => {
    expect(textAgreement([['a b', 'a b', 'a c'], ['alone']], options)).toMatchObject({
      exact: { value: 1 / 3, items: 1, noInterval: 'few_items' },
      words: { value: (1 + 0.5 + 0.5) / 3 },
      cut: 0,
    });
  });

  test('every item counts once, however many people wrote', () => {
    const items = [Array.from({ length: 6 }, () => 'same'), ['one', 'two']];
    expect(textAgreement(items, options).exact.value).toBe(0.5);
  });

  test('an empty text is missing; long texts are told', () => {
    const result = textAgreement(
      [
        ['a', ' '],
        ['x'.repeat(2001), 'x'],
      ],
      options,
    );
    expect(result).toMatchObject({ exact: { value: 0, items: 1 }, cut: 1 });
  });

  test('undefined: nobody shares an item', () => {
    for (const items of [[], [['a'], ['b']], [['', 'a']]])
      expect(textAgreement(items, options).edit).toEqual({ ...nothing, why: 'no_item_with_two_ratings' });
  });
});

describe('rankingAgreement', () => {
  test('the worked example: 1 2 3 and 1 3 2', () => {
    const result = rankingAgreement(
      [
        [
          [1, 2, 3],
          [1, 3, 2],
        ],
      ],
      options,
    );
    expect(result.concordance.value).toBeCloseTo(0.75, 12);
    expect(result.tau.value).toBeCloseTo(1 / 3, 12);
    expect(result).toMatchObject({ sameFirst: { value: 1 }, twoJudges: 1, incomplete: 0 });
  });

  const ranking = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
  const records = fc.array(fc.array(ranking, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  test('identical rankings: all 1; the order of records, judges and options changes nothing', () => {
    fc.assert(
      fc.property(records, (some) => {
        const same = rankingAgreement(
          some.map(([first]) => [first!, first!, first!]),
          options,
        );
        expect([same.concordance.value, same.tau.value, same.sameFirst.value]).toEqual([1, 1, 1]);
        const { concordance, tau, sameFirst } = rankingAgreement(some, options);
        const turned = rankingAgreement(
          some.toReversed().map((rankings) => rankings.toReversed().map((ranks) => ranks.toReversed())),
          options,
        );
        expect(turned.concordance.value).toBeCloseTo(concordance.value!, 12);
        expect(turned.tau.value).toBeCloseTo(tau.value!, 12);
        expect(turned.sameFirst.value).toBeCloseTo(sameFirst.value!, 12);
      }),
    );
  });

  test('without ties W follows from the mean Spearman correlation of the pairs', () => {
    fc.assert(
      fc.property(records, (some) => {
        const spearman = (a: readonly number[], b: readonly number[]) =>
          1 - (6 * sum(a.map((rank, i) => (rank - b[i]!) ** 2))) / (4 * 15);
        const concordance = some.map((judges) => {
          const m = judges.length;
          const all = judges.flatMap((a, i) => judges.slice(0, i).map((b) => spearman(a, b)));
          return ((m - 1) * (sum(all) / all.length) + 1) / m;
        });
        expect(rankingAgreement(some, options).concordance.value).toBeCloseTo(
          sum(concordance) / some.length,
          9,
        );
      }),
    );
  });

  test('first choices can be several', () => {
    const first = (a: number[], b: number[]) => rankingAgreement([[a, b]], options).sameFirst.value;
    expect(first([1, 1, 3], [1, 1, 2])).toBe(1);
    expect(first([1, 1, 3], [1, 2, 3])).toBe(0);
    expect(first([0, 1, 2], [0, 2, 1])).toBe(1);
    expect(first([2, 3, 4], [3, 2, 4])).toBe(0);
  });

  test('what cannot be known: incomplete records are counted, records of ties have no W', () => {
    const ties = [
      [1, 1],
      [1, 1],
    ];
    expect(rankingAgreement([ties, [[1, 2], [1]], [[1, 2]]], options)).toMatchObject({
      concordance: { value: null, why: 'no_variation' },
      tau: { value: null, why: 'no_variation' },
      sameFirst: { value: 1 },
      incomplete: 1,
    });
    expect(rankingAgreement([[[1, 2]]], options).sameFirst.why).toBe('no_item_with_two_ratings');
  });
});
