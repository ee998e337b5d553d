import { itemCells } from './item-cells.ts';
import { type Profiles, type Row, compareRows, packed } from './profiles.ts';
import type { Ratings } from './ratings.ts';

/** In how many items a person gave the value of each cell of some profiles. */
export interface OwnCells {
  /** Cells of the profiles, ascending. */
  readonly cell: Int32Array;
  readonly items: Float64Array;
}

/** The profiles of the comparable items, and where each annotator's own ratings are in them. */
export interface AnnotatorProfiles {
  readonly profiles: Profiles;
  readonly own: readonly OwnCells[];
}

/**
 * Items with the same counts in which a person gave the same value are interchangeable for all that leaves this
 * person out; there are few kinds of them, however many items there are.
 */
export function annotatorProfiles(ratings: Ratings): AnnotatorProfiles {
  const { size, start, annotator, annotators } = ratings;
  const cells = itemCells(ratings);
  const kinds = new Map<string, number>();
  const rows: Row[] = [];
  const items: number[] = [];
  const kindOf = new Int32Array(ratings.items).fill(-1);
  for (let u = 0; u < ratings.items; u++) {
    if (start[u + 1]! - start[u]! < 2) continue;
    let key = '';
    for (let i = cells.start[u]!; i < cells.start[u + 1]!; i++)
      key += `${cells.cell[i]!}:${cells.count[i]!} `;
    const kind = kinds.get(key) ?? rows.length;
    if (kind === rows.length) {
      kinds.set(key, kind);
      const places = Array.from(
        { length: cells.start[u + 1]! - cells.start[u]! },
        (_, i) => cells.start[u]! + i,
      );
      rows.push({ cells: places.map((i) => [cells.cell[i]!, cells.count[i]!] as const), items: 0 });
      items.push(0);
    }
    items[kind]! += 1;
    kindOf[u] = kind;
  }
  const order = rows.map((_, kind) => kind).sort((a, b) => compareRows(rows[a]!, rows[b]!));
  const profiles = packed(
    size,
    order.map((kind) => ({ cells: rows[kind]!.cells, items: items[kind]! })),
  );
  const placeOf = new Int32Array(rows.length);
  order.forEach((kind, p) => (placeOf[kind] = p));

  const tallies = Array.from({ length: annotators }, () => new Map<number, number>());
  for (let u = 0; u < ratings.items; u++) {
    if (kindOf[u] === -1) continue;
    const shift = profiles.start[placeOf[kindOf[u]!]!]! - cells.start[u]!;
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const tally = tallies[annotator[r]!];
      const cell = cells.cellOf[r]! + shift;
      tally?.set(cell, 1 + (tally.get(cell) ?? 0));
    }
  }
  return { profiles, own: tallies.map(ownCells) };
}

/** The profile that each cell belongs to. */
export function profileOfCells({ start, cell }: Profiles): Int32Array {
  const profileOf = new Int32Array(cell.length);
  for (let p = 0; p + 1 < start.length; p++) profileOf.fill(p, start[p], start[p + 1]);
  return profileOf;
}

function ownCells(tally: ReadonlyMap<number, number>): OwnCells {
  const cell = Int32Array.from(tally.keys()).sort();
  return { cell, items: Float64Array.from(cell, (place) => tally.get(place)!) };
}
