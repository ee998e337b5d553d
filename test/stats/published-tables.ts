import { readdirSync, readFileSync } from 'node:fs';
import { type Profiles, profilesFrom } from '../../src/stats/data/profiles.ts';

type Value = string | number | readonly (string | number)[];

/** One number printed for a table. */
export interface Expected {
  readonly statistic: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly component?: string;
  readonly exact: number;
}

/** A worked example from the literature or from a statistics package. */
export interface Published {
  readonly id: string;
  readonly kind: string;
  readonly data: {
    readonly rows?: readonly (readonly (Value | null)[])[];
    readonly multiplicity?: readonly number[];
    readonly categories?: readonly (string | number)[];
    readonly table?: readonly (readonly number[])[];
    readonly length?: number;
    readonly units?: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
    readonly players?: readonly string[];
    readonly results?: readonly (readonly [string, string, number, number])[];
    /** Item, then annotator, then labels. */
    readonly responses?: Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>>;
  };
  readonly expected: readonly Expected[];
}

/** A table as the statistics want it: counts per item, tables per pair of raters, values in scale order. */
export interface Prepared {
  readonly values: readonly Value[];
  readonly profiles: Profiles;
  readonly pairTable: (first: number, second: number) => number[][];
  readonly raters: number;
  readonly numbers: { readonly numbers?: readonly number[] };
  readonly indexOf: (value: unknown) => number;
  readonly rows: readonly (readonly (Value | null)[])[];
}

const folder = new URL('../published/', import.meta.url);

/** Every published table. */
export const tables: readonly Published[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Published);

/** The table of that name. */
export function published(id: string): Published {
  const found = tables.find((table) => table.id === id);
  if (!found) throw new Error(`no such table: ${id}`);
  return found;
}

/** Any of the kinds that hold ratings, as ratings. */
export function prepare({ kind, data }: Pick<Published, 'kind' | 'data'>): Prepared {
  if (kind === 'category_counts') return prepareCounts(data.categories!, data.rows as number[][]);
  const rows = kind === 'contingency' ? rowsOf(data.table!, data.categories!) : repeated(data);
  const values = data.categories ?? distinct(rows.flat());
  const index = new Map(values.map((value, i) => [JSON.stringify(value), i]));
  const indexOf = (value: unknown) => {
    const found = index.get(JSON.stringify(value));
    if (found === undefined) throw new Error(`no such value: ${JSON.stringify(value)}`);
    return found;
  };
  const coded = rows.map((row) => row.map((value) => (value === null ? null : indexOf(value))));
  return {
    values,
    indexOf,
    rows,
    raters: rows[0]?.length ?? 0,
    profiles: profilesOf(values.length, coded),
    pairTable: (first, second) => pairTable(values.length, coded, first, second),
    numbers: values.every((value) => typeof value === 'number') ? { numbers: values } : {},
  };
}

/** Counts per item of coded ratings, null for a missing one. */
export function profilesOf(size: number, rows: readonly (readonly (number | null)[])[]): Profiles {
  return profilesFrom(
    size,
    rows.map((row) => {
      const counts = new Map<number, number>();
      for (const value of row) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      return { counts, items: 1 };
    }),
  );
}

/** How often two raters gave each pair of values, on the items both rated. */
export function pairTable(
  size: number,
  rows: readonly (readonly (number | null)[])[],
  first = 0,
  second = 1,
): number[][] {
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const row of rows) {
    const a = row[first] ?? null;
    const b = row[second] ?? null;
    if (a !== null && b !== null) table[a]![b]! += 1;
  }
  return table;
}

function prepareCounts(values: readonly Value[], rows: readonly (readonly number[])[]): Prepared {
  const patterns = rows.map((row) => ({ counts: new Map(row.entries()), items: 1 }));
  return {
    values,
    rows: [],
    raters: 0,
    profiles: profilesFrom(values.length, patterns),
    pairTable: () => [],
    numbers: {},
    indexOf: (value) => values.indexOf(value as Value),
  };
}

function rowsOf(
  table: readonly (readonly number[])[],
  categories: readonly (string | number)[],
): (string | number)[][] {
  return table.flatMap((row, i) =>
    row.flatMap((items, j) => Array.from({ length: items }, () => [categories[i]!, categories[j]!])),
  );
}

function repeated({ rows = [], multiplicity }: Published['data']): readonly (readonly (Value | null)[])[] {
  return rows.flatMap((row, i) => Array.from({ length: multiplicity?.[i] ?? 1 }, () => row));
}

function distinct(values: readonly (Value | null)[]): Value[] {
  const seen = new Map(
    values.filter((value) => value !== null).map((value) => [JSON.stringify(value), value]),
  );
  const found = [...seen.values()];
  return found.every((value) => typeof value === 'number') ? found.sort((a, b) => a - b) : found;
}
