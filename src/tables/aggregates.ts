import type { Aggregate } from '../model/campaign.ts';
import { integers, NULL_INTEGER, numbers, terms, type Table } from '../model/column.ts';
import type { Collected } from '../formats/collect/collected.ts';

/** The averages of records, and each name's figures over all records. */
export function aggregateTable({ aggregates: { record, name, names, value, count } }: Collected): {
  readonly table: Table;
  readonly aggregates: readonly Aggregate[];
} {
  const sums = names.terms.map(() => ({
    records: new Set<number>(),
    rows: 0,
    ratings: 0,
    sum: 0,
    weighted: 0,
  }));
  for (let row = 0; row < record.length; row++) {
    const known = count.data[row]!;
    const ratings = known === NULL_INTEGER ? 0 : known;
    const average = sums[name.data[row]!]!;
    average.records.add(record.data[row]!);
    average.rows++;
    average.ratings += ratings;
    average.sum += value.data[row]!;
    average.weighted += value.data[row]! * ratings;
  }
  return {
    table: {
      name: 'aggregate',
      rows: record.length,
      columns: {
        record: integers(record),
        name: terms(name, names),
        value: numbers(value),
        count: integers(count),
      },
    },
    aggregates: sums.map(({ records, rows, ratings, sum, weighted }, index) => ({
      name: names.terms[index]!,
      records: records.size,
      ratings,
      mean: sum / rows,
      weightedMean: ratings === 0 ? sum / rows : weighted / ratings,
    })),
  };
}
