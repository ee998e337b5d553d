import type { Distance, Metric } from './metric.ts';
import { eachCell, eachProfile } from './metric.ts';
import type { Profiles } from './profiles.ts';

// A cached table of 2,000 x 2,000 distances takes 32 MB; more values than that are compared anew each time.
const mostCached = 2000;

/** Any distance, computed value by value. */
export function tableMetric(size: number, compute: Distance): Metric {
  const distance = size <= mostCached ? cached(size, compute) : compute;
  return {
    within: (profiles) => distancesWithin(profiles, distance),
    apart: ({ cell, count, ...profiles }) =>
      eachCell({ cell, count, ...profiles }, (from, to, sums) => {
        for (let i = from; i < to; i++) {
          for (let j = from; j < i; j++) {
            const far = distance(cell[i]!, cell[j]!);
            sums[i]! += count[j]! * far;
            sums[j]! += count[i]! * far;
          }
        }
      }),
    towards: (counts) => {
      const used = Int32Array.from(counts.keys()).filter((value) => counts[value]! > 0);
      const sums = new Float64Array(size);
      for (let i = 0; i < used.length; i++) {
        const a = used[i]!;
        for (let j = 0; j < i; j++) {
          const b = used[j]!;
          const apart = distance(a, b);
          sums[a]! += counts[b]! * apart;
          sums[b]! += counts[a]! * apart;
        }
      }
      return sums;
    },
  };
}

/** Per profile: the sum of distances over all ordered pairs of ratings in such an item. */
export function distancesWithin(profiles: Profiles, distance: Distance): Float64Array {
  const { cell, count } = profiles;
  return eachProfile(profiles, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      for (let j = from; j < i; j++) sum += 2 * count[i]! * count[j]! * distance(cell[i]!, cell[j]!);
    }
    return sum;
  });
}

function cached(size: number, compute: Distance): Distance {
  const table = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) table[a * size + b] = table[b * size + a] = compute(a, b);
  }
  return (a, b) => table[a * size + b]!;
}
