/** A text that nobody can compute who does not have the secret, and that the same secret always gives. */
export type Keyed = (text: string) => string;

/** For each text its place in the order of the keys, from 0. */
export function drawnNumbers(texts: readonly string[], keyOf: (text: string) => string): Int32Array {
  const drawn = texts
    .map((text, index) => ({ index, key: keyOf(text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const numbers = new Int32Array(texts.length);
  drawn.forEach(({ index }, number) => {
    numbers[index] = number;
  });
  return numbers;
}

/** A new number for each of so many rows, of a table called so. */
export const drawnRows = (rows: number, table: string, keyed: Keyed): Int32Array =>
  drawnNumbers(
    Array.from({ length: rows }, (_, row) => `${table} row ${String(row)}`),
    keyed,
  );
