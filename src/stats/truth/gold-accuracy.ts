import type { OfAnnotator } from '../people/leave-one-out.ts';
import type { Ratings } from '../data/ratings.ts';
import { shareEstimate } from '../data/share.ts';

/** How often a value was given where another, or the same, is known to be right. */
export interface Confusion {
  readonly right: number;
  readonly given: number;
  readonly items: number;
}

/** One annotator against the known answers. */
export interface GoldAccuracy extends OfAnnotator {
  /** In order of the right value, then of the answer; without pairs that do not occur. */
  readonly confusion: readonly Confusion[];
}

/**
 * Per annotator the share of items with a known answer (`gold[item]`, -1 for none) that were answered so, with
 * Wilson's interval. Null when none of them was rated (`no_common_items`).
 * Worked example: x, x, y where x, y, y is right: 2 of 3, with one y given as x.
 */
export function goldAccuracy(ratings: Ratings, gold: ArrayLike<number>): readonly GoldAccuracy[] {
  const { annotators, annotator, start, value, size } = ratings;
  const tables = Array.from({ length: annotators }, () => new Map<number, number>());
  for (let u = 0; u < ratings.items; u++) {
    const right = gold[u]!;
    if (right < 0) continue;
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const table = tables[annotator[r]!];
      const key = right * size + value[r]!;
      table?.set(key, 1 + (table.get(key) ?? 0));
    }
  }
  return tables.map((table) => {
    const confusion = [...table]
      .sort(([a], [b]) => a - b)
      .map(([key, items]) => ({ right: Math.floor(key / size), given: key % size, items }));
    const items = confusion.reduce((sum, cell) => sum + cell.items, 0);
    const hits = confusion.reduce((sum, cell) => sum + (cell.right === cell.given ? cell.items : 0), 0);
    return { ...shareEstimate(hits, items, 'no_common_items'), items, confusion };
  });
}
