/**
 * Delete-one-item jackknife standard error; `without` gives the statistic without one item of a profile, NaN when
 * undefined. Null when any of these is undefined or there are fewer than two items.
 * Efron & Tibshirani (1993), ch. 11: se^2 = (N-1)/N * sum (value_(-u) - mean)^2. For the mean of 1, 2, 3, 4 it is the
 * usual 0.645.
 */
export function jackknifeError(weight: Float64Array, without: (profile: number) => number): number | null {
  const values = weight.map((_, p) => without(p));
  let items = 0;
  let sum = 0;
  for (let p = 0; p < weight.length; p++) {
    items += weight[p]!;
    sum += weight[p]! * values[p]!;
  }
  if (items < 2 || Number.isNaN(sum)) return null;
  const mean = sum / items;
  let squares = 0;
  for (let p = 0; p < weight.length; p++) squares += weight[p]! * (values[p]! - mean) ** 2;
  return Math.sqrt(((items - 1) / items) * squares);
}
