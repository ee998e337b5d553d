import type { Scale } from '../../src/stats/data/distance.ts';

/** Coded ratings, items x raters, null for a missing one. */
export type Rows = readonly (readonly (number | null)[])[];

/** Alpha from its definition, looping over all pairs of ratings; NaN when there is no variation. */
export function slowAlpha(rows: Rows, size: number, kind: string, scale: Scale): number {
  const items = rows.map(given).filter((item) => item.length >= 2);
  const all = items.flat();
  const times = Array.from({ length: size }, (_, value) => all.filter((rating) => rating === value).length);
  const distance = slowDistance(kind, scale, times);
  const observed = sum(items.map((item) => sumOfPairs(item, distance) / (item.length - 1))) / all.length;
  return 1 - observed / (sumOfPairs(all, distance) / (all.length * (all.length - 1)));
}

/** Mean over items, or over pairs, of the agreement of two ratings. */
export function slowAgreement(rows: Rows, average: 'items' | 'pairs'): number {
  const items = rows.map(given).filter((item) => item.length >= 2);
  const equal = items.map((item) => sumOfPairs(item, (a, b) => (a === b ? 1 : 0)));
  const pairs = items.map((item) => item.length * (item.length - 1));
  if (average === 'pairs') return sum(equal) / sum(pairs);
  return sum(equal.map((number, i) => number / pairs[i]!)) / items.length;
}

/** Chance-corrected agreement of two raters, from every item and every combination of items. */
export function slowTwoRaters(rows: Rows, weight: (a: number, b: number) => number, pooled: boolean): number {
  const items = rows.filter((row): row is number[] => row.every((value) => value !== null));
  const observed = sum(items.map(([a, b]) => weight(a!, b!))) / items.length;
  const first = pooled ? items.flat() : items.map(([a]) => a!);
  const second = pooled ? items.flat() : items.map(([, b]) => b!);
  const expected =
    sum(first.flatMap((a) => second.map((b) => weight(a, b)))) / (first.length * second.length);
  return (observed - expected) / (1 - expected);
}

/** The ratings that were given. */
export function given(row: readonly (number | null)[]): number[] {
  return row.filter((value) => value !== null);
}

/** Sum in order. */
export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function sumOfPairs(ratings: readonly number[], distance: (a: number, b: number) => number): number {
  return sum(ratings.flatMap((a, i) => ratings.map((b, j) => (i === j ? 0 : distance(a, b)))));
}

/** The distance of two values, spelt out; `times` is how often each value was given. */
export function slowDistance(kind: string, { numbers, sets, distances }: Scale, times: readonly number[]) {
  const number = (value: number) => numbers?.[value] ?? value + 1;
  const has = (value: number, label: number) => sets![value]!.includes(label);
  return (a: number, b: number): number => {
    const [c, d] = a < b ? [a, b] : [b, a];
    switch (kind) {
      case 'nominal':
        return a === b ? 0 : 1;
      case 'custom':
        return distances![a]![b]!;
      case 'ordinal':
        return a === b ? 0 : (sum(times.slice(c, d + 1)) - (times[c]! + times[d]!) / 2) ** 2;
      case 'interval':
        return (number(a) - number(b)) ** 2;
      case 'ratio':
        return number(a) + number(b) === 0 ? 0 : ((number(a) - number(b)) / (number(a) + number(b))) ** 2;
      default: {
        const either = [...new Set([...sets![a]!, ...sets![b]!])];
        const both = either.filter((label) => has(a, label) && has(b, label));
        if (either.length === 0) return 0;
        const similarity = both.length / either.length;
        if (kind === 'jaccard') return 1 - similarity;
        const inA = either.every((label) => has(a, label));
        const inB = either.every((label) => has(b, label));
        const monotonicity = inA && inB ? 1 : inA || inB ? 2 / 3 : both.length > 0 ? 1 / 3 : 0;
        return 1 - similarity * monotonicity;
      }
    }
  };
}

/** 99 where there is no value: two that are undefined compare as equal. */
export function known(value: number | null): number {
  return value === null || Number.isNaN(value) ? 99 : value;
}

/** Agreement between two groups from its definition, pair of ratings by pair; or why there is none. */
export function slowCrossAlpha(
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
  size: number,
  kind: string,
  scale: Scale,
): number | string {
  const items = ours
    .map((first, u) => [first, theirs[u]!] as const)
    .filter(([first, second]) => first.length > 0 && second.length > 0);
  const all = items.flat(2);
  if (all.length === 0) return 'no_common_items';
  if (new Set(all).size === 1) return 'no_variation';
  const times = Array.from({ length: size }, (_, v) => all.filter((w) => w === v).length);
  const apart = slowDistance(kind, scale, times);
  const mean = (first: readonly number[], second: readonly number[]) =>
    sum(first.flatMap((a) => second.map((b) => apart(a, b)))) / (first.length * second.length);
  const observed = sum(items.map(([a, b]) => (a.length + b.length) * mean(a, b))) / all.length;
  return 1 - observed / mean(items.flatMap(([a]) => a), items.flatMap(([, b]) => b)); // prettier-ignore
}
