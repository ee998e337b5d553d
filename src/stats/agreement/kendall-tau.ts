import { type Point, noPoint, point } from '../data/estimate.ts';
import { tieGroups } from '../data/ranks.ts';

/**
 * Kendall's tau-b of two rankings of the same options, at most a few dozen: pairs of options put in the same order less
 * those in opposite order, corrected for ties. Null for rankings of different options (`incomplete`) and when one of
 * them ties everything (`no_variation`). Kendall (1945), Biometrika 33, 239-251.
 * Worked example: 12, 2, 1, 12, 2 and 1, 4, 7, 1, 0 give -0.471.
 */
export function kendallTau(a: readonly number[], b: readonly number[]): Point {
  if (a.length !== b.length) return noPoint('incomplete');
  let concord = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) concord += Math.sign(a[i]! - a[j]!) * Math.sign(b[i]! - b[j]!);
  }
  const most = Math.sqrt(untiedPairs(a) * untiedPairs(b));
  return most > 0 ? point(concord / most) : noPoint('no_variation');
}

function untiedPairs(ranking: readonly number[]): number {
  const pairs = (number: number) => (number * (number - 1)) / 2;
  return [...tieGroups(ranking).values()].reduce(
    (sum, { equal }) => sum - pairs(equal),
    pairs(ranking.length),
  );
}
