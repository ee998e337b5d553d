import { majority } from './majority.ts';
import { modelAnswers } from './model-answers.ts';
import type { Ratings } from '../data/ratings.ts';
import { answerOf, tiedValues } from './winners.ts';

/** An item to which a model gives another answer than the majority, or an answer where the majority is tied. */
export interface ChangedAnswer {
  readonly item: number;
  /** The majority's value, or the tied ones. */
  readonly before: readonly number[];
  readonly after: number;
  /** The probability of the model's answer. */
  readonly confidence: number;
  /** How often each value was given, as value and number, ascending. */
  readonly votes: readonly (readonly [value: number, times: number])[];
}

/**
 * What a model changes, the surest first, then by item: equal probabilities are no order.
 * Worked example: x, x, y by two who always err gives y where the majority is x.
 */
export function changedAnswers(ratings: Ratings, posterior: Float64Array): readonly ChangedAnswer[] {
  const { winners, confidence, changed, decided } = modelAnswers(ratings, posterior);
  const plain = majority(ratings);
  return [...changed, ...decided]
    .map((item): ChangedAnswer => {
      const single = answerOf(plain, item);
      return {
        item,
        before: single === null ? tiedValues(plain, item) : [single],
        after: answerOf(winners, item)!,
        confidence: confidence[item]!,
        votes: votesOf(ratings, item),
      };
    })
    .sort((a, b) => b.confidence - a.confidence || a.item - b.item);
}

function votesOf({ start, value }: Ratings, item: number): ChangedAnswer['votes'] {
  const times = new Map<number, number>();
  for (const answer of value.subarray(start[item], start[item + 1]))
    times.set(answer, (times.get(answer) ?? 0) + 1);
  return [...times];
}
