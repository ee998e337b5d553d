import { itemCells } from '../data/item-cells.ts';
import { type Ratings, pooledAnnotators } from '../data/ratings.ts';
import { type Winners, creditFor, highest, winnersOf } from './winners.ts';

/**
 * The most frequent value of each item. A tie stays a tie: taking the first of the tied values would let the order of
 * the labels decide. Worked example: x, x, y gives x; x, y gives both; for numbers this is the mode.
 */
export function majority(ratings: Ratings): Winners {
  const { start, cell, count } = itemCells(ratings);
  return winnersOf(ratings.items, (u) =>
    highest(cell.subarray(start[u], start[u + 1]), count.subarray(start[u], start[u + 1])),
  );
}

/** A second vote and the weights it was held with. */
interface WeightedMajority {
  readonly winners: Winners;
  /** Per annotator the share of ratings that equal the plain majority; null without ratings. */
  readonly weights: readonly (number | null)[];
}

/**
 * Majority with an agreement weight (Wawa): each annotator's weight is the share of the own ratings that equal the
 * plain majority, one of k tied values counting 1/k; then all vote again, once. Unknown people share one weight.
 * Ustalov, Pavlichenko & Tseitlin (2024), Learning from Crowds with Crowd-Kit, J. Open Source Softw. 9(96).
 * Worked example: a and b say x, x; c says y, x: weights 1, 1, 1/2, and the first item is x by 2 to 1/2.
 */
export function weightedMajority(ratings: Ratings): WeightedMajority {
  const { annotators, value, start, items } = ratings;
  const plain = majority(ratings);
  const person = pooledAnnotators(ratings);
  const credit = new Float64Array(annotators + 1);
  const many = new Int32Array(annotators + 1);
  for (let u = 0; u < items; u++) {
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      credit[person[r]!]! += creditFor(plain, u, value[r]!);
      many[person[r]!]! += 1;
    }
  }
  const weight = credit.map((sum, a) => (many[a] === 0 ? 0 : sum / many[a]!));
  const cells = itemCells(ratings);
  const votes = new Float64Array(cells.cell.length);
  for (let r = 0; r < value.length; r++) votes[cells.cellOf[r]!]! += weight[person[r]!]!;
  const winners = winnersOf(items, (u) => {
    const [from, end] = [cells.start[u], cells.start[u + 1]];
    return highest(cells.cell.subarray(from, end), votes.subarray(from, end));
  });
  const weights = Array.from({ length: annotators }, (_, a) => (many[a] === 0 ? null : weight[a]!));
  return { winners, weights };
}
