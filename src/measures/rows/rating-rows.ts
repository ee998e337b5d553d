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
