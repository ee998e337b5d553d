import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { AT, chosen } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

/**
 * Seconds that each known person worked, inferred from the times of counted answers: the gaps within a session, of
 * long ones only the idle time that is allowed; and for the first answer of a session, before which there is no gap,
 * the person's median gap. Null where no gap tells anything.
 */
export const sessionTimeQuery = (filter: Filter, about: About): Sql => {
  // In whole milliseconds, so that a sum does not depend on its order.
  const [idle, session] = [about.pauses.idle * 1000, about.pauses.session * 1000];
  return sql`WITH timed AS (
      SELECT s.annotator, epoch_ms(${AT}) AS moment FROM ${chosen(filter, about)} s
      WHERE s.annotator IS NOT NULL AND ${AT} IS NOT NULL
    ), gaps AS (
      SELECT annotator, moment - lag(moment) OVER (PARTITION BY annotator ORDER BY moment) AS gap FROM timed
    ), sums AS (
      SELECT annotator,
        sum(least(gap, ${idle})) FILTER (gap <= ${session}) AS within,
        median(gap) FILTER (gap <= ${idle}) AS typical,
        count(*) FILTER (gap IS NULL OR gap > ${session}) AS sessions
      FROM gaps GROUP BY annotator
    )
    SELECT annotator, ((within + sessions * coalesce(typical, 0)) / 1000)::DOUBLE AS seconds
    FROM sums WHERE within > 0 ORDER BY annotator`;
};
