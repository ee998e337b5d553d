import type { Measure } from '../measure.ts';
import { sql } from '../../sql/sql.ts';
import { PERSON, chosen, chosenRecords } from '../../sql/chosen.ts';

export interface Bar {
  readonly people: number;
  readonly records: number;
}

export interface Overlap {
  readonly bars: readonly Bar[];
  readonly scope: number;
  readonly completed: number;
  readonly submissions: number;
}

/** Records by how many different people answered them. */
export const overlap: Measure<Overlap> = {
  id: 'overlap',
  needs: () => null,
  query: ({ filter, about }) => ({
    bars: sql`SELECT people, count(*)::INTEGER AS n, sum(submissions)::INTEGER AS submissions FROM (
        SELECT s.record, count(DISTINCT ${PERSON})::INTEGER AS people, count(*) AS submissions FROM ${chosen(filter, about)} s GROUP BY s.record
      ) GROUP BY people ORDER BY people`,
    scope: sql`SELECT count(*)::INTEGER AS n FROM ${chosenRecords(filter, about)}`,
  }),
  shape({ bars = [], scope = [] }, { about }) {
    const answered = bars.map(({ people, n }): Bar => ({ people: Number(people), records: Number(n) }));
    const total = Number(scope[0]?.n ?? 0);
    const none = total - answered.reduce((sum, { records }) => sum + records, 0);
    const list = none > 0 ? [{ people: 0, records: none }, ...answered] : answered;
    return {
      bars: list,
      scope: total,
      completed: list
        .filter(({ people }) => people >= about.overlap.needed)
        .reduce((sum, { records }) => sum + records, 0),
      submissions: bars.reduce((sum, { submissions }) => sum + Number(submissions), 0),
    };
  },
};
