import {
  type AnnotatorPeriods,
  type DatedRows,
  agreementByPeriod,
} from '../../stats/agreement/agreement-by-period.ts';
import type { Scale } from '../../stats/data/distance.ts';
import type { Measure } from '../measure.ts';
import { sharedQuestions, scaleQueries, overlapKind, byName } from './annotator-ratings.ts';
import { noTimes } from '../agreement/weeks.ts';
import { datedRatingArrayQuery } from '../../sql/rating-arrays.ts';
import { scaleOf } from '../rows/profile-rows.ts';
import { questionOf } from '../rows/questions.ts';
import { kindOf } from '../agreement/alpha-kinds.ts';
import { MOST_WEEKS } from '../../model/limits.ts';

export interface Person extends AnnotatorPeriods {
  readonly id: string;
  readonly name: string;
}

export interface AnnotatorWeeks {
  readonly rows: DatedRows;
  readonly size: number;
  readonly scale: Scale;
  /** The week from which the periods are counted. */
  readonly first: number;
  readonly people: readonly Person[];
  /** Answers of named people whose week is not known. */
  readonly untimed: number;
}

/** Whether somebody agrees with the others more or less than before. */
export const annotatorWeeks: Measure<AnnotatorWeeks> = {
  id: 'annotator-weeks',
  each: sharedQuestions,
  needs: (about, param) => noTimes({ about, param }, 'agreement of people over time'),
  query: scaleQueries,
  arrays: ({ filter, about, param }) => ({
    ratings: datedRatingArrayQuery(filter, about, param?.number ?? 0),
  }),
  shape({ values = [], sets = [] }, ask, arrays) {
    const { size, scale } = scaleOf(questionOf(ask), values, sets);
    const { item = NONE, annotator = NONE, value = NONE, week = NONE } = arrays?.ratings ?? {};
    const last = week.reduce((latest, one) => Math.max(latest, one), -1);
    const isRecent = (one: number) => one >= 0 && one > last - MOST_WEEKS;
    const first = week.reduce((least, one) => (isRecent(one) ? Math.min(least, one) : least), last);
    const period = week.map((one) => (isRecent(one) ? one - first : -1));
    const untimed = annotator.filter((a, at) => a >= 0 && period[at]! < 0).length;
    return { rows: { item, annotator, value, period }, size, scale, first, people: [], untimed };
  },
  refine(data, ask) {
    const { rows, size, scale } = data;
    const { about } = ask;
    const extent = { items: about.records, annotators: about.annotators.length, size };
    const weeks = Array.from(rows.period).reduce((most, week) => Math.max(most, week + 1), 0);
    const found = agreementByPeriod(rows, extent, weeks, overlapKind(kindOf(ask)), scale);
    const people = about.annotators
      .map(({ id, name }, a): Person => ({ id, name, ...found[a]! }))
      .filter(({ items }) => items > 0)
      .sort(byName);
    return { ...data, people };
  },
};

const NONE = new Int32Array();
