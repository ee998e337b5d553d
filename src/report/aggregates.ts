import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { aggregateQuery } from '../sql/aggregate-counts.ts';
import type { AggregateFigures } from './types.ts';

/** Scores of the chosen records that arrived already averaged, in the order of the export. */
export async function aggregateFigures(
  engine: Engine,
  about: About,
  filter: Filter,
): Promise<readonly AggregateFigures[]> {
  if (about.aggregates.length === 0) return [];
  const rows = new Map(
    (await engine.query(aggregateQuery(filter, about))).map((row) => [String(row['name']), row]),
  );
  return about.aggregates.flatMap(({ name }) => {
    const row = rows.get(name);
    if (!row) return [];
    const [ratings, mean, weighted] = [row['ratings'], row['mean'], row['weighted']].map(Number);
    return [
      {
        name,
        records: Number(row['records']),
        ratings: ratings!,
        mean: mean!,
        weightedMean: ratings! > 0 ? weighted! / ratings! : mean!,
      },
    ];
  });
}
