import type { Ratings } from '../../stats/data/ratings.ts';
import type { Scale, AlphaKind } from '../../stats/data/distance.ts';
import type { About, Question } from '../../model/campaign.ts';
import type { Param, Ask } from '../../model/ask.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import { type OfAnnotator, leaveOneOutAgreement } from '../../stats/people/leave-one-out.ts';
import type { Sql } from '../../sql/sql.ts';
import { valueQuery, setQuery } from '../../sql/ratings.ts';
import { ratingArrayQuery } from '../../sql/rating-arrays.ts';
import type { Rows, Arrays } from '../../engine/engine.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf } from '../rows/profile-rows.ts';
import { ratingsOf, inOwnOrder } from '../rows/rating-rows.ts';
import { kindOf } from '../agreement/alpha-kinds.ts';

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

/** Order by id, code unit by code unit: the same on every machine. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Of sets the part that they share counts, of other answers whether they are equal. */
export const overlapKind = (kind: AlphaKind): 'jaccard' | 'nominal' =>
  kind === 'masi' || kind === 'jaccard' ? 'jaccard' : 'nominal';

/** How far each person agrees with the others: equal answers, or overlap of several labels. */
export const agreementWithOthers = ({ ratings, scale, kind }: GivenRatings): readonly OfAnnotator[] =>
  leaveOneOutAgreement(ratings, overlapKind(kind), scale);

/** The numbers that answers are; null where they are labels, in order or not. */
export const numbersOf = (question: Question, scale: Scale): readonly number[] | null =>
  hasNumbers(question) ? (scale.numbers ?? null) : null;

/** Whether answers are numbers with an order. */
export const hasNumbers = ({ kind, level }: Question): boolean =>
  (kind === 'rating' || kind === 'number') && level !== 'nominal';

/** Of numbers of any kind hardly two are equal: shares of equal answers say nothing of them. */
export const sharedQuestions = (about: About): readonly Param[] =>
  comparedQuestions(about).filter(({ number }) => about.questions[number]!.kind !== 'number');

export const scaleQueries = ({ param }: Ask): Readonly<Record<string, Sql>> => ({
  values: valueQuery(param?.number ?? 0),
  sets: setQuery(param?.number ?? 0),
});

export const ratingArrays = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  ratings: ratingArrayQuery(filter, about, param?.number ?? 0),
});

export function givenRatings(
  { values = [], sets = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  arrays: Readonly<Record<string, Arrays>> = {},
): GivenRatings {
  const question = questionOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  return {
    ratings: ratingsOf(arrays.ratings ?? {}, ask.about, size),
    scale,
    kind: kindOf(ask),
  };
}

/** What was given, in an order that the files have no part in. */
export const ratingsInOrder = ({ ratings }: GivenRatings, about: About): Ratings =>
  inOwnOrder(ratings, about);
