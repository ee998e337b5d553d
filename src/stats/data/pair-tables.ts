import type { Ratings } from './ratings.ts';
import type { PairTable } from './two-raters.ts';

/** Two annotators, the first with the smaller code, and what they gave to their common items. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly items: number;
  readonly table: PairTable;
}

/** So many cells take 80 MB, and as many again as lists of numbers: more would not fit into a page's memory. */
const MOST_CELLS = 2e7;

/**
 * The table of every pair of known annotators that share at least `fewest` items; null where these tables would have
 * more than twenty million cells. The cost is that of all pairs of ratings of an item.
 */
export function pairTables(ratings: Ratings, fewest: number): readonly Pair[] | null {
  const { annotators, annotator, value, size } = ratings;
  const common = new Int32Array(annotators * annotators);
  eachPair(ratings, (r, s) => (common[annotator[r]! * annotators + annotator[s]!]! += 1));
  const placeOf = new Int32Array(common.length);
  const keys: number[] = [];
  common.forEach((items, key) => {
    if (items >= Math.max(1, fewest)) placeOf[key] = keys.push(key);
  });
  const area = size * size;
  if (keys.length * area > MOST_CELLS) return null;
  const cells = new Int32Array(keys.length * area);
  eachPair(ratings, (r, s) => {
    const place = placeOf[annotator[r]! * annotators + annotator[s]!]!;
    if (place > 0) cells[(place - 1) * area + value[r]! * size + value[s]!]! += 1;
  });
  return keys.map((key, place) => ({
    a: Math.floor(key / annotators),
    b: key % annotators,
    items: common[key]!,
    table: Array.from({ length: size }, (_, row) => {
      const from = place * area + row * size;
      return Array.from(cells.subarray(from, from + size));
    }),
  }));
}

function eachPair({ items, start, annotator }: Ratings, visit: (r: number, s: number) => void): void {
  for (let u = 0; u < items; u++) {
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      if (annotator[r]! < 0) continue;
      for (let s = start[u]!; s < start[u + 1]!; s++) if (annotator[r]! < annotator[s]!) visit(r, s);
    }
  }
}
