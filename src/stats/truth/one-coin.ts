import type { Why } from '../../model/reason.ts';
import { mostCells, whyNoModel } from './dawid-skene.ts';
import {
  type Fit,
  type RatingModel,
  type Round,
  fitted,
  labelShares,
  priorOf,
  usualLimits,
} from './expectation-maximisation.ts';
import { type Ratings, pooledAnnotators, ratingsPerAnnotator } from '../data/ratings.ts';

/** What the one-coin model says. */
export interface OneCoin extends Fit {
  readonly prior: Float64Array;
  /** Per annotator the probability of a right answer; null without ratings. */
  readonly accuracy: readonly (number | null)[];
}

/**
 * Dawid and Skene's model with one accuracy per annotator, errors being spread evenly over the other values: for few
 * ratings a person. Unknown people share one accuracy. Null with a reason as `dawidSkene`.
 * Zheng et al. (2017), Truth inference in crowdsourcing, PVLDB 10(5), 541-552 (there ZenCrowd).
 * Worked example: three people who always say the same have accuracy 1.
 */
export function* oneCoin(
  ratings: Ratings,
  limits = usualLimits,
): Generator<Round, OneCoin | { readonly why: Why }> {
  const why = whyNoModel(ratings, 1);
  if (why !== null) return { why };
  const model = coins(ratings);
  const fit = yield* fitted(ratings, model, labelShares(ratings), limits);
  const many = ratingsPerAnnotator(ratings);
  const accuracy = Array.from(many, (some, a) => (some === 0 ? null : model.accuracy[a]!));
  return { ...fit, prior: model.prior, accuracy };
}

/** An error table has a row for each value, and a row of fewer ratings is not to be shown. */
const FEWEST_A_ROW = 10;

/**
 * The model that the data can bear: error tables need room, and ten ratings a value from the median annotator; else
 * one accuracy each.
 */
export function usualModel(ratings: Ratings): 'dawid-skene' | 'one-coin' {
  if ((ratings.annotators + 1) * ratings.size ** 2 > mostCells) return 'one-coin';
  const many = ratingsPerAnnotator(ratings)
    .filter((some) => some > 0)
    .sort();
  const median = many[Math.floor((many.length - 1) / 2)] ?? 0;
  return median < FEWEST_A_ROW * ratings.size ? 'one-coin' : 'dawid-skene';
}

function coins(ratings: Ratings) {
  const { items, annotators, size, start, value } = ratings;
  const prior = new Float64Array(size);
  const accuracy = new Float64Array(annotators + 1);
  const logs = {
    prior: new Float64Array(size),
    right: new Float64Array(annotators + 1),
    wrong: new Float64Array(annotators + 1),
  };
  const person = pooledAnnotators(ratings);
  const many = new Int32Array(annotators + 1);
  for (let r = 0; r < value.length; r++) many[person[r]!]! += 1;
  const model: RatingModel = {
    maximise(posterior) {
      prior.set(priorOf(ratings, posterior));
      logs.prior.set(prior.map(Math.log));
      accuracy.fill(0);
      for (let u = 0; u < items; u++) {
        for (let r = start[u]!; r < start[u + 1]!; r++)
          accuracy[person[r]!]! += posterior[u * size + value[r]!]!;
      }
      for (let a = 0; a <= annotators; a++) {
        // Rounding may carry a sum of ones past the number of ratings.
        accuracy[a] = many[a] === 0 ? 0 : Math.min(1, accuracy[a]! / many[a]!);
        logs.right[a] = Math.log(accuracy[a]!);
        logs.wrong[a] = Math.log((1 - accuracy[a]!) / (size - 1));
      }
    },
    score(item, scores) {
      scores.set(logs.prior);
      for (let r = start[item]!; r < start[item + 1]!; r++) {
        const a = person[r]!;
        for (let t = 0; t < size; t++) scores[t]! += t === value[r] ? logs.right[a]! : logs.wrong[a]!;
      }
    },
  };
  return { ...model, prior, accuracy };
}
