import { byAnnotator, sumOf } from '../data/by-annotator.ts';
import type { OfAnnotator } from './leave-one-out.ts';
import type { Ratings } from '../data/ratings.ts';
import { shareEstimate } from '../data/share.ts';

/**
 * Per annotator, over the items rated more than once by the same person, the share of equal pairs of these ratings,
 * with Wilson's interval. Ratings that newer ones replaced count too. Null when no item was
 * repeated (`no_item_with_two_ratings`). Worked example: x, x on one item and x, y on another: 1 of 2.
 */
export function selfConsistency(ratings: Ratings): readonly OfAnnotator[] {
  const { annotator, start, value } = ratings;
  let seen = -1;
  let people = new Map<number, number[]>();
  const shares = byAnnotator(ratings, (r, u) => {
    if (u !== seen) {
      seen = u;
      people = byPerson(annotator, value, start[u]!, start[u + 1]!);
    }
    const values = people.get(annotator[r]!) ?? [];
    // An item counts once, with the first of the person's ratings.
    people.delete(annotator[r]!);
    return values.length < 2 ? NaN : equalPairs(values);
  });
  return shares.map((list) => ({
    ...shareEstimate(sumOf(list), list.length, 'no_item_with_two_ratings'),
    items: list.length,
  }));
}

function byPerson(
  annotator: Int32Array,
  value: Int32Array,
  from: number,
  end: number,
): Map<number, number[]> {
  const people = new Map<number, number[]>();
  for (let r = from; r < end; r++) {
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
