import { attemptQuery } from '../../sql/attempts.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { gini, topShare } from '../../stats/people/concentration.ts';
import { POINT } from '../resampling.ts';
import type { Measure } from '../measure.ts';
import { timesOf } from '../rows/times.ts';
import { attemptsIn, attemptsOf, membersOf, successOf, type Member } from './attempts.ts';

/** So many members are the busiest ones. */
const TOP = 10;

export interface AttemptConcentration {
  /** Known members, the busiest first. */
  readonly members: readonly Member[];
  /** The part of all attempts that the ten busiest members made. */
  readonly topShare: number | null;
  readonly gini: number | null;
  /** How well they succeeded, and all others. */
  readonly topSuccess: Estimate;
  readonly otherSuccess: Estimate;
}

/** Whether a few people made most red-team attempts, and whether theirs succeed more. */
export const attemptConcentration: Measure<AttemptConcentration> = {
  id: 'attempt-concentration',
  each: attemptsIn,
  needs: () => null,
  query: (ask) => ({ attempts: attemptQuery(ask.filter, ask.about, attemptsOf(ask)) }),
  shape({ attempts = [] }, { about }) {
    const members = membersOf(attempts, about);
    const amounts = members.map(({ rows }) => timesOf(rows));
    return {
      members,
      topShare: topShare(amounts, TOP),
      gini: gini(amounts),
      ...successes(members, POINT),
    };
  },
  refine: (data, _ask, resampling) => ({ ...data, ...successes(data.members, resampling) }),
};

function successes(members: readonly Member[], resampling: Resampling) {
  const mean = (some: readonly Member[]) =>
    successOf(
      some.flatMap(({ rows }) => rows),
      resampling,
    ).success;
  return { topSuccess: mean(members.slice(0, TOP)), otherSuccess: mean(members.slice(TOP)) };
}
