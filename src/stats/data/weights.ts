/** How much two answers agree: fully or not at all, less by distance, or as a table says. */
export type Weighting = 'unweighted' | 'linear' | 'quadratic' | 'ordinal' | WeightTable;

/** Agreement of any two values, 1 on the diagonal. */
export type WeightTable = readonly (readonly number[])[];

/** Agreement of two values of a scale. */
export type Weight = (a: number, b: number) => number;

/**
 * The agreement weights of a scale. Linear and quadratic use the numeric values of the declared scale, or the positions
 * 1, 2, … where it has none; ordinal is Gwet's 1 - C(|k-l|+1, 2) / C(q, 2) on positions.
 * Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed. Worked example: linear on 1, 2, 3 gives neighbours 0.5.
 */
export function agreementWeight(weighting: Weighting, size: number, numbers?: readonly number[]): Weight {
  if (typeof weighting !== 'string') return (a, b) => weighting[a]![b]!;
  const x = numbers ?? Array.from({ length: size }, (_, i) => i + 1);
  const least = x.reduce((low, value) => Math.min(low, value), Infinity);
  const range = x.reduce((high, value) => Math.max(high, value), -Infinity) - least;
  switch (weighting) {
    case 'unweighted':
      return (a, b) => (a === b ? 1 : 0);
    case 'linear':
      return (a, b) => (a === b ? 1 : 1 - Math.abs(x[a]! - x[b]!) / range);
    case 'quadratic':
      return (a, b) => (a === b ? 1 : 1 - ((x[a]! - x[b]!) / range) ** 2);
    case 'ordinal':
      return (a, b) => (a === b ? 1 : 1 - pairsOf(Math.abs(a - b) + 1) / pairsOf(size));
  }
}

/** The weights as a table; for scales of few values only. */
export function agreementWeights(
  weighting: Weighting,
  size: number,
  numbers?: readonly number[],
): WeightTable {
  const weight = agreementWeight(weighting, size, numbers);
  return Array.from({ length: size }, (_, a) => Array.from({ length: size }, (_, b) => weight(a, b)));
}

/** The sum of the weights of all pairs of values; the number of values when unweighted. */
export function totalWeight(size: number, weight: Weight): number {
  let total = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) total += weight(a, b);
  }
  return total;
}

function pairsOf(number: number): number {
  return (number * (number - 1)) / 2;
}
