import type { Why } from '../../model/reason.ts';
import {
  type Fit,
  type Limits,
  type RatingModel,
  type Round,
  fitted,
  labelShares,
  priorOf,
  usualLimits,
} from './expectation-maximisation.ts';
import { type Ratings, pooledAnnotators, ratingsPerAnnotator } from '../data/ratings.ts';

/** What the model says of the items and of each annotator; the row after the last annotator is of all unknown people. */
export interface DawidSkene extends Fit {
  /** Share of each value among the true ones. */
  readonly prior: Float64Array;
  /** Probability that annotator a gives c where t is true, at (a * size + c) * size + t; zeros where t never is. */
  readonly rates: Float64Array;
  /** Expected number of the annotator's ratings where t is true, at a * size + t. */
  readonly support: Float64Array;
  /** Annotator and true value of the rates that rest on fewer than ten expected ratings: not to be shown. */
  readonly thin: readonly (readonly [annotator: number, truth: number])[];
  /** Per annotator the expected share of right answers; null without ratings. */
  readonly accuracy: readonly (number | null)[];
  /** Annotators whose rates were smoothed because they rest on fewer than twenty ratings. */
  readonly smoothed: readonly number[];
}

/** Stopping rule, and whether annotators with fewer than twenty ratings get 0.5 ratings spread over each row. */
interface DawidSkeneOptions extends Limits {
  readonly smooth: boolean;
}

/** Plain maximum likelihood. */
export const usualDawidSkene: DawidSkeneOptions = { ...usualLimits, smooth: false };

/**
 * So many cells take 160 MB for the rates, and as much again for their logarithms: beyond, an error table of every
 * annotator does not fit into a page's memory, and the one-coin model takes its place.
 */
export const mostCells = 2e7;

/** The rate of a row that rests on fewer expected ratings may be off by .15, its standard error, and more. */
const FEWEST_EXPECTED = 10;

/** Of fewer ratings most rows of an error table are empty, and a rate of 0 would rule a value out for good. */
const FEW_RATINGS = 20;

/**
 * The true value of each item and each annotator's error rates by expectation and maximisation, from the label shares,
 * hence always with the same result. One step of the generator is one round. Several labels of one person for one item
 * count as separate labels. A mistake that most people share is invisible to the model.
 * Null with a reason: `no_ratings`, `single_category`, or `too_many_values` where the tables would not fit.
 * Dawid & Skene (1979), Appl. Statist. 28, 20-28: 45 patients, five anaesthetists, priors 0.40, 0.42, 0.11, 0.07.
 */
export function* dawidSkene(
  ratings: Ratings,
  options = usualDawidSkene,
): Generator<Round, DawidSkene | { readonly why: Why }> {
  const why = whyNoModel(ratings, ratings.size ** 2);
  if (why !== null) return { why };
  const model = errorTables(ratings, options.smooth);
  const fit = yield* fitted(ratings, model, labelShares(ratings), options);
  const { prior, rates, support } = model;
  const { size, annotators } = ratings;
  const many = ratingsPerAnnotator(ratings);
  const accuracy = Array.from({ length: annotators }, (_, a) =>
    many[a] === 0
      ? null
      : prior.reduce((sum, share, t) => sum + share * rates[(a * size + t) * size + t]!, 0),
  );
  const smoothed = [...many.keys()].filter((a) => options.smooth && many[a]! > 0 && many[a]! < FEW_RATINGS);
  return { ...fit, prior, rates, support, thin: thinRows(ratings, support), accuracy, smoothed };
}

function thinRows(ratings: Ratings, support: Float64Array): readonly (readonly [number, number])[] {
  const { size } = ratings;
  const rows: (readonly [number, number])[] = [];
  ratingsPerAnnotator(ratings).forEach((many, a) => {
    for (let t = 0; t < size; t++)
      if (many > 0 && support[a * size + t]! < FEWEST_EXPECTED) rows.push([a, t]);
  });
  return rows;
}

/** The reason why no model of the true values can be fitted with that many cells per annotator, or null. */
export function whyNoModel(ratings: Ratings, cells: number): Why | null {
  if (ratings.value.length === 0) return 'no_ratings';
  if (ratings.size < 2) return 'single_category';
  return (ratings.annotators + 1) * cells > mostCells ? 'too_many_values' : null;
}

function errorTables(ratings: Ratings, smooth: boolean) {
  const { items, annotators, size, start, value } = ratings;
  const prior = new Float64Array(size);
  const rates = new Float64Array((annotators + 1) * size * size);
  const support = new Float64Array((annotators + 1) * size);
  const logs = { prior: new Float64Array(size), rates: new Float64Array(rates.length) };
  const many = ratingsPerAnnotator(ratings);
  const extra = Float64Array.from({ length: annotators + 1 }, (_, a) =>
    smooth && a < annotators && many[a]! < FEW_RATINGS ? 0.5 / size : 0,
  );
  const person = pooledAnnotators(ratings);
  const row = person.map((a, r) => (a * size + value[r]!) * size);
  const model: RatingModel = {
    maximise(posterior) {
      prior.set(priorOf(ratings, posterior));
      logs.prior.set(prior.map(Math.log));
      rates.fill(0);
      support.fill(0);
      for (let u = 0; u < items; u++) {
        for (let r = start[u]!; r < start[u + 1]!; r++) {
          const firstCell = row[r]!;
          const own = person[r]! * size;
          for (let t = 0; t < size; t++) {
            const share = posterior[u * size + t]!;
            rates[firstCell + t]! += share;
            support[own + t]! += share;
          }
        }
      }
      for (let cell = 0; cell < rates.length; cell++) {
        const a = Math.floor(cell / (size * size));
        const total = support[a * size + (cell % size)]! + extra[a]! * size;
        rates[cell] = total === 0 ? 0 : (rates[cell]! + extra[a]!) / total;
        logs.rates[cell] = Math.log(rates[cell]!);
      }
    },
    score(item, scores) {
      scores.set(logs.prior);
      for (let r = start[item]!; r < start[item + 1]!; r++) {
        const from = row[r]!;
        for (let t = 0; t < size; t++) scores[t]! += logs.rates[from + t]!;
      }
    },
  };
  return { ...model, prior, rates, support };
}
