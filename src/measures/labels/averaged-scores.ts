import { aggregateQuery } from '../../sql/aggregate-counts.ts';
import type { Measure } from '../measure.ts';

/** A score that arrived already averaged. */
export interface AveragedScore {
  readonly name: string;
  readonly records: number;
  /** Ratings behind it, as far as the export tells. */
  readonly ratings: number;
  readonly mean: number;
  /** Each record counting by its ratings. */
  readonly weightedMean: number;
}

/** Scores of the chosen records that arrived already averaged, in the order of the export. */
export const averagedScores: Measure<readonly AveragedScore[]> = {
  id: 'averaged-scores',
  needs: ({ aggregates }) =>
    aggregates.length > 0
      ? null
      : { title: 'Averaged scores', missing: 'This export holds no scores that were averaged before.' },
  query: ({ filter, about }) =>
    about.aggregates.length === 0 ? {} : { scores: aggregateQuery(filter, about) },
  shape({ scores = [] }, { about }) {
    const rows = new Map(scores.map((row) => [String(row.name), row]));
    return about.aggregates.flatMap(({ name }): readonly AveragedScore[] => {
      const row = rows.get(name);
      if (!row) return [];
      const [ratings, mean] = [Number(row.ratings), Number(row.mean)];
      const weightedMean = ratings > 0 ? Number(row.weighted) / ratings : mean;
      return [{ name, records: Number(row.records), ratings, mean, weightedMean }];
    });
  },
};
