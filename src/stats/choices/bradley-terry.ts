import { type BeatenGroups, beatenGroups } from './beaten-groups.ts';
import { type Comparison, winTable } from './comparisons.ts';
import { type Estimate, type Point, around, estimate, noPoint } from '../data/estimate.ts';
import { type Matrix, centredInverse } from '../resampling/matrix-inverse.ts';
import { normal975 } from '../resampling/student.ts';

/** Abilities that sum to 0, on the scale of log odds, and how their errors go together. */
export interface BradleyTerry {
  readonly abilities: readonly Estimate[];
  readonly covariance: Matrix;
  readonly isRegularised: boolean;
}

/** Why there are no abilities; when candidates are not connected, the groups that prevent it. */
export type NoBradleyTerry = Point & { readonly groups: BeatenGroups | null };

/**
 * Abilities such that P(i beats j) = 1 / (1 + exp(ability_j - ability_i)), by Newton's method, with the covariance from
 * the pseudo-inverse of the Fisher information and z intervals. Null without comparisons (`no_ratings`) and when some
 * candidates have never beaten, or never been beaten by, the rest (`not_connected`): then no finite estimate exists.
 * `regularised` always gives one: every candidate gets half a win and half a loss against a candidate of its own.
 * Judgements of the same pair by many people are not independent, so the errors are then too small.
 * Bradley & Terry (1952), Biometrika 39, 324-345. Worked example: Agresti (2002), 10.6, Milwaukee 1.58 above
 * Baltimore with error 0.343.
 */
export function bradleyTerry(
  candidates: number,
  comparisons: readonly Comparison[],
  prior: 'none' | 'regularised' = 'none',
): BradleyTerry | NoBradleyTerry {
  const wins = winTable(candidates, comparisons);
  if (!wins.some((row) => row.some((won) => won > 0))) return { ...noPoint('no_ratings'), groups: null };
  if (prior === 'regularised') return fitted(withPhantom(wins), candidates);
  const groups = beatenGroups(wins);
  return groups === null ? fitted(wins, candidates) : { ...noPoint('not_connected'), groups };
}

/** How far one candidate is above another, with the interval of the difference, not of two overlapping bars. */
export function abilityDifference({ abilities, covariance }: BradleyTerry, a: number, b: number): Estimate {
  const variance = covariance[a]![a]! + covariance[b]![b]! - 2 * covariance[a]![b]!;
  return normalEstimate(abilities[a]!.value! - abilities[b]!.value!, variance);
}

function withPhantom(wins: readonly Float64Array[]): Float64Array[] {
  const against = wins.map((row) => Float64Array.of(...row, 0.5));
  return [...against, Float64Array.of(...wins.map(() => 0.5), 0)];
}

function fitted(wins: readonly Float64Array[], candidates: number): BradleyTerry {
  const isRegularised = wins.length > candidates;
  const { abilities, covariance } = maximised(wins);
  const own = abilities.subarray(0, candidates);
  const mean = own.reduce((sum, ability) => sum + ability, 0) / candidates;
  const centred = centredBlock(covariance, candidates);
  return {
    abilities: Array.from(own, (ability, i) => normalEstimate(ability - mean, centred[i]![i]!)),
    covariance: centred,
    isRegularised,
  };
}

function maximised(wins: readonly Float64Array[]): { abilities: Float64Array; covariance: Matrix } {
  const abilities = new Float64Array(wins.length);
  for (let round = 0; ; round++) {
    const { slope, information } = derivatives(wins, abilities);
    const covariance = centredInverse(information);
    const step = covariance.map((row) => row.reduce((sum, value, j) => sum + value * slope[j]!, 0));
    const longest = step.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
    // The likelihood has one top, and steps of at most one log odd do not jump over it for good.
    const part = Math.min(1, 1 / longest);
    step.forEach((move, i) => (abilities[i]! += part * move));
    // What is left after a step is of the order of its square.
    if (longest < 1e-9 || round === 200) return { abilities, covariance };
  }
}

function derivatives(wins: readonly Float64Array[], abilities: Float64Array) {
  const slope = new Float64Array(wins.length);
  const information = wins.map(() => new Float64Array(wins.length));
  wins.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const met = row[j]! + wins[j]![i]!;
      if (met === 0) continue;
      const chance = 1 / (1 + Math.exp(abilities[j]! - abilities[i]!));
      const surplus = row[j]! - met * chance;
      const weight = met * chance * (1 - chance);
      slope[i]! += surplus;
      slope[j]! -= surplus;
      information[i]![i]! += weight;
      information[j]![j]! += weight;
      information[i]![j]! -= weight;
      information[j]![i]! -= weight;
    }
  });
  return { slope, information };
}

/** The covariance of the first candidates, measured from their own mean. */
function centredBlock(covariance: Matrix, candidates: number): Matrix {
  const block = covariance.slice(0, candidates).map((row) => row.slice(0, candidates));
  const means = block.map((row) => row.reduce((sum, value) => sum + value, 0) / candidates);
  const grandMean = means.reduce((sum, mean) => sum + mean, 0) / candidates;
  return block.map((row, i) => row.map((value, j) => value - means[i]! - means[j]! + grandMean));
}

function normalEstimate(value: number, variance: number): Estimate {
  const se = Math.sqrt(Math.max(0, variance));
  return estimate(value, se, around(value, normal975 * se, -Infinity, Infinity));
}
