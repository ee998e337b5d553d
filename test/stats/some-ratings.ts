import fc from 'fast-check';
import { type Ratings, ratingsFrom } from '../../src/stats/data/ratings.ts';
import { seededRandom } from '../../src/stats/resampling/random.ts';

/** One rating: item, annotator (-1 unknown), value. */
export type Row = readonly [item: number, annotator: number, value: number];

/** How many codes random ratings have. */
export const extent = { items: 14, annotators: 5, size: 4 };

/** Ratings of rows in any order. */
export function ratingsOfRows(rows: readonly Row[], codes: Ratings | typeof extent = extent): Ratings {
  const column = (place: 0 | 1 | 2) => rows.map((row) => row[place]);
  const { items, annotators, size } = codes;
  return ratingsFrom(
    { item: column(0), annotator: column(1), value: column(2) },
    { items, annotators, size },
  );
}

/** Ratings from a table of items x annotators, null for a missing one. */
export function ratingsOfTable(table: readonly (readonly (number | null)[])[], size: number): Ratings {
  const rows = table.flatMap((row, u) =>
    row.flatMap((value, a) => (value === null ? [] : [[u, a, value] as const])),
  );
  return ratingsOfRows(rows, { items: table.length, annotators: table[0]?.length ?? 0, size });
}

const value = fc.integer({ min: 0, max: extent.size - 1 });

/** Random rows in random order: gaps, unknown people, each known person at most once an item. */
export const someRatings: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.tuple(
      fc.array(fc.option(value, { freq: 2 }), { minLength: extent.annotators, maxLength: extent.annotators }),
      fc.array(value, { maxLength: 2 }),
    ),
    { minLength: 1, maxLength: extent.items },
  )
  .map((items) =>
    items.flatMap(([known, unknown], u): Row[] => [
      ...known.flatMap((given, a): Row[] => (given === null ? [] : [[u, a, given]])),
      ...unknown.map((given): Row => [u, -1, given]),
    ]),
  );

/** Random rows in which people may repeat items. */
export const someRepeats: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: extent.items - 1 }),
    fc.integer({ min: -1, max: extent.annotators - 1 }),
    value,
  ),
  { maxLength: 80 },
);

/** People who say what is true with their own probability, else anything. */
export function crowd(
  items: number,
  skills: readonly number[],
  size: number,
  seed: number,
): { readonly ratings: Ratings; readonly truth: readonly number[] } {
  const random = seededRandom(seed);
  const any = () => Math.floor(random() * size);
  const truth = Array.from({ length: items }, any);
  const rows = truth.flatMap((right, u) =>
    skills.map((skill, a): Row => [u, a, random() < skill ? right : any()]),
  );
  return { ratings: ratingsOfRows(rows, { items, annotators: skills.length, size }), truth };
}
