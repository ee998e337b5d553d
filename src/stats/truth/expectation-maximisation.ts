import type { Ratings } from '../data/ratings.ts';

/** How far a fit has come: yielded after every round, so that a worker can show progress and stop. */
export interface Round {
  readonly round: number;
  /** Largest change of a posterior probability in this round. */
  readonly change: number;
  readonly logLikelihood: number;
}

/** A fitted model of the true values. */
export interface Fit {
  readonly rounds: number;
  /** False when the rounds ran out before the posteriors stood still. */
  readonly converged: boolean;
  readonly logLikelihood: number;
  /** Probability that value t is the true one of item u, at u * size + t; zeros for an item without ratings. */
  readonly posterior: Float64Array;
}

/** When to stop. */
export interface Limits {
  readonly rounds: number;
  readonly tolerance: number;
}

/** 500 rounds, or no posterior moving by a millionth. */
export const usualLimits: Limits = { rounds: 500, tolerance: 1e-6 };

/** A model of how people come to their ratings; it holds its parameters and changes them. */
export interface RatingModel {
  /** New parameters from the posteriors. */
  readonly maximise: (posterior: Float64Array) => void;
  /** Writes the logarithm of the joint probability of each true value and the item's ratings. */
  readonly score: (item: number, logs: Float64Array) => void;
}

/** Each item's label shares, from which the posteriors start. */
export function labelShares({ items, size, start, value }: Ratings): Float64Array {
  const shares = new Float64Array(items * size);
  for (let u = 0; u < items; u++) {
    const ratings = start[u + 1]! - start[u]!;
    for (let r = start[u]!; r < start[u + 1]!; r++) shares[u * size + value[r]!]! += 1 / ratings;
  }
  return shares;
}

/** Maximisation and expectation in turn until the posteriors stand still; changes `posterior` in place. */
export function* fitted(
  ratings: Ratings,
  model: RatingModel,
  posterior: Float64Array,
  limits: Limits,
): Generator<Round, Fit> {
  for (let round = 1; ; round++) {
    model.maximise(posterior);
    const { change, logLikelihood } = expectation(ratings, model, posterior);
    const converged = change < limits.tolerance;
    if (converged || round >= limits.rounds) return { rounds: round, converged, logLikelihood, posterior };
    yield { round, change, logLikelihood };
  }
}

/** New posteriors from the model's parameters, written in place. */
export function expectation(
  { items, size, start }: Ratings,
  model: RatingModel,
  posterior: Float64Array,
): { readonly change: number; readonly logLikelihood: number } {
  const logs = new Float64Array(size);
  let change = 0;
  let logLikelihood = 0;
  for (let u = 0; u < items; u++) {
    if (start[u] === start[u + 1]) continue;
    model.score(u, logs);
    let most = -Infinity;
    for (let t = 0; t < size; t++) most = Math.max(most, logs[t]!);
    // Every value has become impossible by underflow: what was known of the item stays.
    if (most === -Infinity) continue;
    let sum = 0;
    for (let t = 0; t < size; t++) sum += Math.exp(logs[t]! - most);
    logLikelihood += most + Math.log(sum);
    for (let t = 0; t < size; t++) {
      const probability = Math.exp(logs[t]! - most) / sum;
      change = Math.max(change, Math.abs(probability - posterior[u * size + t]!));
      posterior[u * size + t] = probability;
    }
  }
  return { change, logLikelihood };
}

/** The prior of each value: the mean of the posteriors of the rated items. */
export function priorOf({ items, size, start }: Ratings, posterior: Float64Array): Float64Array {
  const prior = new Float64Array(size);
  let rated = 0;
  for (let u = 0; u < items; u++) {
    if (start[u] === start[u + 1]) continue;
    rated++;
    for (let t = 0; t < size; t++) prior[t]! += posterior[u * size + t]!;
  }
  return prior.map((sum) => sum / rated);
}

/** Runs a fit to its end without looking. */
export function runToEnd<Result>(rounds: Generator<Round, Result>): Result {
  for (;;) {
    const step = rounds.next();
    if (step.done) return step.value;
  }
}
