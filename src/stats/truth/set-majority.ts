import type { Ratings } from '../data/ratings.ts';
import { type Winners, winnersOf } from './winners.ts';

/** What most people put into an item's set, label by label. */
interface SetMajority {
  /** Labels that more than half of the item's people chose; none is the empty set, if anybody rated the item. */
  readonly chosen: Winners;
  /** Labels that exactly half of them chose: undecided. */
  readonly tied: Winners;
}

/**
 * The majority of label sets: each label on its own, by more than half of the people. `sets[value]` are the labels of
 * a value. Worked example: {a, b}, {a}, {a, c}, {b}: a is chosen by 3 of 4, b is tied.
 */
export function setMajority(ratings: Ratings, sets: readonly (readonly number[])[]): SetMajority {
  const { items, start, value } = ratings;
  const labelsWith = (isWanted: (votes: number, people: number) => boolean) =>
    winnersOf(items, (u) => {
      const votes = new Map<number, number>();
      for (let r = start[u]!; r < start[u + 1]!; r++) {
        for (const label of sets[value[r]!]!) votes.set(label, 1 + (votes.get(label) ?? 0));
      }
      const people = start[u + 1]! - start[u]!;
      const wanted = [...votes].filter(([, count]) => isWanted(count, people));
      return wanted.map(([label]) => label).sort((a, b) => a - b);
    });
  return {
    chosen: labelsWith((votes, people) => 2 * votes > people),
    tied: labelsWith((votes, people) => 2 * votes === people),
  };
}
