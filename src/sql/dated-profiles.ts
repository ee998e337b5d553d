import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { CELLS, datedRatings } from './ratings.ts';
import { join, sql, type Sql } from './sql.ts';

/**
 * Items with two ratings or more by the week in which the second arrived, counted from Monday, 5 January 1970; by how
 * many of some days had come by then; and by their ratings. No week where fewer than two have a time.
 */
export function datedProfileQuery(
  filter: Filter,
  about: About,
  question: number,
  days: readonly string[],
): Sql {
  const passed =
    days.length === 0
      ? sql`0`
      : join(
          days.map((day) => sql`(day >= ${day})::INTEGER`),
          ' + ',
        );
  return sql`SELECT week, stage, cells, count(*)::INTEGER AS items FROM (
      SELECT floor((day::DATE - DATE '1970-01-05') / 7)::INTEGER AS week, (${passed})::INTEGER AS stage, cells FROM (
        SELECT min(day, 2)[2] AS day, ${CELLS} AS cells FROM ${datedRatings(filter, about, question)}
        GROUP BY record HAVING count(*) >= 2
      )
    ) GROUP BY ALL ORDER BY week, stage, cells`;
}
