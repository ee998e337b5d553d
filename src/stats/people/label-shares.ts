import { annotatorProfiles, profileOfCells } from '../data/annotator-profiles.ts';
import { type Point, noPoint, point } from '../data/estimate.ts';
import { ratingsPerItem } from '../data/profiles.ts';
import type { Ratings } from '../data/ratings.ts';

/** How often one annotator and the others gave each value, on the same items. */
interface LabelShares {
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
  const { profiles, own: people } = annotatorProfiles(ratings);
  const { size, start, cell, count } = profiles;
  const profileOf = profileOfCells(profiles);
  const many = ratingsPerItem(profiles);
  return people.map((cells) => {
    const own = new Float64Array(size);
    const others = new Float64Array(size);
    // Kinds of items come in one order whatever the order of the items, hence so do the sums.
    cells.cell.forEach((mine, place) => {
      const p = profileOf[mine]!;
      own[cell[mine]!]! += cells.items[place]!;
      for (let i = start[p]!; i < start[p + 1]!; i++)
        others[cell[i]!]! += (cells.items[place]! * (count[i]! - (i === mine ? 1 : 0))) / (many[p]! - 1);
    });
    return sharesOf(
      cells.items.reduce((sum, items) => sum + items, 0),
      own,
      others,
    );
  });
}

function sharesOf(items: number, own: Float64Array, others: Float64Array): LabelShares {
  if (items === 0) return { items, own, others, distance: noPoint('no_common_items') };
  const [ours, theirs] = [own, others].map((counts) => counts.map((count) => count / items));
  const apart = ours!.reduce((sum, share, value) => sum + Math.abs(share - theirs![value]!), 0);
  return { items, own: ours!, others: theirs!, distance: point(apart / 2) };
}
