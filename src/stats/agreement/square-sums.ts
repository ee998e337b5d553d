import { type Ratings, pooledAnnotators } from '../data/ratings.ts';
import type { Features } from './value-features.ts';

/** The sums of squares of a two-way table with gaps, and the counts in their expectations. */
interface SquareSums {
  /** Ratings, people and items. */
  readonly n: number;
  readonly people: number;
  readonly items: number;
  /** Sum of squared ratings per item, and per person, over all ratings. */
  readonly k1: number;
  readonly k2: number;
  /** Squares of the single ratings; of the items', annotators' and all ratings' sums over their numbers. */
  readonly byRating: number;
  readonly byItem: number;
  readonly byAnnotator: number;
  readonly mean: number;
}

/**
 * The sums for any number of copies of each comparable item, as resampling asks for; an unknown person is a new one in
 * each row. The cost is that of reading the ratings.
 */
export function squareSums(ratings: Ratings, { size, start: first, dimension, amount }: Features) {
  const { start, value, annotators } = ratings;
  const person = pooledAnnotators(ratings);
  const comparable = Int32Array.from({ length: ratings.items }, (_, u) => u).filter(
    (u) => start[u + 1]! - start[u]! >= 2,
  );
  const square = Float64Array.from({ length: first.length - 1 }, (_, v) => {
    return squares(amount.subarray(first[v], first[v + 1]));
  });
  const sizes = Float64Array.from(comparable, (u) => start[u + 1]! - start[u]!);
  const squaredSizes = sizes.map((m) => m * m);
  const rowSums = new Float64Array(size);
  const allOf = new Float64Array(comparable.length);
  const meanOf = new Float64Array(comparable.length);
  comparable.forEach((u, place) => {
    rowSums.fill(0);
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      allOf[place]! += square[value[r]!]!;
      for (let i = first[value[r]!]!; i < first[value[r]! + 1]!; i++) rowSums[dimension[i]!]! += amount[i]!;
    }
    meanOf[place] = squares(rowSums) / sizes[place]!;
  });

  const forWeights = (weight: Float64Array): SquareSums => {
    const sums = new Float64Array((annotators + 1) * size);
    const many = new Float64Array(annotators + 1);
    let byUnknown = 0;
    for (let place = 0; place < comparable.length; place++) {
      const copies = weight[place]!;
      if (copies === 0) continue;
      const u = comparable[place]!;
      for (let r = start[u]!; r < start[u + 1]!; r++) {
        const a = person[r]!;
        const v = value[r]!;
        many[a]! += copies;
        if (a === annotators) byUnknown += copies * square[v]!;
        for (let i = first[v]!; i < first[v + 1]!; i++)
          sums[a * size + dimension[i]!]! += copies * amount[i]!;
      }
    }
    const n = sum(many);
    let byAnnotator = byUnknown;
    for (let a = 0; a < annotators; a++) {
      if (many[a] !== 0) byAnnotator += squares(sums.subarray(a * size, (a + 1) * size)) / many[a]!;
    }
    const totals = Float64Array.from({ length: size }, (_, d) => {
      let total = 0;
      for (let a = 0; a <= annotators; a++) total += sums[a * size + d]!;
      return total;
    });
    // Each unknown rating is that of another person.
    const known = many.subarray(0, annotators);
    return {
      n,
      people: known.filter((ratings) => ratings > 0).length + many[annotators]!,
      items: sum(weight),
      k1: weighted(weight, squaredSizes) / n,
      k2: (squares(known) + many[annotators]!) / n,
      byRating: weighted(weight, allOf),
      byItem: weighted(weight, meanOf),
      byAnnotator,
      mean: squares(totals) / n,
    };
  };
  return { items: comparable.length, weight: new Float64Array(comparable.length).fill(1), forWeights };
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function squares(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number * number, 0);
}

function weighted(weight: Float64Array, amounts: Float64Array): number {
  return weight.reduce((total, copies, place) => total + copies * amounts[place]!, 0);
}
