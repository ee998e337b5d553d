import type { Ratings } from './ratings.ts';

/**
 * What each annotator's ratings amount to, one number a rating, in ascending order: a sum over them is then the same
 * to the last digit whatever the order of the items. NaN leaves a rating out; unknown people are in no list.
 */
export function byAnnotator(
  { annotators, annotator, items, start }: Ratings,
  amount: (rating: number, item: number) => number,
): readonly Float64Array[] {
  const amounts = new Float64Array(annotator.length).fill(NaN);
  const many = new Int32Array(annotators);
  for (let u = 0; u < items; u++)
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const a = annotator[r]!;
      if (a < 0) continue;
      amounts[r] = amount(r, u);
      if (!Number.isNaN(amounts[r])) many[a]! += 1;
    }
  const lists = Array.from(many, (length) => new Float64Array(length));
  many.fill(0);
  for (let r = 0; r < annotator.length; r++) {
    if (Number.isNaN(amounts[r])) continue;
    const a = annotator[r]!;
    lists[a]![many[a]!] = amounts[r]!;
    many[a]! += 1;
  }
  return lists.map((list) => list.sort());
}

/** The sum of the numbers from first to last. */
export const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
