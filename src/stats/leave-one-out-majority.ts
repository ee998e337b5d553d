import type { Profiles } from './profiles.ts';
import type { OfAnnotator } from './leave-one-out.ts';
import { itemCells } from './item-cells.ts';
import type { Ratings } from './ratings.ts';
import { shareEstimate } from './share.ts';

/** How often an annotator gives what most of the others give. */
export interface MajorityAccuracy {
  /** Over all items rated with others; a tie of k values gives 1/k to each of them. */
  readonly all: OfAnnotator;
  /** Only over the items where the others have one most frequent value. */
  readonly untied: OfAnnotator;
}

interface Top {
  most: number;
  /** Values with that count. */
  tied: number;
  second: number;
  /** Values with the second count. */
  tiedSecond: number;
}

/**
 * Per annotator the share of items on which the value is the most frequent one among the others; the own vote does
 * not count. Wilson's intervals. Null without an item rated with others (`no_common_items`).
 * Worked example: a says x where the others say x, x, y, and where they say x, y: (1 + 1/2) / 2 = 0.75, untied 1 of 1.
 */
export function leaveOneOutMajority(ratings: Ratings): readonly MajorityAccuracy[] {
  const { annotators, annotator, start } = ratings;
  const cells = itemCells(ratings);
  const credit = new Float64Array(annotators);
  const items = new Int32Array(annotators);
  const right = new Int32Array(annotators);
  const untied = new Int32Array(annotators);
  for (let u = 0; u < ratings.items; u++) {
    if (start[u + 1]! - start[u]! < 2) continue;
    const top = topOf(cells, u);
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const a = annotator[r]!;
      if (a < 0) continue;
      const [earned, tied] = creditOf(cells.count[cells.cellOf[r]!]!, top);
      credit[a]! += earned;
      items[a]! += 1;
      if (tied > 1) continue;
      untied[a]! += 1;
      right[a]! += earned;
    }
  }
  const share = (sum: number, many: number) => ({
    ...shareEstimate(sum, many, 'no_common_items'),
    items: many,
  });
  return Array.from(items, (many, a) => ({
    all: share(credit[a]!, many),
    untied: share(right[a]!, untied[a]!),
  }));
}

// What one of `count` equal votes earns when it is taken away, and how many values then share the first place.
function creditOf(count: number, top: Top): readonly [earned: number, tied: number] {
  if (count < top.most) return [0, top.tied];
  if (top.tied > 1) return [0, top.tied - 1];
  if (top.second < top.most - 1) return [1, 1];
  return [1 / (top.tiedSecond + 1), top.tiedSecond + 1];
}

function topOf({ start, count }: Profiles, item: number): Top {
  const top = { most: 0, tied: 0, second: 0, tiedSecond: 0 };
  for (let i = start[item]!; i < start[item + 1]!; i++) {
    const votes = count[i]!;
    if (votes > top.most) {
      top.second = top.most;
      top.tiedSecond = top.tied;
      top.most = votes;
      top.tied = 1;
    } else if (votes === top.most) top.tied++;
    else if (votes > top.second) {
      top.second = votes;
      top.tiedSecond = 1;
    } else if (votes === top.second) top.tiedSecond++;
  }
  return top;
}
