import type { Profiles } from './profiles.ts';
import type { Ratings } from './ratings.ts';

/** The counts of every single item: profile u is item u, and items without ratings are empty rows. */
interface ItemCells extends Profiles {
  /** Per rating the cell it is counted in. */
  readonly cellOf: Int32Array;
}

/** The ratings counted item by item. */
export function itemCells({ items, size, start, value }: Ratings): ItemCells {
  const cellOf = new Int32Array(value.length);
  const starts = new Int32Array(items + 1);
  let cells = 0;
  for (let u = 0; u < items; u++) {
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      if (r === start[u] || value[r] !== value[r - 1]) cells++;
      cellOf[r] = cells - 1;
    }
    starts[u + 1] = cells;
  }
  const cell = new Int32Array(cells);
  const count = new Int32Array(cells);
  for (let r = 0; r < value.length; r++) {
    cell[cellOf[r]!] = value[r]!;
    count[cellOf[r]!]! += 1;
  }
  return { size, weight: new Float64Array(items).fill(1), start: starts, cell, count, cellOf };
}
