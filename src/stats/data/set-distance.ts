/** 1 minus the Jaccard similarity of two sets of labels, each label once; 0 for two empty sets, 1 if exactly one is empty. */
export function jaccardDistance(a: readonly number[], b: readonly number[]): number {
  const { both, either } = overlap(a, b);
  return either === 0 ? 0 : 1 - both / either;
}

/**
 * MASI distance of two sets of labels, each label once: 1 - J M, J the Jaccard similarity and M = 1 for equal sets, 2/3 if one contains
 * the other, 1/3 if they overlap otherwise, 0 if they are disjoint; 0 for two empty sets, 1 if exactly one is empty.
 * Passonneau (2006), LREC. Worked example: {a} and {a, b} are 1 - 1/2 * 2/3 = 0.667 apart.
 */
export function masiDistance(a: readonly number[], b: readonly number[]): number {
  const { both, either, onlyA, onlyB } = overlap(a, b);
  if (onlyA === 0 && onlyB === 0) return 0;
  if (both === 0) return 1;
  const monotonicity = onlyA === 0 || onlyB === 0 ? 2 / 3 : 1 / 3;
  return 1 - (both / either) * monotonicity;
}

// Sets are short and compared millions of times, so they are looked through as they are.
function overlap(a: readonly number[], b: readonly number[]) {
  let both = 0;
  for (const label of a) if (b.includes(label)) both++;
  const onlyA = a.length - both;
  const onlyB = b.length - both;
  return { both, onlyA, onlyB, either: both + onlyA + onlyB };
}
