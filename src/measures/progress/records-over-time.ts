import { type Step, steps } from './steps.ts';
import type { Measure } from '../measure.ts';
import { sql } from '../../sql/sql.ts';
import { PERSON, chosen, chosenRecords } from '../../sql/chosen.ts';

export interface RecordsOverTime {
  readonly steps: readonly Step[];
  readonly completed: number;
  readonly scope: number;
}

/** Burn-up of completed records against all records known and the target. */
export const recordsOverTime: Measure<RecordsOverTime> = {
  id: 'records-over-time',
  needs: (about) =>
    about.timed > 0
      ? null
      : {
          title: 'When records were completed',
          missing:
            'This export holds no times of answers, so the day of completion is not known. A dump from the server or its REST pages has them.',
        },
  query({ filter, about }) {
    const { needed } = about.overlap;
    return {
      // The day of the last needed person; null where too few of a completed record's answers have a time.
      days: sql`SELECT day, count(*)::INTEGER AS n FROM (
          SELECT list_sort(list(day) FILTER (day IS NOT NULL))[${needed}] AS day FROM (
            SELECT s.record AS record, ${PERSON} AS person, min(s.day) AS day FROM ${chosen(filter, about)} s GROUP BY ALL
          ) GROUP BY record HAVING count(*) >= ${needed}
        ) GROUP BY day ORDER BY day`,
      scope: sql`SELECT count(*)::INTEGER AS n FROM ${chosenRecords(filter, about)}`,
    };
  },
  shape({ days = [], scope = [] }) {
    const timed = days.flatMap(({ day, n }) => (typeof day === 'string' ? [{ day, n: Number(n) }] : []));
    return {
      steps: steps(timed),
      completed: days.reduce((sum, { n }) => sum + Number(n), 0),
      scope: Number(scope[0]?.n ?? 0),
    };
  },
};
