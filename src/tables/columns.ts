import {
  codeOf,
  createIntegers,
  createTerms,
  integers,
  pushInteger,
  terms,
  type Column,
} from '../model/column.ts';

/** 0, 1, 2 …: the numbers of the rows. */
export function range(length: number): Column {
  return { type: 'integer', data: Int32Array.from({ length }, (_, row) => row) };
}

export const texts = (data: readonly (string | null)[]): Column => ({ type: 'text', data });

/** Dictionary-coded: for names and words that recur. */
export function words(data: readonly (string | null)[]): Column {
  const dictionary = createTerms();
  const list = createIntegers();
  for (const word of data) pushInteger(list, word === null ? null : codeOf(dictionary, word));
  return terms(list, dictionary);
}

export function whole(data: Iterable<number | null>): Column {
  const list = createIntegers();
  for (const value of data) pushInteger(list, value);
  return integers(list);
}

export function countWhere(length: number, test: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < length; row++) if (test(row)) count++;
  return count;
}
