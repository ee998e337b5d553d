import { byAnnotator, sumOf } from '../data/by-annotator.ts';
import type { Profiles } from '../data/profiles.ts';
import type { OfAnnotator } from './leave-one-out.ts';
import { itemCells } from '../data/item-cells.ts';
import type { Ratings } from '../data/ratings.ts';
import { shareEstimate } from '../data/share.ts';

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
  const cells = itemCells(ratings);
  const { start } = ratings;
  const leads = (u: number, r: number) => {
    const first = highestCount(cells, u, Infinity);
    const second = highestCount(cells, u, first);
    const tied = timesCounted(cells, u, first);
    const isFirst = cells.count[cells.cellOf[r]!] === first;
    // Values that share the first place once this vote is taken away: the own one is among them if it led alone.
    const leaders = !isFirst
      ? tied
      : tied > 1
        ? tied - 1
        : second < first - 1
          ? 1
          : timesCounted(cells, u, second) + 1;
    return { leaders, earned: isFirst && tied === 1 ? 1 / leaders : 0 };
  };
  const isShared = (u: number) => start[u + 1]! - start[u]! >= 2;
  const shares = byAnnotator(ratings, (r, u) => (isShared(u) ? leads(u, r).earned : NaN));
  const untied = byAnnotator(ratings, (r, u) => {
    if (!isShared(u)) return NaN;
    const { leaders, earned } = leads(u, r);
    return leaders > 1 ? NaN : earned;
  });
  const share = (list: Float64Array) => ({
    ...shareEstimate(sumOf(list), list.length, 'no_common_items'),
    items: list.length,
  });
  return shares.map((list, a) => ({ all: share(list), untied: share(untied[a]!) }));
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
