import type { Ratings } from './ratings.ts';

/**
 * Items by people, where the same known people rated every item; null where they did not. Rows are sorted, because
 * sums of fractions depend on their order. Worked example: a gave 2 and b 1 to an item that only they rated: [[2, 1]].
 */
export function completeMatrix(
  { items, start, annotator, value }: Ratings,
  numbers: readonly number[],
): readonly (readonly number[])[] | null {
  const people = [...new Set(annotator)];
  const rated = Array.from({ length: items }, (_, u) => u).filter((u) => start[u]! < start[u + 1]!);
  const isComplete = rated.every((u) => people.length === start[u + 1]! - start[u]!);
  if (people.length < 2 || people.includes(-1) || rated.length === 0 || !isComplete) return null;
  const column = new Map(people.toSorted((a, b) => a - b).map((person, place) => [person, place]));
  return rated
    .map((u) => {
      const row: number[] = people.map(() => 0);
      for (let r = start[u]!; r < start[u + 1]!; r++) row[column.get(annotator[r]!)!] = numbers[value[r]!]!;
      return row;
    })
    .sort(compareNumbers);
}

/** The order of rows of numbers: by the first number in which they differ. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, i) => number !== b[i]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}
