import type { Arrays } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import { orderedItems } from '../stats/ordered-items.ts';
import { ratingsFrom, type Ratings } from '../stats/ratings.ts';

const NONE = new Int32Array();

/** Columns of `ratingArrayQuery` as the statistics take them; `size` is the number of values in the scale. */
export function ratingsOf(
  { item = NONE, annotator = NONE, value = NONE }: Arrays,
  { records, annotators }: About,
  size: number,
): Ratings {
  return ratingsFrom({ item, annotator, value }, { items: records, annotators: annotators.length, size });
}

/** The ratings in an order that the files have no part in, because sums of fractions and random draws depend on it. */
export function inOwnOrder(ratings: Ratings, { annotators }: About): Ratings {
  const byId = annotators.map((_, a) => a).sort((a, b) => (annotators[a]!.id < annotators[b]!.id ? -1 : 1));
  const rank = new Int32Array(byId.length);
  byId.forEach((a, place) => (rank[a] = place));
  return orderedItems(ratings, rank);
}
