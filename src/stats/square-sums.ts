import type { Ratings } from './ratings.ts';
import type { Features } from './value-features.ts';

/** The sums of squares of a two-way table with gaps, and the counts in their expectations. */
export interface SquareSums {
  /** Ratings, people and items. */
  readonly n: number;
  readonly people: number;
  readonly items: number;
  /** Sum of squared ratings per item, and per person, over all ratings. */
  readonly k1: number;
  readonly k2: number;
  /** Squares of the single ratings; of the items', annotators' and all ratings' sums over their numbers. */
  readonly all: number;
  readonly byItem: number;
  readonly byAnnotator: number;
  readonly mean: number;
}

/**
 * The sums for any number of copies of each comparable item, as resampling asks for; an unknown person is a new one in
 * each row. The cost is that of reading the ratings.
 */
export function squareSums(ratings: Ratings, { size, start: first, dimension, amount }: Features) {
  const { start, annotator, value, annotators } = ratings;
  const comparable = Int32Array.from({ length: ratings.items }, (_, u) => u).filter(
    (u) => start[u + 1]! - start[u]! >= 2,
  );
  const square = Float64Array.from({ length: first.length - 1 }, (_, v) => {
    let sum = 0;
    for (let i = first[v]!; i < first[v + 1]!; i++) sum += amount[i]! ** 2;
    return sum;
  });
  const rowSums = new Float64Array(size);
  const allOf = new Float64Array(comparable.length);
  const meanOf = new Float64Array(comparable.length);
  comparable.forEach((u, at) => {
    rowSums.fill(0);
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      allOf[at]! += square[value[r]!]!;
      for (let i = first[value[r]!]!; i < first[value[r]! + 1]!; i++) rowSums[dimension[i]!]! += amount[i]!;
    }
    for (const sum of rowSums) meanOf[at]! += sum ** 2 / (start[u + 1]! - start[u]!);
  });

  const of = (weight: Float64Array): SquareSums => {
    const sums = new Float64Array(annotators * size);
    const totals = new Float64Array(size);
    const many = new Float64Array(annotators);
    let [n, items, k1, all, byItem, unknown, byUnknown] = [0, 0, 0, 0, 0, 0, 0];
    comparable.forEach((u, at) => {
      const copies = weight[at]!;
      if (copies === 0) return;
      const m = start[u + 1]! - start[u]!;
      n += copies * m;
      items += copies;
      k1 += copies * m * m;
      all += copies * allOf[at]!;
      byItem += copies * meanOf[at]!;
      for (let r = start[u]!; r < start[u + 1]!; r++) {
        const a = annotator[r]!;
        const v = value[r]!;
        if (a >= 0) many[a]! += copies;
        else {
          unknown += copies;
          byUnknown += copies * square[v]!;
        }
        for (let i = first[v]!; i < first[v + 1]!; i++) {
          if (a >= 0) sums[a * size + dimension[i]!]! += copies * amount[i]!;
          totals[dimension[i]!]! += copies * amount[i]!;
        }
      }
    });
    let [people, k2, byAnnotator] = [unknown, unknown, byUnknown];
    for (let a = 0; a < annotators; a++) {
      if (many[a] === 0) continue;
      people++;
      k2 += many[a]! ** 2;
      for (let d = 0; d < size; d++) byAnnotator += sums[a * size + d]! ** 2 / many[a]!;
    }
    const mean = totals.reduce((sum, total) => sum + total ** 2, 0) / n;
    return { n, people, items, k1: k1 / n, k2: k2 / n, all, byItem, byAnnotator, mean };
  };
  return { items: comparable.length, weight: new Float64Array(comparable.length).fill(1), of };
}
