/**
 * Items with the same counts are interchangeable: each distinct pattern once, with how many items show it. Sparse
 * rows.
 */
export interface Profiles {
  /** Number of values in the scale; values are indexed 0 .. size-1 in scale order. */
  readonly size: number;
  /** Items per profile. */
  readonly weight: Float64Array;
  /** The cells of profile p are start[p] .. start[p+1]-1. */
  readonly start: Int32Array;
  /** Value index, ascending within a profile. */
  readonly cell: Int32Array;
  /** Ratings of that value in such an item, at least 1. */
  readonly count: Int32Array;
}

/** The counts that some items show: value index to number of ratings. */
export interface Pattern {
  readonly counts: ReadonlyMap<number, number>;
  readonly items: number;
}

/** One row of profiles: its values in ascending order with their counts, and how many items show it. */
export interface Row {
  readonly cells: readonly (readonly [value: number, count: number])[];
  readonly items: number;
}

/**
 * Merges equal patterns and sorts them, so that no result depends on the order of rows; items without ratings are
 * left out.
 */
export function profilesFrom(size: number, patterns: Iterable<Pattern>): Profiles {
  const merged = new Map<string, Row>();
  for (const { counts, items } of patterns) {
    const cells = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
    if (cells.length === 0 || items === 0) continue;
    const key = cells.join(' ');
    merged.set(key, { cells, items: items + (merged.get(key)?.items ?? 0) });
  }
  return packed(size, [...merged.values()].sort(compareRows));
}

/** The patterns back again, each distinct one once. */
export function* patternsOf(profiles: Profiles): Generator<Pattern> {
  for (let p = 0; p < profiles.weight.length; p++) {
    const counts = new Map<number, number>();
    for (let i = profiles.start[p]!; i < profiles.start[p + 1]!; i++) {
      counts.set(profiles.cell[i]!, profiles.count[i]!);
    }
    yield { counts, items: profiles.weight[p]! };
  }
}

/** Only the items with two or more ratings; the others can say nothing about agreement. */
export function pairable(profiles: Profiles): Profiles {
  const sizes = ratingsPerItem(profiles);
  if (sizes.every((ratings) => ratings >= 2)) return profiles;
  const { size, weight, start, cell, count } = profiles;
  const shared = Array.from(weight.keys()).filter((p) => sizes[p]! >= 2);
  const cells = shared.flatMap((p) =>
    Array.from({ length: start[p + 1]! - start[p]! }, (_, i) => start[p]! + i),
  );
  const ends = new Int32Array(shared.length + 1);
  shared.forEach((p, row) => (ends[row + 1] = ends[row]! + start[p + 1]! - start[p]!));
  return {
    size,
    weight: Float64Array.from(shared, (p) => weight[p]!),
    start: ends,
    cell: Int32Array.from(cells, (i) => cell[i]!),
    count: Int32Array.from(cells, (i) => count[i]!),
  };
}

/** The same items on another scale: every value is replaced, and values that fall together are counted together. */
export function recoded(profiles: Profiles, size: number, replace: (value: number) => number): Profiles {
  return profilesFrom(
    size,
    Array.from(patternsOf(profiles), ({ counts, items }) => {
      const replaced = new Map<number, number>();
      for (const [value, count] of counts) {
        replaced.set(replace(value), count + (replaced.get(replace(value)) ?? 0));
      }
      return { counts: replaced, items };
    }),
  );
}

/** Ratings in one item of each profile. */
export function ratingsPerItem({ weight, start, count }: Profiles): Float64Array {
  const ratings = new Float64Array(weight.length);
  for (let p = 0; p < weight.length; p++) {
    for (let i = start[p]!; i < start[p + 1]!; i++) ratings[p]! += count[i]!;
  }
  return ratings;
}

/** Number of items with at least one rating. */
export function itemCount({ weight }: Profiles): number {
  return weight.reduce((sum, items) => sum + items, 0);
}

/** Number of ratings. */
export function ratingCount(profiles: Profiles): number {
  return valueCounts(profiles).reduce((sum, ratings) => sum + ratings, 0);
}

/** Ratings of each value of the scale; other item counts than the profiles' own may be put in, as a resample does. */
export function valueCounts(profiles: Profiles, weight = profiles.weight): Float64Array {
  const { size, start, cell, count } = profiles;
  const ratings = new Float64Array(size);
  for (let p = 0; p < weight.length; p++) {
    const items = weight[p]!;
    if (items === 0) continue;
    for (let i = start[p]!; i < start[p + 1]!; i++) ratings[cell[i]!]! += items * count[i]!;
  }
  return ratings;
}

/** True when one value has every rating; decided on whole numbers, never on a small difference. */
export function isConstant(counts: Iterable<number>): boolean {
  let used = 0;
  for (const count of counts) if (count > 0) used++;
  return used === 1;
}

/** The rows as they are: neither merged nor sorted, empty ones kept. */
export function packed(size: number, rows: readonly Row[]): Profiles {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, p) => (start[p + 1] = start[p]! + row.cells.length));
  const cells = rows.flatMap((row) => row.cells);
  return {
    size,
    weight: Float64Array.from(rows, (row) => row.items),
    start,
    cell: Int32Array.from(cells, ([value]) => value),
    count: Int32Array.from(cells, ([, count]) => count),
  };
}

/** The order of rows in profiles. */
export function compareRows({ cells: a }: Row, { cells: b }: Row): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = a[i]![0] - b[i]![0] || a[i]![1] - b[i]![1];
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
