import type { Arrays } from '../../engine/engine.ts';
import type { About } from '../../model/campaign.ts';
import { type Ratings, ratingsFrom } from '../../stats/data/ratings.ts';
import { orderedItems } from '../../stats/data/ordered-items.ts';

const NONE = new Int32Array();

/** Columns of `ratingArrayQuery` as the statistics take them; `size` is the number of values in the scale. */
export function ratingsOf(
  { item = NONE, annotator = NONE, value = NONE }: Arrays,
  { records, annotators }: About,
  size: number,
): Ratings {
  return ratingsFrom({ item, annotator, value }, { items: records, annotators: annotators.length, size });
}

/** The place of each person in the order of ids, which the files have no part in. */
export function rankById({ annotators }: Pick<About, 'annotators'>): Int32Array {
  const byId = annotators.map((_, a) => a).sort((a, b) => (annotators[a]!.id < annotators[b]!.id ? -1 : 1));
  const rank = new Int32Array(byId.length);
  byId.forEach((a, place) => (rank[a] = place));
  return rank;
}

/** The ratings in an order that the files have no part in, because sums of fractions and random draws depend on it. */
export const inOwnOrder = (ratings: Ratings, about: About): Ratings => orderedItems(ratings, rankById(about));

/**
 * Items by people, where the same known people rated every item; null where they did not. Rows are sorted, because
 * sums of fractions depend on their order.
 */
export function completeMatrix(
  { items, start, annotator, value }: Ratings,
  numbers: readonly number[],
): readonly (readonly number[])[] | null {
  const people = [...new Set(annotator)];
  const rated = Array.from({ length: items }, (_, u) => u).filter((u) => start[u]! < start[u + 1]!);
  const isComplete = rated.every((u) => people.length === start[u + 1]! - start[u]!);
  if (people.length < 2 || people.includes(-1) || rated.length === 0 || !isComplete) return null;
  const column = new Map(people.toSorted((a, b) => a - b).map((person, at) => [person, at]));
  return rated
    .map((u) => {
      const row: number[] = people.map(() => 0);
      for (let r = start[u]!; r < start[u + 1]!; r++) row[column.get(annotator[r]!)!] = numbers[value[r]!]!;
      return row;
    })
    .sort(compareRows);
}

/** Rows of numbers in ascending order, for sums of fractions that the order of the files has no part in. */
export function compareRows(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
