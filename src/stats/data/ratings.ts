/** One rating a row, by codes; in any order. An annotator of -1 is an unknown person, a different one in each row. */
export interface RatingRows {
  readonly item: ArrayLike<number>;
  readonly annotator: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** How many codes there are of each kind. */
export interface Extent {
  readonly items: number;
  readonly annotators: number;
  /** Number of values in the scale. */
  readonly size: number;
}

/**
 * Who gave which value to which item, item by item. A person rates an item at most once, except where a statistic
 * says otherwise.
 */
export interface Ratings extends Extent {
  /** The ratings of item u are start[u] .. start[u+1]-1, in order of their values. */
  readonly start: Int32Array;
  readonly annotator: Int32Array;
  readonly value: Int32Array;
}

/** The rows sorted by item, value and annotator, so that no result depends on their order. */
export function ratingsFrom(rows: RatingRows, extent: Extent): Ratings {
  const { items, annotators, size } = extent;
  const rowOrder = new Int32Array(rows.item.length);
  for (let r = 0; r < rowOrder.length; r++) rowOrder[r] = r;
  const byValue = sorted(sorted(rowOrder, rows.annotator, annotators), rows.value, size);
  const order = sorted(byValue, rows.item, items);
  const start = new Int32Array(items + 1);
  const annotator = new Int32Array(order.length);
  const value = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) {
    const r = order[row]!;
    start[rows.item[r]! + 1]! += 1;
    annotator[row] = rows.annotator[r]!;
    value[row] = rows.value[r]!;
  }
  for (let u = 0; u < items; u++) start[u + 1]! += start[u]!;
  return { items, annotators, size, start, annotator, value };
}

/** Number of ratings of each known annotator. */
export function ratingsPerAnnotator({ annotator, annotators }: Ratings): Int32Array {
  const ratings = new Int32Array(annotators);
  for (const a of annotator) if (a >= 0) ratings[a]! += 1;
  return ratings;
}

/** Per rating the annotator's code, with the code after the last one for all unknown people together. */
export function pooledAnnotators({ annotator, annotators }: Ratings): Int32Array {
  return annotator.map((a) => (a < 0 ? annotators : a));
}

/** Only the ratings of some annotators, codes unchanged. */
export function ratingsOf(ratings: Ratings, isIn: (annotator: number) => boolean): Ratings {
  const { items, start } = ratings;
  const ends = new Int32Array(items + 1);
  for (let u = 0; u < items; u++) {
    let chosen = 0;
    for (let r = start[u]!; r < start[u + 1]!; r++) if (isIn(ratings.annotator[r]!)) chosen++;
    ends[u + 1] = ends[u]! + chosen;
  }
  return {
    ...ratings,
    start: ends,
    annotator: ratings.annotator.filter(isIn),
    value: ratings.value.filter((_, r) => isIn(ratings.annotator[r]!)),
  };
}

/** Only what can be compared: items with two ratings or more and the people who gave them, numbered anew in their order. */
export function comparableRatings({ items, annotators, size, start, annotator, value }: Ratings): Ratings {
  const item = new Int32Array(value.length).fill(-1);
  let shared = 0;
  for (let u = 0; u < items; u++)
    if (start[u + 1]! - start[u]! >= 2) item.fill(shared++, start[u], start[u + 1]);
  const isIn = (_: number, r: number) => item[r]! >= 0;
  const rank = new Int32Array(annotators).fill(-1);
  const people = [...new Set(annotator.filter(isIn))].filter((a) => a >= 0).sort((a, b) => a - b);
  people.forEach((a, place) => (rank[a] = place));
  return ratingsFrom(
    {
      item: item.filter(isIn),
      annotator: annotator.filter(isIn).map((a) => (a < 0 ? -1 : rank[a]!)),
      value: value.filter(isIn),
    },
    { items: shared, annotators: people.length, size },
  );
}

// Counting sort, which keeps the order of equal keys; keys are -1 .. buckets-1.
function sorted(order: Int32Array, key: ArrayLike<number>, buckets: number): Int32Array {
  const place = new Int32Array(buckets + 2);
  for (const r of order) place[key[r]! + 2]! += 1;
  for (let k = 1; k < place.length; k++) place[k]! += place[k - 1]!;
  const result = new Int32Array(order.length);
  for (const r of order) {
    const bucket = key[r]! + 1;
    result[place[bucket]!] = r;
    place[bucket]! += 1;
  }
  return result;
}
