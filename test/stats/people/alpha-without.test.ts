import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaDifference } from '../../../src/stats/agreement/alpha-difference.ts';
import { alphaWithoutEstimates } from '../../../src/stats/people/alpha-without-estimates.ts';
import { alphaWithoutEach } from '../../../src/stats/people/alpha-without.ts';
import { annotatorProfiles } from '../../../src/stats/data/annotator-profiles.ts';
import type { AlphaKind, Scale } from '../../../src/stats/data/distance.ts';
import { alphaEstimate, krippendorffAlpha } from '../../../src/stats/agreement/krippendorff-alpha.ts';
import { pairedProfiles, withAndWithout } from '../../../src/stats/data/paired-profiles.ts';
import { profilesFrom } from '../../../src/stats/data/profiles.ts';
import { seededRandom } from '../../../src/stats/resampling/random.ts';
import { ratingsFrom } from '../../../src/stats/data/ratings.ts';
import { prepare, profilesOf, tables } from '../published-tables.ts';
import { valuesByItem, withOthers } from '../slow-annotators.ts';
import { slowAlpha } from '../slow-reference.ts';
import { crowd, extent, ratingsOfRows, ratingsOfTable, someRatings } from '../some-ratings.ts';

const kinds: readonly AlphaKind[] = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard'];
const scale: Scale = { numbers: [0, 1, 2.5, 7], sets: [[], [0], [0, 1], [1, 2, 3]] };
const options = { replicates: 300, seed: 1 };

describe('alphaWithoutEach', () => {
  test.each(kinds)('%s: equals alpha of the others from its definition', (kind) => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const found = alphaWithoutEach(ratingsOfRows(rows), kind, scale);
        const table = valuesByItem(rows, extent.items);
        const all = krippendorffAlpha(profilesOf(extent.size, table), kind, scale);
        found.forEach(({ without, difference, items }, a) => {
          const others = valuesByItem(rows, extent.items, (b) => b !== a);
          const expected = krippendorffAlpha(profilesOf(extent.size, others), kind, scale);
          expect(without.why).toBe(expected.why);
          expect(items).toBe(withOthers(rows, a).length);
          if (expected.value === null) return;
          expect(without.value).toBeCloseTo(slowAlpha(others, extent.size, kind, scale), 9);
          if (all.value !== null) expect(difference.value).toBeCloseTo(expected.value - all.value, 9);
        });
      }),
    );
  });

  test('a table of distances: the same as the metric it spells out', () => {
    const distances = scale.numbers!.map((a) => scale.numbers!.map((b) => (a - b) ** 2));
    fc.assert(
      fc.property(someRatings, (rows) => {
        const ratings = ratingsOfRows(rows);
        const [byTable, byName] = [
          alphaWithoutEach(ratings, 'custom', { distances }),
          alphaWithoutEach(ratings, 'interval', scale),
        ];
        byTable.forEach(({ without }, a) => {
          if (without.value === null) expect(byName[a]!.without).toEqual(without);
          else expect(byName[a]!.without.value).toBeCloseTo(without.value, 9);
        });
      }),
    );
  });

  test('Krippendorff (2011): without the first of four observers 0.715, without the third 0.868', () => {
    const { rows, values, indexOf } = prepare(tables.find(({ id }) => id === 'krippendorff_2011_4x12')!);
    const coded = rows.map((row) => row.map((value) => (value === null ? null : indexOf(value))));
    const found = alphaWithoutEach(ratingsOfTable(coded, values.length), 'nominal');
    const slow = (a: number) =>
      slowAlpha(
        coded.map((row) => row.toSpliced(a, 1)),
        values.length,
        'nominal',
        {},
      );
    expect(found.map(({ without }) => without.value!.toFixed(3))).toEqual([
      '0.715',
      '0.704',
      '0.868',
      '0.675',
    ]);
    found.forEach(({ without }, a) => expect(without.value).toBeCloseTo(slow(a), 9));
  });

  test('one person who always says the same can pull everybody down', () => {
    const { ratings } = crowd(200, [0.95, 0.95, 0.95], 2, 3);
    const lazy = ratingsFrom(
      {
        item: [
          ...Array.from(ratings.annotator, (_, r) => Math.floor(r / 3)),
          ...Array.from({ length: 200 }, (_, u) => u),
        ],
        annotator: [...ratings.annotator, ...new Array<number>(200).fill(3)],
        value: [...ratings.value, ...new Array<number>(200).fill(0)],
      },
      { items: 200, annotators: 4, size: 2 },
    );
    const differences = alphaWithoutEach(lazy, 'nominal').map(({ difference }) => difference.value!);
    expect(differences[3]).toBeGreaterThan(0.3);
    expect(Math.max(...differences.slice(0, 3))).toBeLessThan(0);
  });

  test('reasons concern what is left: nobody to compare, no variation; without ratings nothing changes', () => {
    const pair = ratingsOfTable([[0, 1], [0, 0]], 2); // prettier-ignore
    expect(alphaWithoutEach(pair, 'nominal')[0]!.without.why).toBe('no_item_with_two_ratings');
    const lone = ratingsOfTable([[0, 0, 1], [0, 0, 0]], 2); // prettier-ignore
    expect(alphaWithoutEach(lone, 'nominal')[2]!.without.why).toBe('no_variation');
    expect(
      alphaWithoutEach(
        ratingsOfRows([
          [0, 0, 1],
          [0, 1, 2],
        ]),
        'nominal',
      )[4],
    ).toEqual({
      without: { value: 0, why: null },
      difference: { value: 0, why: null },
      items: 0,
    });
    expect(alphaWithoutEach(ratingsOfRows([]), 'ordinal')[0]!.without.why).toBe('no_item_with_two_ratings');
    const negative = alphaWithoutEach(lone, 'ratio', { numbers: [-1, 1] });
    expect(negative[0]!.without.why).toBe('negative_value');
  });

  test('when all agree but one, the others have no variation and the difference has no value', () => {
    const all = alphaWithoutEach(ratingsOfTable([[0, 0, 0], [0, 0, 0]], 2), 'nominal'); // prettier-ignore
    expect(all[0]!.difference).toEqual({ value: null, why: 'no_variation' });
  });

  test('five hundred people, two thousand label sets; five thousand numbers', () => {
    const sets = Array.from({ length: 2000 }, (_, i) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((b) => (i >> b) & 1),
    );
    const many = scattered(3000, 500, 2000);
    const found = alphaWithoutEach(many, 'masi', { sets });
    expect(found.filter(({ without }) => without.value !== null)).toHaveLength(500);
    const numbers = Array.from({ length: 5000 }, (_, i) => i / 7);
    const scores = alphaWithoutEach(scattered(3000, 500, 5000), 'interval', { numbers });
    expect(scores.every(({ without }) => Math.abs(without.value!) < 0.2)).toBe(true);
  });
});

