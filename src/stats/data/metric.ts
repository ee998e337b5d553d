import { type Profiles, ratingsPerItem } from './profiles.ts';

/** A distance between values, in the sums that coefficients ask for; none loops over pairs of ratings. */
export interface Metric {
  /** Per profile: the sum of distances over all ordered pairs of ratings in such an item. */
  readonly within: (profiles: Profiles) => Float64Array;
  /** Per cell: the sum of distances from one rating of that value to all ratings of such an item. */
  readonly apart: (profiles: Profiles) => Float64Array;
  /** Per value that is counted at all: the sum of its distances to all ratings counted. */
  readonly towards: (counts: Float64Array) => Float64Array;
  /** The sum of distances over all ordered pairs of ratings counted; what resampling asks for. */
  readonly between: (counts: Float64Array) => number;
}

/** How far two values are apart; 0 for equal ones, and the same both ways. */
export type Distance = (a: number, b: number) => number;

/** Distance 1 between any two different values. */
export const nominalMetric: Metric = {
  within: (profiles) => {
    const ratings = ratingsPerItem(profiles);
    return eachProfile(profiles, (from, end, p) => {
      let equal = 0;
      for (let i = from; i < end; i++) equal += profiles.count[i]! * profiles.count[i]!;
      return ratings[p]! * ratings[p]! - equal;
    });
  },
  apart: (profiles) => {
    const ratings = ratingsPerItem(profiles);
    return eachCell(profiles, (from, end, sums, p) => {
      for (let i = from; i < end; i++) sums[i] = ratings[p]! - profiles.count[i]!;
    });
  },
  towards: (counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => total - count);
  },
  between: (counts) => {
    let total = 0;
    let equal = 0;
    for (const count of counts) {
      total += count;
      equal += count * count;
    }
    return total * total - equal;
  },
};

/** Squared differences of positions, in closed form: around the mean, so that nothing large cancels. */
export function positionMetric(position: Float64Array): Metric {
  return {
    within: (profiles) => {
      const { cell, count } = profiles;
      return eachProfile(profiles, (from, end) => {
        let ratings = 0;
        let sum = 0;
        for (let i = from; i < end; i++) {
          ratings += count[i]!;
          sum += count[i]! * position[cell[i]!]!;
        }
        const mean = sum / ratings;
        let squares = 0;
        for (let i = from; i < end; i++) squares += count[i]! * (position[cell[i]!]! - mean) ** 2;
        return end - from === 1 ? 0 : 2 * ratings * squares;
      });
    },
    apart: (profiles) => {
      const { cell, count } = profiles;
      return eachCell(profiles, (from, end, sums) => {
        if (end - from === 1) return;
        let ratings = 0;
        let sum = 0;
        for (let i = from; i < end; i++) {
          ratings += count[i]!;
          sum += count[i]! * position[cell[i]!]!;
        }
        const mean = sum / ratings;
        let squares = 0;
        for (let i = from; i < end; i++) {
          sums[i] = (position[cell[i]!]! - mean) ** 2;
          squares += count[i]! * sums[i]!;
        }
        for (let i = from; i < end; i++) sums[i] = ratings * sums[i]! + squares;
      });
    },
    towards: (counts) => {
      const { ratings, mean, squares } = spread(position, counts);
      return position.map((place) => ratings * (place - mean) ** 2 + squares);
    },
    between: (counts) => {
      const { ratings, squares } = spread(position, counts);
      return 2 * ratings * squares;
    },
  };
}

function spread(position: Float64Array, counts: Float64Array) {
  let ratings = 0;
  let sum = 0;
  for (let c = 0; c < counts.length; c++) {
    ratings += counts[c]!;
    sum += counts[c]! * position[c]!;
  }
  const mean = sum / ratings;
  let squares = 0;
  for (let c = 0; c < counts.length; c++) squares += counts[c]! * (position[c]! - mean) ** 2;
  return { ratings, mean, squares };
}

/** A number for each profile, from the range of its cells. */
export function eachProfile(
  { weight, start }: Profiles,
  sum: (from: number, end: number, profile: number) => number,
): Float64Array {
  return weight.map((_, p) => sum(start[p]!, start[p + 1]!, p));
}

/** A number for each cell, filled in profile by profile. */
export function eachCell(
  { weight, start, cell }: Profiles,
  fill: (from: number, end: number, sums: Float64Array, profile: number) => void,
): Float64Array {
  const sums = new Float64Array(cell.length);
  for (let p = 0; p < weight.length; p++) fill(start[p]!, start[p + 1]!, sums, p);
  return sums;
}
