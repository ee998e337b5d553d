import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarityOrder } from '../../../src/stats/agreement/similarity-order.ts';
import { sum } from '../slow-reference.ts';

type Matrix = readonly (readonly (number | null)[])[];

/** Symmetric distances of a few things, some unknown; from few different numbers, so that there are ties. */
const matrices = (distance: fc.Arbitrary<number | null>): fc.Arbitrary<Matrix> =>
  fc
    .integer({ min: 1, max: 9 })
    .chain((things) =>
      fc.array(fc.array(distance, { minLength: things, maxLength: things }), {
        minLength: things,
        maxLength: things,
      }),
    )
    .map((rows) => rows.map((row, a) => row.map((_, b) => rows[Math.min(a, b)]![Math.max(a, b)]!)));

const TIED = matrices(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }));
const orderOf = (matrix: Matrix) => similarityOrder(matrix.length, (a, b) => matrix[a]![b]!);

test('the worked example: the two that are closest stand together, the next one at its side', () => {
  expect(orderOf([[0, 3, 1], [3, 0, 2], [1, 2, 0]])).toEqual([0, 2, 1]); // prettier-ignore
  expect(similarityOrder(0, () => 1)).toEqual([]);
  expect(similarityOrder(1, () => 1)).toEqual([0]);
});

test('the order is that of clusters written out from all pairs of their members', () => {
  fc.assert(
    fc.property(TIED, (matrix) => {
      expect(orderOf(matrix)).toEqual(slowOrder(matrix));
    }),
  );
});

test('everyone is there once, also where nothing is known', () => {
  fc.assert(
    fc.property(TIED, (matrix) => {
      expect([...orderOf(matrix)].sort()).toEqual([...matrix.keys()]);
    }),
  );
  expect(similarityOrder(4, () => null)).toEqual([0, 1, 2, 3]);
});

test('without ties the places do not matter but for the end it begins at', () => {
  const apart = matrices(fc.constant(1)).chain((rows) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 1e9 }), {
        minLength: rows.length ** 2,
        maxLength: rows.length ** 2,
      })
      .chain((numbers) =>
        fc.tuple(
          fc.constant(
            rows.map((_, a) =>
              rows.map((_row, b) => numbers[Math.min(a, b) * rows.length + Math.max(a, b)]!),
            ),
          ),
          fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
        ),
      ),
  );
  fc.assert(
    fc.property(apart, ([matrix, places]) => {
      const moved = places.map((a) => places.map((b) => matrix[a]![b]!));
      const back = orderOf(moved).map((place) => places[place]!);
      expect([back, back.toReversed()]).toContainEqual(orderOf(matrix));
    }),
  );
});

/** The same from the definition: every cluster a list, every mean over all known pairs, ties by a sorted list of candidates. */
function slowOrder(matrix: Matrix): readonly number[] {
  const merge = (clusters: readonly (readonly number[])[]): readonly number[] => {
    if (clusters.length === 1) return clusters[0]!;
    const candidates = clusters.flatMap((a) =>
      clusters
        .filter((b) => Math.min(...a) < Math.min(...b))
        .map((b) => {
          const known = a
            .flatMap((one) => b.map((other) => matrix[one]![other]!))
            .filter((apart) => apart !== null);
          return { a, b, mean: known.length === 0 ? 1e9 : sum(known) / known.length };
        }),
    );
    const [best] = candidates.toSorted(
      (p, q) => p.mean - q.mean || Math.min(...p.a) - Math.min(...q.a) || Math.min(...p.b) - Math.min(...q.b),
    );
    const { a, b } = best!;
    const [backA, backB] = [a.toReversed(), b.toReversed()];
    const ways = [[a, b], [a, backB], [backA, b], [backA, backB]] as const; // prettier-ignore
    const gap = ([left, right]: (typeof ways)[number]) => matrix[left.at(-1)!]![right[0]!] ?? 1e9;
    const [way] = ways.toSorted((p, q) => gap(p) - gap(q));
    return merge([...clusters.filter((one) => one !== a && one !== b), way!.flat()]);
  };
  const order = merge(matrix.map((_, at) => [at]));
  return order[0]! <= order.at(-1)! ? order : order.toReversed();
}
