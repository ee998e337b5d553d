import { type Ratings, ratingsOf } from '../../stats/data/ratings.ts';
import { type GroupOf, groupShares } from '../../stats/data/group-profiles.ts';
import type { Scale } from '../../stats/data/distance.ts';
import { wilson } from '../../stats/resampling/wilson.ts';

/** How often one group gave one label, and all people. */
export interface GroupShare {
  readonly label: number;
  readonly given: number;
  readonly own: number;
  readonly low: number;
  readonly high: number;
  readonly all: number;
  /** The interval leaves out the share of all. */
  readonly isSure: boolean;
}

/** How many answers a group gave, and how many of them hold each label. */
export interface LabelCounts {
  readonly answers: number;
  readonly given: readonly number[];
}

/** The label counts of each group; an answer that is a set counts for each of its labels. */
export function labelCounts(
  ratings: Ratings,
  groupOf: GroupOf,
  groups: number,
  labels: number,
  { sets }: Scale,
): readonly LabelCounts[] {
  return groupShares(ratings, groupOf, groups).map((shares, group): LabelCounts => {
    const answers = ratingsOf(ratings, (a) => a >= 0 && groupOf[a] === group).value.length;
    const given = Array.from({ length: labels }, (_, label) => {
      const own = shares.filter((_share, value) => (sets ? sets[value]!.includes(label) : value === label));
      return Math.round(answers * own.reduce((sum, { value }) => sum + (value ?? 0), 0));
    });
    return { answers, given };
  });
}

/** Each label's share of a group's answers beside its share of all answers; nothing where a group gave none. */
export const sharesOf = (own: LabelCounts, all: LabelCounts): readonly GroupShare[] =>
  own.answers === 0
    ? []
    : own.given.map((given, label): GroupShare => {
        const { low, high } = wilson(given, own.answers)!;
        const share = all.given[label]! / all.answers;
        return {
          label,
          given,
          own: given / own.answers,
          low,
          high,
          all: share,
          isSure: share < low || share > high,
        };
      });
