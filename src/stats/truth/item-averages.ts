import type { Ratings } from '../data/ratings.ts';

/** The middle of one item's numbers; null for an item without ratings. */
interface ItemAverages {
  readonly mean: readonly (number | null)[];
  /** Of an even number of ratings the mean of the middle two. */
  readonly median: readonly (number | null)[];
}

/** Mean and median of each item; the mode, with its ties, is `majority`. Worked example: 1, 2, 5, 5: 3.25 and 3.5. */
export function itemAverages({ items, start, value }: Ratings, numbers: readonly number[]): ItemAverages {
  const numbersIn = (u: number) =>
    Array.from(value.subarray(start[u], start[u + 1]), (code) => numbers[code]!);
  const byItem = Array.from({ length: items }, (_, u) => numbersIn(u));
  return { mean: byItem.map(meanOf), median: byItem.map(medianOf) };
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
