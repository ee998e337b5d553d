import { type Ratings, ratingsFrom } from './ratings.ts';

/**
 * The same ratings with people numbered by their rank and items ordered by their ratings: a resample of single items is
 * then the same whatever the order of the rows. Items without ratings come first.
 * Worked example: b alone on the first item and a alone on the second, with a before b: the items change places.
 */
export function orderedItems(ratings: Ratings, rank: ArrayLike<number>): Ratings {
  const { items, annotators, size } = ratings;
  const item = new Int32Array(ratings.value.length);
  for (let u = 0; u < items; u++) item.fill(u, ratings.start[u], ratings.start[u + 1]);
  const annotator = ratings.annotator.map((a) => (a < 0 ? -1 : rank[a]!));
  const extent = { items, annotators, size };
  const ranked = ratingsFrom({ item, annotator, value: ratings.value }, extent);
  const place = new Int32Array(items);
  Int32Array.from({ length: items }, (_, u) => u)
    .sort((a, b) => compare(ranked, a, b))
    .forEach((u, position) => (place[u] = position));
  const { value } = ranked;
  return ratingsFrom({ item: item.map((u) => place[u]!), annotator: ranked.annotator, value }, extent);
}

function compare({ start, annotator, value }: Ratings, a: number, b: number): number {
  const [from, other] = [start[a]!, start[b]!];
  const [many, others] = [start[a + 1]! - from, start[b + 1]! - other];
  for (let i = 0; i < Math.min(many, others); i++) {
    const apart = annotator[from + i]! - annotator[other + i]! || value[from + i]! - value[other + i]!;
    if (apart !== 0) return apart;
  }
  return many - others;
}
