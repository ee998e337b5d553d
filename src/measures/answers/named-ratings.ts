import { type Ratings, ratingsFrom } from '../../stats/data/ratings.ts';
import type { Ask } from '../../model/ask.ts';
import type { Sql } from '../../sql/sql.ts';
import { ratedRecordQuery } from '../../sql/rated-records.ts';
import { MOST_MODEL_ANSWERS } from '../../model/limits.ts';
import type { Rows, Arrays } from '../../engine/engine.ts';
import { rankById } from '../rows/rating-rows.ts';
import { questionOf } from '../rows/questions.ts';

/** Ratings of records that can be named: item u is called `ids[u]`. */
export interface NamedRatings {
  readonly ratings: Ratings;
  readonly ids: readonly string[];
}

export const namedRatingQueries = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  records: ratedRecordQuery(filter, about, param?.number ?? 0, MOST_MODEL_ANSWERS),
});

const NONE = new Int32Array();

/** People and records in order of their ids, so that the order of the files has no part in any sum. */
export function namedRatings(
  { records = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  arrays: Readonly<Record<string, Arrays>> = {},
): NamedRatings {
  const { item = NONE, annotator = NONE, value = NONE } = arrays.ratings ?? {};
  const { annotators } = ask.about;
  const rank = rankById(ask.about);
  const named = records
    .map(({ record, record_id }) => ({ record: Number(record), id: String(record_id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const place = new Map(named.map(({ record }, at) => [record, at]));
  return {
    ids: named.map(({ id }) => id),
    ratings: ratingsFrom(
      {
        // Where there are too many answers for a model no record is named, and all are one item.
        item: item.map((record) => place.get(record) ?? 0),
        annotator: annotator.map((a) => (a < 0 ? -1 : rank[a]!)),
        value,
      },
      {
        items: Math.max(1, named.length),
        annotators: annotators.length,
        size: questionOf(ask).options.length,
      },
    ),
  };
}
