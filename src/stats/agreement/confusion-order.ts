import { similarityOrder } from './similarity-order.ts';

/**
 * Labels so that those mixed up most stand side by side, from a table of how often one stood beside another. Two labels
 * are as far apart as their occurrences are not beside each other; a label that nobody gave has no distance and
 * stands at an end. Worked example: 4 of 10 occurrences of x and y are beside each other, none of z: x, y, z.
 */
export function confusionOrder(table: readonly ArrayLike<number>[]): readonly number[] {
  const beside = (a: number, b: number) => table[a]![b]! + table[b]![a]!;
  const sums = table.map((_, a) => table.reduce((sum, _row, b) => sum + beside(a, b), 0));
  return similarityOrder(table.length, (a, b) =>
    sums[a] === 0 || sums[b] === 0 ? null : 1 - (2 * beside(a, b)) / (sums[a]! + sums[b]!),
  );
}
