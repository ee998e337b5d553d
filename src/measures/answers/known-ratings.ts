import { type GoldAccuracy, goldAccuracy } from '../../stats/truth/gold-accuracy.ts';
import type { Scale } from '../../stats/data/distance.ts';
import type { About } from '../../model/campaign.ts';
import type { Param, Ask } from '../../model/ask.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import type { Sql } from '../../sql/sql.ts';
import { knownArrayQuery, answersToKnownArrayQuery } from '../../sql/known-answers.ts';
import type { Rows, Arrays } from '../../engine/engine.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf } from '../rows/profile-rows.ts';
import { ratingsFrom } from '../../stats/data/ratings.ts';

/** Answers beside the known ones. */
export interface KnownRatings {
  /** By annotator, unknown people left out. */
  readonly people: readonly GoldAccuracy[];
  /** Of everybody, unknown people included: its items are answers. */
  readonly all: GoldAccuracy;
  /** Records with a known answer that somebody answered. */
  readonly records: number;
  /** Records with several known answers that differ, which are left out. */
  readonly unclear: number;
  readonly scale: Scale;
}

/** Questions with known answers that answers can be equal to. */
export const knownQuestions = (about: About): readonly Param[] =>
  about.questions.flatMap((question, number) =>
    question.known > 0 && isCompared(question) ? [{ key: question.name, number }] : [],
  );

export const knownArrays = ({ filter, about, param }: Ask): Readonly<Record<string, Sql>> => ({
  known: knownArrayQuery(param?.number ?? 0),
  answers: answersToKnownArrayQuery(filter, about, param?.number ?? 0),
});

const NONE = new Int32Array();

export function knownRatings(
  { values = [], sets = [] }: Readonly<Record<string, Rows>>,
  ask: Ask,
  arrays: Readonly<Record<string, Arrays>> = {},
): KnownRatings {
  const question = questionOf(ask);
  const { size, scale } = scaleOf(question, values, sets);
  const { records: items, annotators } = ask.about;
  const { item = NONE, annotator = NONE, value = NONE } = arrays.answers ?? {};
  const { item: known = NONE, value: right = NONE } = arrays.known ?? {};
  const gold = new Int32Array(items).fill(-1);
  known.forEach((record, at) => (gold[record] = right[at]!));
  const ratings = ratingsFrom({ item, annotator, value }, { items, annotators: annotators.length, size });
  const everybody = { ...ratings, annotators: 1, annotator: new Int32Array(item.length) };
  return {
    people: goldAccuracy(ratings, gold),
    all: goldAccuracy(everybody, gold)[0]!,
    records: new Set(item).size,
    unclear: question.known - known.length,
    scale,
  };
}
