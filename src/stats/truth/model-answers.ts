import { majority } from './majority.ts';
import type { Ratings } from '../data/ratings.ts';
import { type Winners, answerOf, highest, winnersOf } from './winners.ts';

/** What a model of the true values makes of the items; a model-based estimate, not the truth. */
interface ModelAnswers {
  /** The most probable value of each item; equal probabilities are a tie. */
  readonly winners: Winners;
  /** Its probability, per item; null for an item without ratings. */
  readonly confidence: readonly (number | null)[];
  /** Items whose answer is another one than the majority's; ties of the majority are not among them. */
  readonly changed: readonly number[];
  /** Items where the majority is tied and the model has one answer. */
  readonly decided: readonly number[];
}

/** Answers, confidence and the difference to the plain majority, from the posteriors of any of the models. */
export function modelAnswers(ratings: Ratings, posterior: Float64Array): ModelAnswers {
  const { items, size, start } = ratings;
  const values = Int32Array.from({ length: size }, (_, t) => t);
  const ofItem = (u: number) => posterior.subarray(u * size, (u + 1) * size);
  const isRated = (u: number) => start[u + 1]! > start[u]!;
  const winners = winnersOf(items, (u) => (isRated(u) ? highest(values, ofItem(u)) : []));
  const plain = majority(ratings);
  const changed: number[] = [];
  const decided: number[] = [];
  for (let u = 0; u < items; u++) {
    const answer = answerOf(winners, u);
    if (answer === null) continue;
    const before = answerOf(plain, u);
    if (before === null) decided.push(u);
    else if (before !== answer) changed.push(u);
  }
  const confidence = Array.from({ length: items }, (_, u) =>
    isRated(u) ? ofItem(u).reduce((most, share) => Math.max(most, share), 0) : null,
  );
  return { winners, confidence, changed, decided };
}
