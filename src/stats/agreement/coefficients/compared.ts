import { completeMatrix } from '../../data/complete-matrix.ts';
import type { Scale } from '../../data/distance.ts';
import { pairTables } from '../../data/pair-tables.ts';
import type { Profiles } from '../../data/profiles.ts';
import type { Ratings } from '../../data/ratings.ts';
import type { PairTable } from '../../data/two-raters.ts';
import type { Resampling } from '../krippendorff-alpha.ts';

/** The answers to one question, as coefficients take them. */
export interface ComparedAnswers {
  readonly profiles: Profiles;
  readonly scale: Scale;
  /** Who gave what, in an order that the files have no part in. */
  readonly ratings: Ratings;
  readonly resampling: Resampling;
  /** Intervals of alpha are for other people too. */
  readonly drawsPeople: boolean;
}

/** All that coefficients are made from; what takes long is made when a coefficient first asks for it. */
export interface Compared extends ComparedAnswers {
  /** A table for every two people with a common item; null where all would be too large. */
  readonly pairs: () => readonly PairTable[] | null;
  /** The table of the two people where nobody else answered; null elsewhere. */
  readonly onlyPair: () => PairTable | null;
  /** Numbers, items by people; null where somebody left an item out. */
  readonly matrix: () => readonly (readonly number[])[] | null;
}

/** The answers with what coefficients share. */
export function comparedAnswers(answers: ComparedAnswers): Compared {
  const { ratings, scale } = answers;
  const pairs = once(() => pairTables(ratings, 1)?.map(({ table }) => table) ?? null);
  return {
    ...answers,
    pairs,
    onlyPair: () => (areTwoPeople(ratings) ? (pairs()?.[0] ?? null) : null),
    matrix: once(() => completeMatrix(ratings, scale.numbers ?? [])),
  };
}

function areTwoPeople({ annotator }: Ratings): boolean {
  const people = new Set(annotator);
  return people.size === 2 && !people.has(-1);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
