import type { Point } from './estimate.ts';
import { noPoint, point } from './estimate.ts';
import { itemCells } from './item-cells.ts';
import type { Ratings } from './ratings.ts';

/** How often one annotator and the others gave each value, on the same items. */
export interface LabelShares {
  readonly items: number;
  readonly own: Float64Array;
  readonly others: Float64Array;
  /** Total variation distance: the share of labels that would have to change to make the two alike. */
  readonly distance: Point;
}

/**
 * The label shares of each annotator beside those of the others on the same items, each item counting once, and half
 * the sum of their absolute differences. Null without an item rated with others (`no_common_items`). On few items the
 * distance is above 0 by chance alone.
 * Worked example: a says x, x where the others say x and x, y: own x 1, others x 3/4, distance 0.25.
 */
export function labelShares(ratings: Ratings): readonly LabelShares[] {
  const { annotators, annotator, start, size } = ratings;
  const cells = itemCells(ratings);
  const own = Array.from({ length: annotators }, () => new Float64Array(size));
  const others = Array.from({ length: annotators }, () => new Float64Array(size));
  const items = new Int32Array(annotators);
  for (let u = 0; u < ratings.items; u++) {
    const rest = start[u + 1]! - start[u]! - 1;
    if (rest < 1) continue;
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const a = annotator[r]!;
      if (a < 0) continue;
      items[a]! += 1;
      own[a]![ratings.value[r]!]! += 1;
      const pool = others[a]!;
      for (let i = cells.start[u]!; i < cells.start[u + 1]!; i++) {
        pool[cells.cell[i]!]! += (cells.count[i]! - (i === cells.cellOf[r] ? 1 : 0)) / rest;
      }
    }
  }
  return Array.from(items, (many, a) => sharesOf(many, own[a]!, others[a]!));
}

function sharesOf(items: number, own: Float64Array, others: Float64Array): LabelShares {
  if (items === 0) return { items, own, others, distance: noPoint('no_common_items') };
  const [ours, theirs] = [own, others].map((counts) => counts.map((count) => count / items));
  const apart = ours!.reduce((sum, share, value) => sum + Math.abs(share - theirs![value]!), 0);
  return { items, own: ours!, others: theirs!, distance: point(apart / 2) };
}
