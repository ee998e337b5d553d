import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { chosenRecords } from './chosen.ts';
import { sql, type Sql } from './sql.ts';

/** One row a name: the chosen records that have it, their ratings, and the mean, plain and weighted by ratings. */
export const aggregateQuery = (filter: Filter, about: About): Sql =>
  sql`SELECT a.name, count(DISTINCT a.record)::INTEGER AS records, coalesce(sum(a.count), 0)::DOUBLE AS ratings,
    avg(a.value ORDER BY a.value)::DOUBLE AS mean,
    sum(a.value * a.count ORDER BY a.value)::DOUBLE AS weighted
    FROM aggregate a JOIN ${chosenRecords(filter, about)} r ON a.record = r.record
    GROUP BY a.name ORDER BY a.name`;
