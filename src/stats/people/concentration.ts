/**
 * Gini's coefficient of how much each of several people did: 0 when all did the same, near 1 when one did everything;
 * null without anything done. (2 sum of rank x amount) / (n x total) - (n + 1) / n with amounts in ascending order.
 * Gini (1912); Dixon et al. (1987), Ecology 68, 1548-1551. Worked example: 1, 1, 1, 5 give 0.375.
 */
export function gini(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return null;
  const sorted = Float64Array.from(amounts).sort();
  const ranked = sorted.reduce((sum, amount, place) => sum + (place + 1) * amount, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/** The part of all that the `most` busiest did; null without anything done. */
export function topShare(amounts: readonly number[], most: number): number | null {
  const sorted = amounts.toSorted((a, b) => b - a);
  const sum = (some: readonly number[]) => some.reduce((total, amount) => total + amount, 0);
  return sum(sorted) === 0 ? null : sum(sorted.slice(0, most)) / sum(sorted);
}
