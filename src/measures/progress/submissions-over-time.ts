import { type Step, steps } from './steps.ts';
import { type Counts, totals, countedRows, countsOf } from '../rows/counted-rows.ts';
import type { Measure } from '../measure.ts';
import { sql } from '../../sql/sql.ts';
import { chosen } from '../../sql/chosen.ts';
import { isEmpty } from '../../model/filter.ts';

export interface SubmissionsOverTime {
  readonly steps: readonly Step[];
  readonly untimed: number;
  readonly counts: Counts;
  readonly goal: number | null;
}

/** Burn-up of counted submissions against the number that the target asks for. */
export const submissionsOverTime: Measure<SubmissionsOverTime> = {
  id: 'submissions-over-time',
  needs: (about) =>
    about.timed > 0
      ? null
      : {
          title: 'When answers came in',
          missing:
            'This export holds no times of answers. In Argilla they come with a dump from the server or its REST pages; in a table, with a column such as "submitted_at".',
        },
  query({ filter, about }) {
    return {
      days: sql`SELECT s.day AS day, s.status AS status, count(*)::INTEGER AS n
        FROM ${chosen(filter, about, { anyStatus: true })} s GROUP BY ALL ORDER BY ALL`,
    };
  },
  shape({ days = [] }, ask) {
    const { about, filter } = ask;
    const byDay = [...totals(countedRows(days, ask), 'day')];
    const timed = byDay.flatMap(([day, n]) => (typeof day === 'string' ? [{ day, n }] : []));
    const untimed = byDay.find(([day]) => day === null)?.[1] ?? 0;
    const { records, responsesPerRecord } = about.target;
    const goal =
      isEmpty(filter) && records !== null ? records * (responsesPerRecord ?? about.overlap.needed) : null;
    return { steps: steps(timed), untimed, counts: countsOf(days, ask), goal };
  },
};