describe('alphaWithoutEstimates', () => {
  const { ratings } = crowd(120, [0.9, 0.9, 0.9, 0.2], 3, 5);

  test('is alpha of the others with its own interval, and the difference with its', () => {
    const { all, items, replicates, people } = alphaWithoutEstimates(ratings, 'nominal', {}, options);
    const { profiles, own } = annotatorProfiles(ratings);
    expect([all, items, replicates]).toEqual([krippendorffAlpha(profiles, 'nominal'), 120, 300]);
    people.forEach((person, a) => {
      const pair = withAndWithout(profiles, own[a]!);
      expect(person).toEqual({
        items: 120,
        without: alphaEstimate(pair.second, 'nominal', {}, options),
        difference: alphaDifference(pair, 'nominal', {}, options),
      });
    });
    expect(people[3]!.difference.low).toBeGreaterThan(0);
    expect(Math.max(...people.slice(0, 3).map((person) => person!.difference.high!))).toBeLessThan(0);
  });

  test('nobody depends on a person without a comparable item', () => {
    const { people } = alphaWithoutEstimates(
      ratingsOfRows([
        [0, 0, 1],
        [0, 1, 2],
        [1, 2, 0],
      ]),
      'nominal',
      {},
      options,
    );
    expect(people.map((person) => person?.items ?? null)).toEqual([1, 1, null, null, null]);
  });

  test('takes fewer resamples where there are many people and answers, and none where there are too many', () => {
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    const many = alphaWithoutEstimates(
      scattered(500, 40, 300),
      'interval',
      { numbers },
      { replicates: 2000, seed: 1 },
    );
    expect(many.replicates).toBe(200);
    expect(many.people[0]!.difference.low).not.toBeNull();
    const sets = numbers.map((i) => [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((b) => (i >> b) & 1));
    const none = alphaWithoutEstimates(scattered(500, 40, 300), 'masi', { sets }, options);
    expect(none.replicates).toBe(0);
    const { without, difference } = none.people[0]!;
    expect(without).toMatchObject({ why: null, low: null, noInterval: 'too_large' });
    expect(without.value! - none.all.value!).toBeCloseTo(difference.value!, 12);
  });
});

describe('alphaDifference', () => {
  const { ratings } = crowd(120, [0.9, 0.8, 0.7, 0.2], 3, 5);
  const { profiles, own } = annotatorProfiles(ratings);

  test.each(['nominal', 'ordinal', 'interval'] as const)(
    '%s: with and without a person is the difference that subtraction gives',
    (kind) => {
      const points = alphaWithoutEach(ratings, kind);
      own.forEach((cells, a) => {
        const found = alphaDifference(withAndWithout(profiles, cells), kind, {}, options);
        expect(found.value).toBeCloseTo(points[a]!.difference.value!, 9);
        expect(found.low! < found.value! && found.value! < found.high!).toBe(true);
      });
      const worst = alphaDifference(withAndWithout(profiles, own[3]!), kind, {}, options);
      expect(worst.low).toBeGreaterThan(0);
    },
  );

  test('is narrower than the two intervals laid side by side', () => {
    const pair = withAndWithout(profiles, own[1]!);
    const { low, high } = alphaDifference(pair, 'nominal', {}, options);
    const sides = [pair.first, pair.second].map((side) => alphaEstimate(side, 'nominal', {}, options));
    expect(high! - low!).toBeLessThan(0.6 * (sides[0]!.high! - sides[1]!.low!));
  });

  test('its interval is that of drawing whole items one by one', () => {
    const rows = valuesByItem(
      Array.from(ratings.value, (v, r) => [Math.floor(r / 4), ratings.annotator[r]!, v] as const),
      120,
    );
    const without = valuesByItem(
      Array.from(ratings.value, (v, r) => [Math.floor(r / 4), ratings.annotator[r]!, v] as const),
      120,
      (a) => a !== 3,
    );
    const random = seededRandom(99);
    const drawn = Array.from({ length: 1500 }, () => {
      const items = rows.map(() => Math.floor(random() * 120));
      const alpha = (table: number[][]) =>
        krippendorffAlpha(
          profilesOf(
            3,
            items.map((u) => table[u]!),
          ),
          'nominal',
        ).value!;
      return alpha(without) - alpha(rows);
    }).sort((a, b) => a - b);
    const found = alphaDifference(
      withAndWithout(profiles, own[3]!),
      'nominal',
      {},
      { replicates: 2000, seed: 4 },
    );
    const reach = (found.high! - found.low!) / 2;
    expect(Math.abs(found.low! - drawn[37]!)).toBeLessThan(reach / 4);
    expect(Math.abs(found.high! - drawn[1462]!)).toBeLessThan(reach / 4);
  });

  test('equal sides differ by 0, from 0 to 0; sides changed over change the sign', () => {
    const { first, second } = withAndWithout(profiles, own[2]!);
    const same = alphaDifference({ weight: first.weight, first, second: first }, 'nominal', {}, options);
    expect(same).toMatchObject({ value: 0, low: 0, high: 0, se: 0 });
    const there = alphaDifference({ weight: first.weight, first, second }, 'nominal', {}, options);
    const back = alphaDifference(
      { weight: first.weight, first: second, second: first },
      'nominal',
      {},
      options,
    );
    expect(back.value).toBe(-there.value!);
    expect(back.low).toBeCloseTo(-there.high!, 12);
  });

  test('before and after: items of one period are empty rows in the other', () => {
    const [early, late] = [crowd(80, [0.5, 0.5, 0.5], 2, 1), crowd(90, [0.95, 0.95, 0.95], 2, 2)];
    const patterns = (side: 'first' | 'second', { ratings: some }: typeof early) =>
      Array.from({ length: some.items }, (_, u) => {
        const counts = new Map<number, number>();
        for (const v of some.value.subarray(some.start[u], some.start[u + 1]))
          counts.set(v, 1 + (counts.get(v) ?? 0));
        const none = new Map<number, number>();
        return { first: none, second: none, [side]: counts, items: 1 };
      });
    const both = [...patterns('first', early), ...patterns('second', late)];
    const found = alphaDifference(pairedProfiles(2, both), 'nominal', {}, options);
    const alphaOf = (side: 'first' | 'second') =>
      krippendorffAlpha(
        profilesFrom(
          2,
          both.map((pattern) => ({ counts: pattern[side], items: 1 })),
        ),
        'nominal',
      ).value!;
    expect(found.value).toBeCloseTo(alphaOf('second') - alphaOf('first'), 12);
    expect(found.low).toBeGreaterThan(0.3);
  });

  test('a side with nothing to compare has a reason, one with nine items no interval', () => {
    const few = crowd(9, [0.9, 0.5, 0.5], 2, 1);
    const parts = annotatorProfiles(few.ratings);
    expect(
      alphaDifference(withAndWithout(parts.profiles, parts.own[0]!), 'nominal', {}, options),
    ).toMatchObject({
      low: null,
      se: null,
      noInterval: 'few_items',
    });
    const two = annotatorProfiles(crowd(20, [0.9, 0.5], 2, 1).ratings);
    expect(alphaDifference(withAndWithout(two.profiles, two.own[0]!), 'nominal', {}, options)).toEqual({
      value: null,
      why: 'no_item_with_two_ratings',
      low: null,
      high: null,
      se: null,
    });
  });
});

function scattered(items: number, annotators: number, size: number) {
  const random = seededRandom(2);
  const rows = Array.from({ length: items * 4 }, (_, r) => ({
    item: Math.floor(r / 4),
    annotator: (Math.floor(r / 4) * 7 + (r % 4) * 101) % annotators,
    value: Math.floor(random() * size),
  }));
  return ratingsFrom(
    {
      item: rows.map(({ item }) => item),
      annotator: rows.map(({ annotator }) => annotator),
      value: rows.map(({ value }) => value),
    },
    { items, annotators, size },
  );
}
