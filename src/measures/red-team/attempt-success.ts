import { attemptQuery } from '../../sql/attempts.ts';
import { POINT } from '../resampling.ts';
import type { Measure } from '../measure.ts';
import { questionOf } from '../rows/questions.ts';
import { attemptsIn, attemptsOf, membersOf, successOf, type Success } from './attempts.ts';

export interface AttemptSuccess extends Success {
  /** Known people who made attempts. */
  readonly members: number;
  /** How often each rating was given, those of the scale that nobody gave too. */
  readonly ratings: readonly (readonly [rating: number, n: number])[];
}

/** How well red-team attempts succeeded. */
export const attemptSuccess: Measure<AttemptSuccess> = {
  id: 'attempt-success',
  each: attemptsIn,
  needs: () => null,
  query: (ask) => ({ attempts: attemptQuery(ask.filter, ask.about, attemptsOf(ask)) }),
  shape({ attempts: rows = [] }, ask) {
    const counts = new Map(questionOf(ask).options.map(({ value }) => [Number(value), 0]));
    for (const { rating, n } of rows)
      if (rating !== null) counts.set(Number(rating), (counts.get(Number(rating)) ?? 0) + Number(n));
    return {
      ...successOf(rows, POINT),
      members: membersOf(rows, ask.about).length,
      ratings: [...counts],
    };
  },
  refine: (data, _ask, resampling) => ({ ...data, ...successOf(data.rows, resampling) }),
};
