import { byAnnotator, sumOf } from '../data/by-annotator.ts';
import { type Scale, metricOf } from '../data/distance.ts';
import type { Estimate } from '../data/estimate.ts';
import { itemCells } from '../data/item-cells.ts';
import { ratingsPerItem } from '../data/profiles.ts';
import type { Ratings } from '../data/ratings.ts';
import { shareEstimate } from '../data/share.ts';

/** A figure of one annotator, and the number of items it rests on. */
export interface OfAnnotator extends Estimate {
  readonly items: number;
}

/**
 * How far each annotator agrees with the others: over the items rated with at least one other person, the mean of the
 * share of the others who gave the same value; for sets (`jaccard`, `masi`) the mean similarity to the others' sets.
 * Wilson's interval with the items as trials. Null without such an item (`no_common_items`).
 * Worked example: a says x where the others say x, x, and y where they say x, y: (1 + 1/2) / 2 = 0.75.
 */
export function leaveOneOutAgreement(
  ratings: Ratings,
  kind: 'nominal' | 'jaccard' | 'masi' = 'nominal',
  scale: Scale = {},
): readonly OfAnnotator[] {
  const cells = itemCells(ratings);
  const size = ratingsPerItem(cells);
  const apart = metricOf(kind, scale, new Float64Array(ratings.size)).apart(cells);
  const shares = byAnnotator(ratings, (r, u) =>
    size[u]! < 2 ? NaN : 1 - apart[cells.cellOf[r]!]! / (size[u]! - 1),
  );
  return shares.map((list) => ({
    ...shareEstimate(sumOf(list), list.length, 'no_common_items'),
    items: list.length,
  }));
}
