/**
 * Columns as the readers fill them. Nulls are sentinels, so that a column is one flat array:
 * NULL_INTEGER for whole numbers, flags and terms, NaN for numbers and times.
 */
export const NULL_INTEGER = -2147483648;

export type Column =
  | { readonly type: 'integer' | 'flag'; readonly data: Int32Array }
  | { readonly type: 'number' | 'time'; readonly data: Float64Array }
  | { readonly type: 'term'; readonly data: Int32Array; readonly terms: readonly string[] }
  | { readonly type: 'text'; readonly data: readonly (string | null)[] };

export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export interface Terms {
  readonly codes: Map<string, number>;
  readonly terms: string[];
}

export const createTerms = (): Terms => ({ codes: new Map(), terms: [] });

/** The code of a term; undefined where it has none. */
export const codeIn = (dictionary: Terms, term: string): number | undefined =>
  dictionary.codes.get(keyOf(term));

/** The code of a term, given out in order of first sight. */
export function codeOf(dictionary: Terms, term: string): number {
  const key = keyOf(term);
  const known = dictionary.codes.get(key);
  if (known !== undefined) return known;
  const code = dictionary.terms.length;
  dictionary.codes.set(key, code);
  dictionary.terms.push(term);
  return code;
}

/**
 * Many keys that look like whole numbers make Chromium parse JSON several times more slowly, so these get a letter
 * before them, and so do terms that begin with that letter.
 */
function keyOf(term: string): string {
  const first = term.charCodeAt(0);
  return first === 0 || (first >= 48 && first <= 57) ? `\u0000${term}` : term;
}

export interface IntegerList {
  data: Int32Array;
  length: number;
}

export interface NumberList {
  data: Float64Array;
  length: number;
}

export const createIntegers = (): IntegerList => ({ data: new Int32Array(1024), length: 0 });
export const createNumbers = (): NumberList => ({ data: new Float64Array(1024), length: 0 });

/** Appends in place; null is stored as the sentinel. */
export function pushInteger(list: IntegerList, value: number | null): void {
  if (list.length === list.data.length) {
    const grown = new Int32Array(list.length * 2);
    grown.set(list.data);
    list.data = grown;
  }
  list.data[list.length++] = value ?? NULL_INTEGER;
}

export function pushNumber(list: NumberList, value: number | null): void {
  if (list.length === list.data.length) {
    const grown = new Float64Array(list.length * 2);
    grown.set(list.data);
    list.data = grown;
  }
  list.data[list.length++] = value ?? NaN;
}

export const integers = (list: IntegerList): Column => ({
  type: 'integer',
  data: list.data.subarray(0, list.length),
});
export const flags = (list: IntegerList): Column => ({
  type: 'flag',
  data: list.data.subarray(0, list.length),
});
export const numbers = (list: NumberList): Column => ({
  type: 'number',
  data: list.data.subarray(0, list.length),
});
export const times = (list: NumberList): Column => ({
  type: 'time',
  data: list.data.subarray(0, list.length),
});
export const terms = (list: IntegerList, dictionary: Terms): Column => ({
  type: 'term',
  data: list.data.subarray(0, list.length),
  terms: dictionary.terms,
});
