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
    const first = highestCount(cells, u, Infinity);
    const second = highestCount(cells, u, first);
    const tied = timesCounted(cells, u, first);
    const behind = timesCounted(cells, u, second);
    for (let r = start[u]!; r < start[u + 1]!; r++) {
      const a = annotator[r]!;
      if (a < 0) continue;
      items[a]! += 1;
      const isFirst = cells.count[cells.cellOf[r]!] === first;
      // Values that share the first place once this vote is taken away: the own one is among them if it led alone.
      const leaders = !isFirst ? tied : tied > 1 ? tied - 1 : second < first - 1 ? 1 : behind + 1;
      const earned = isFirst && tied === 1 ? 1 / leaders : 0;
      credit[a]! += earned;
      if (leaders > 1) continue;
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

function highestCount({ start, count }: Profiles, item: number, below: number): number {
  let most = 0;
  for (let i = start[item]!; i < start[item + 1]!; i++) {
    if (count[i]! < below && count[i]! > most) most = count[i]!;
  }
  return most;
}

function timesCounted({ start, count }: Profiles, item: number, votes: number): number {
  let values = 0;
  for (let i = start[item]!; i < start[item + 1]!; i++) if (count[i] === votes) values++;
  return values;
}
