/** Krippendorff's alpha by its definition, pair by pair; units with one value do not count. */
export function slowAlpha<T>(units: readonly (readonly T[])[], difference: (a: T, b: T) => number): number {
  const pairable = units.filter((unit) => unit.length > 1);
  const values = pairable.flat();
  const observed = pairable.map((unit) => sumOverPairs(unit, unit, difference) / (unit.length - 1));
  const expected = sumOverPairs(values, values, difference) / (values.length - 1);
  return 1 - observed.reduce((sum, part) => sum + part, 0) / expected;
}

export function nominal(a: unknown, b: unknown): number {
  return a === b ? 0 : 1;
}

export function interval(a: number, b: number): number {
  return (a - b) ** 2;
}

/** Squared count of values from one rank to the other, half of both ends left out. */
export function ordinal(values: readonly number[]): (a: number, b: number) => number {
  const count = (rank: number): number => values.filter((value) => value === rank).length;
  const ranks = new Map([...new Set(values)].map((rank) => [rank, count(rank)]));
  return (a, b) => {
    if (a === b) return 0;
    const between = [...ranks].filter(([rank]) => rank >= Math.min(a, b) && rank <= Math.max(a, b));
    const all = between.reduce((sum, [, number]) => sum + number, 0);
    return (all - (ranks.get(a)! + ranks.get(b)!) / 2) ** 2;
  };
}

/** The sum over all pairs of values, taken value by value so that it stays fast enough. */
function sumOverPairs<T>(
  left: readonly T[],
  right: readonly T[],
  difference: (a: T, b: T) => number,
): number {
  const leftCounts = tally(left);
  const rightCounts = tally(right);
  let sum = 0;
  for (const [a, times] of leftCounts)
    for (const [b, others] of rightCounts) sum += times * others * difference(a, b);
  return sum;
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
