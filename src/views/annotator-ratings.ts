import type { Ask } from '../chart/view.ts';
import type { Arrays, Rows } from '../engine/engine.ts';
import type { Param } from '../chart/view.ts';
import type { About, Question } from '../model/campaign.ts';
import { ratingArrayQuery } from '../sql/rating-arrays.ts';
import { setQuery, valueQuery } from '../sql/ratings.ts';
import type { Sql } from '../sql/sql.ts';
import type { AlphaKind, Scale } from '../stats/distance.ts';
import { leaveOneOutAgreement, type OfAnnotator } from '../stats/leave-one-out.ts';
import { orderedItems } from '../stats/ordered-items.ts';
import { ratingsFrom, type Ratings } from '../stats/ratings.ts';
import { isCompared } from './agreement-lines.ts';
import { alphaKinds, scaleOf } from './profile-rows.ts';
import { questionOf } from './questions.ts';

/** Who gave what on one question, for the statistics of people. */
export interface GivenRatings {
  readonly ratings: Ratings;
  readonly scale: Scale;
  readonly kind: AlphaKind;
}

/** Questions whose answers are compared, where several people are named. */
export const comparedQuestions = (about: About): readonly Param[] =>
  about.annotators.length < 2
    ? []
    : about.questions.flatMap((question, number) =>
        isCompared(question) ? [{ key: question.name, number }] : [],
      );

/** The neutral order of people. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

/** How far each person agrees with the others: equal answers, or overlap of several labels. */
export const agreementWithOthers = ({ ratings, scale, kind }: GivenRatings): readonly OfAnnotator[] =>
  leaveOneOutAgreement(ratings, kind === 'masi' ? 'jaccard' : 'nominal', scale);

/** The numbers that answers are; null where they are labels, in order or not. */
export const numbersOf = (question: Question, scale: Scale): readonly number[] | null =>
  (question.kind === 'rating' || question.kind === 'number') && question.level !== 'nominal'
    ? (scale.numbers ?? null)
    : null;

export const scaleQueries = ({ param }: Ask): Readonly<Record<string, Sql>> => ({
  values: valueQuery(param?.number ?? 0),
  sets: setQuery(param?.number ?? 0),
});

export const ratingArrays = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  ratings: ratingArrayQuery(filter, about, param?.number ?? 0),
});

const NONE = new Int32Array();
const sorted = new WeakMap<Arrays, Ratings>();

export function givenRatings(
  { values = [], sets = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  arrays: Readonly<Record<string, Arrays>> = {},
): GivenRatings {
  const question = questionOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  return {
    ratings: sortOnce(arrays.ratings ?? {}, ask.about, size),
    scale,
    kind: alphaKinds(question)[0]!,
  };
}

/** The figures of a page get the same columns, of up to a million ratings. */
function sortOnce(columns: Arrays, { records, annotators }: About, size: number): Ratings {
  const known = sorted.get(columns);
  if (known) return known;
  const { item = NONE, annotator = NONE, value = NONE } = columns;
  const ratings = ratingsFrom(
    { item, annotator, value },
    { items: records, annotators: annotators.length, size },
  );
  sorted.set(columns, ratings);
  return ratings;
}

/** The ratings in an order that the files have no part in, because sums of fractions and random draws depend on it. */
export function ratingsInOrder({ ratings }: GivenRatings, { annotators }: About): Ratings {
  const byId = annotators.map((_, a) => a).sort((a, b) => (annotators[a]!.id < annotators[b]!.id ? -1 : 1));
  const rank = new Int32Array(byId.length);
  byId.forEach((a, place) => (rank[a] = place));
  return orderedItems(ratings, rank);
}
