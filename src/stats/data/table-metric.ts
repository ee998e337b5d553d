import { type Distance, type Metric, eachCell, eachProfile } from './metric.ts';
import type { Profiles } from './profiles.ts';

// A cached table of 2,000 x 2,000 distances takes 32 MB; more values than that are compared anew each time.
const MOST_CACHED = 2000;

/** Any distance, computed value by value. */
export function tableMetric(size: number, compute: Distance): Metric {
  const rows = size <= MOST_CACHED ? cachedRows(size, compute) : null;
  const distance: Distance = rows ? (a, b) => rows[a]![b]! : compute;
  const rowOf = (a: number) => rows?.[a] ?? Float64Array.from({ length: size }, (_, b) => compute(a, b));
  return {
    within: (profiles) => distancesWithin(profiles, distance),
    apart: ({ cell, count, ...profiles }) =>
      eachCell({ cell, count, ...profiles }, (from, end, sums) => {
        for (let i = from; i < end; i++) {
          for (let j = from; j < i; j++) {
            const far = distance(cell[i]!, cell[j]!);
            sums[i]! += count[j]! * far;
            sums[j]! += count[i]! * far;
          }
        }
      }),
    towards: (counts) => {
      const { used, usedCounts } = usedOf(counts);
      const sums = new Float64Array(size);
      for (const a of used) sums[a] = sumOver(used, usedCounts, used.length, rowOf(a));
      return sums;
    },
    between: (counts) => {
      const { used, usedCounts } = usedOf(counts);
      let sum = 0;
      for (let i = 0; i < used.length; i++)
        sum += 2 * usedCounts[i]! * sumOver(used, usedCounts, i, rowOf(used[i]!));
      return sum;
    },
  };
}

/** Per profile: the sum of distances over all ordered pairs of ratings in such an item. */
export function distancesWithin(profiles: Profiles, distance: Distance): Float64Array {
  const { cell, count } = profiles;
  return eachProfile(profiles, (from, end) => {
    let sum = 0;
    for (let i = from; i < end; i++) {
      for (let j = from; j < i; j++) sum += 2 * count[i]! * count[j]! * distance(cell[i]!, cell[j]!);
    }
    return sum;
  });
}

// A resample may leave out most of many values, and asks a thousand times: nothing here is more than a loop.
function usedOf(counts: Float64Array): { readonly used: Int32Array; readonly usedCounts: Float64Array } {
  let many = 0;
  for (const count of counts) if (count > 0) many++;
  const used = new Int32Array(many);
  const usedCounts = new Float64Array(many);
  let place = 0;
  for (let value = 0; value < counts.length; value++) {
    if (counts[value] === 0) continue;
    used[place] = value;
    usedCounts[place++] = counts[value]!;
  }
  return { used, usedCounts };
}

function sumOver(used: Int32Array, usedCounts: Float64Array, end: number, row: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < end; j++) sum += usedCounts[j]! * row[used[j]!]!;
  return sum;
}

function cachedRows(size: number, compute: Distance): readonly Float64Array[] {
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) rows[a]![b] = rows[b]![a] = compute(a, b);
  }
  return rows;
}
