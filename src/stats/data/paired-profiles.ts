import { type OwnCells, profileOfCells } from './annotator-profiles.ts';
import { type Profiles, type Row, packed } from './profiles.ts';

/**
 * Two ways to look at the same items: with and without a person, one group and another, before and after. Profile p
 * of both is one kind of item, shown by `weight[p]` items; an item that is missing on one side is an empty row there.
 */
export interface PairedProfiles {
  readonly weight: Float64Array;
  readonly first: Profiles;
  readonly second: Profiles;
}

/** The counts that some items show on both sides. */
interface PairedPattern {
  readonly first: ReadonlyMap<number, number>;
  readonly second: ReadonlyMap<number, number>;
  readonly items: number;
}

type Cells = Row['cells'];

/** Merges equal pairs of patterns and sorts them, so that no result depends on the order of rows. */
export function pairedProfiles(size: number, patterns: Iterable<PairedPattern>): PairedProfiles {
  const merged = new Map<string, { first: Cells; second: Cells; items: number }>();
  for (const { first, second, items } of patterns) {
    const sides = { first: cellsOf(first), second: cellsOf(second) };
    const key = `${sides.first.join(' ')}|${sides.second.join(' ')}`;
    if (key === '|' || items === 0) continue;
    merged.set(key, { ...sides, items: items + (merged.get(key)?.items ?? 0) });
  }
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  return pack(size, sorted);
}

/** The items as they are, and as they are without the person whose own cells these are. */
export function withAndWithout(profiles: Profiles, own: OwnCells): PairedProfiles {
  const { size, weight, start, cell, count } = profiles;
  const profileOf = profileOfCells(profiles);
  const rest = weight.slice();
  own.cell.forEach((i, place) => (rest[profileOf[i]!]! -= own.items[place]!));
  const row = (p: number, without: number): Cells => {
    const cells: [number, number][] = [];
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const left = count[i]! - (i === without ? 1 : 0);
      if (left > 0) cells.push([cell[i]!, left]);
    }
    return cells;
  };
  const others = Array.from(rest, (items, p) => ({ first: row(p, -1), second: row(p, -1), items }));
  const theirs = Array.from(own.cell, (i, place) => {
    const p = profileOf[i]!;
    return { first: row(p, -1), second: row(p, i), items: own.items[place]! };
  });
  return pack(size, [...others.filter(({ items }) => items > 0), ...theirs]);
}

/** The same rows, in which those not wanted are empty: for looking at the same items in two ways. */
export function blanked(profiles: Profiles, isWanted: (profile: number) => boolean): Profiles {
  const { size, weight, start, cell, count } = profiles;
  const rows = Array.from(weight, (items, p) => ({
    items,
    cells: isWanted(p)
      ? Array.from(
          cell.subarray(start[p], start[p + 1]),
          (value, i) => [value, count[start[p]! + i]!] as const,
        )
      : [],
  }));
  return packed(size, rows);
}

function pack(
  size: number,
  pairs: readonly { readonly first: Cells; readonly second: Cells; readonly items: number }[],
): PairedProfiles {
  const side = (which: 'first' | 'second') =>
    packed(
      size,
      pairs.map((pair) => ({ cells: pair[which], items: pair.items })),
    );
  const first = side('first');
  return { weight: first.weight, first, second: side('second') };
}

function cellsOf(counts: ReadonlyMap<number, number>): Cells {
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}
