/** Per item the values that come first: a single one is the answer, several are a tie, none an item without ratings. */
export interface Winners {
  /** The values of item u are start[u] .. start[u+1]-1. */
  readonly start: Int32Array;
  /** Ascending within an item. */
  readonly value: Int32Array;
}

/** Sums that differ by less are a tie: the order of adding must decide nothing. */
const TIE_TOLERANCE = 1e-9;

/** The winners of each item, from the values that `valuesOf` names for it. */
export function winnersOf(items: number, valuesOf: (item: number) => readonly number[]): Winners {
  const start = new Int32Array(items + 1);
  const values: number[] = [];
  for (let u = 0; u < items; u++) {
    for (const value of valuesOf(u)) values.push(value);
    start[u + 1] = values.length;
  }
  return { start, value: Int32Array.from(values) };
}

/** The values with the highest score, several when they tie; values with a score of 0 never win. */
export function highest(values: Int32Array, scores: Int32Array | Float64Array): readonly number[] {
  let most = 0;
  for (const score of scores) most = Math.max(most, score);
  const first: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (scores[i]! > 0 && scores[i]! >= most - TIE_TOLERANCE) first.push(values[i]!);
  }
  return first;
}

/** The one answer of an item; null for a tie and for an item without ratings. */
export function answerOf({ start, value }: Winners, item: number): number | null {
  const from = start[item]!;
  return start[item + 1] === from + 1 ? value[from]! : null;
}

/** The tied values of an item; empty when there is one answer or none. */
export function tiedValues({ start, value }: Winners, item: number): readonly number[] {
  const tied = value.subarray(start[item], start[item + 1]);
  return tied.length > 1 ? Array.from(tied) : [];
}

/** 1 for the answer, 1/k for one of k tied values, 0 for any other. */
export function creditFor({ start, value }: Winners, item: number, answer: number): number {
  const from = start[item]!;
  const end = start[item + 1]!;
  for (let i = from; i < end; i++) if (value[i] === answer) return 1 / (end - from);
  return 0;
}
