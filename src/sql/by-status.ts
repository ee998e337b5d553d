import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosen } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

/** How many submissions of each status the rest of a filter selects: what counts, and what is left out. */
export const byStatus = (filter: Filter, about: About): Sql =>
  sql`SELECT s.status AS status, count(*)::INTEGER AS n FROM ${chosen(filter, about, { anyStatus: true })} s GROUP BY ALL ORDER BY ALL`;
