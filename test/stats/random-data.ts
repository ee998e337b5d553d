import fc from 'fast-check';

/** Random items x raters, with missing ratings; at least one item has two different ratings. */
export function someRows(size: number, raters = 4): fc.Arbitrary<(number | null)[][]> {
  const value = fc.integer({ min: 0, max: size - 1 });
  const row = fc.array(fc.option(value, { freq: 3 }), { minLength: raters, maxLength: raters });
  return fc.array(row, { minLength: 1, maxLength: 25 }).map((rows) => [pair(0, size - 1, raters), ...rows]);
}

/** Random complete ratings by two raters, who differ at least once. */
export function somePairs(size: number): fc.Arbitrary<[number, number][]> {
  const value = fc.integer({ min: 0, max: size - 1 });
  return fc
    .array(fc.tuple(value, value), { minLength: 1, maxLength: 40 })
    .map((rows) => [[0, 1], [1, 1], ...rows]);
}

function pair(a: number, b: number, raters: number): (number | null)[] {
  return [a, b, ...Array.from({ length: raters - 2 }, () => null)];
}
