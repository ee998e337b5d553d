import type { Rows } from '../../engine/engine.ts';
import type { Ask } from '../../model/ask.ts';
import { scoreQuery } from '../../sql/attempts.ts';
import type { Sql } from '../../sql/sql.ts';
import { rankCorrelation } from '../../stats/agreement/rank-correlation.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { attemptsIn, attemptsOf, recordField } from './attempts.ts';

// The published set misspells the second one; both stand in copies of it.
const SCORES = {
  transcript: ['min_harmlessness_score_transcript'],
  task: ['task_descripton_harmlessness_score', 'task_description_harmlessness_score'],
} as const;

/** Rated attempts with a score, and how the two go together. */
export interface Harmlessness {
  readonly attempts: number;
  readonly correlation: Estimate;
}

export type AttemptHarmlessness = Readonly<Record<keyof typeof SCORES, Harmlessness>>;

/** Whether red-team attempts that a model scored as less harmless succeeded more. */
export const attemptHarmlessness: Measure<AttemptHarmlessness> = {
  id: 'attempt-harmlessness',
  each: attemptsIn,
  needs: () => null,
  query: (ask) => ({ ...scores(ask, 'transcript'), ...scores(ask, 'task') }),
  shape: ({ transcript = [], task = [] }) => ({
    transcript: correlationIn(transcript),
    task: correlationIn(task),
  }),
};

/** The query for one score; none where no field of numbers holds it. */
function scores(ask: Ask, name: keyof typeof SCORES): Readonly<Record<string, Sql>> {
  const [first, ...others] = SCORES[name]
    .map((field) => recordField(ask.about, field))
    .filter((field) => field !== null)
    .filter(({ type }) => type !== 'terms');
  return first ? { [name]: scoreQuery(ask.filter, ask.about, attemptsOf(ask), [first, ...others]) } : {};
}

const correlationIn = (rows: Rows): Harmlessness => ({
  attempts: rows.length,
  correlation: rankCorrelation(
    rows.map(({ rating }) => Number(rating)),
    rows.map(({ score }) => Number(score)),
  ),
});
