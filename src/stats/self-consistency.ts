import type { OfAnnotator } from './leave-one-out.ts';
import type { Ratings } from './ratings.ts';
import { shareEstimate } from './share.ts';

/**
 * Per annotator, over the items rated more than once by the same person, the share of equal pairs of these ratings,
 * with Wilson's interval; here every rating counts, also those that newer ones replaced. Null when no item was
 * repeated (`no_item_with_two_ratings`). Worked example: x, x on one item and x, y on another: 1 of 2.
 */
export function selfConsistency(ratings: Ratings): readonly OfAnnotator[] {
  const { annotators, annotator, start, value } = ratings;
  const equal = new Float64Array(annotators);
  const items = new Int32Array(annotators);
  for (let u = 0; u < ratings.items; u++) {
    if (start[u + 1]! - start[u]! < 2) continue;
    for (const [a, values] of byPerson(annotator, value, start[u]!, start[u + 1]!)) {
      if (values.length < 2) continue;
      items[a]! += 1;
      equal[a]! += equalPairs(values);
    }
  }
  return Array.from(items, (many, a) => ({
    ...shareEstimate(equal[a]!, many, 'no_item_with_two_ratings'),
    items: many,
  }));
}

function byPerson(annotator: Int32Array, value: Int32Array, from: number, to: number): Map<number, number[]> {
  const people = new Map<number, number[]>();
  for (let r = from; r < to; r++) {
    if (annotator[r]! < 0) continue;
    const values = people.get(annotator[r]!);
    if (values) values.push(value[r]!);
    else people.set(annotator[r]!, [value[r]!]);
  }
  return people;
}

function equalPairs(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, 1 + (counts.get(value) ?? 0));
  const equal = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  return equal / (values.length * (values.length - 1));
}
