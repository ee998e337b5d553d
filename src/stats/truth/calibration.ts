import { type Share, shareOf } from './suggestion-quality.ts';

/** How often suggestions of one score were given, and kept. */
interface ScoreCount {
  readonly score: number;
  readonly kept: number;
  readonly total: number;
}

/** The scores from `from` up to, not including, `to`; the last bucket includes its end. */
interface ScoreBucket {
  readonly from: number;
  readonly to: number;
  /** Mean score in the bucket; null when it is empty. */
  readonly score: number | null;
  readonly kept: Share;
}

/**
 * The kept rate by score: where a model is calibrated it equals the mean score of the bucket. Equal buckets from 0 to 1;
 * an empty one is there with `no_ratings`. Scores outside 0 to 1 are no probabilities and are counted apart.
 * Murphy & Winkler (1977), Appl. Statist. 26, 41-47. Worked example: scores .85 and .95, of which one of two was kept,
 * are two buckets of 10, or one bucket of 5 with mean score .90 and kept rate .50.
 */
export function calibration(
  counts: readonly ScoreCount[],
  buckets: number,
): { readonly buckets: readonly ScoreBucket[]; readonly outside: number } {
  const inside = counts.filter(({ score }) => score >= 0 && score <= 1);
  const outside = counts.filter((count) => !inside.includes(count));
  return {
    buckets: Array.from({ length: buckets }, (_, bucket) => {
      const own = inside.filter(({ score }) => bucketOf(score, buckets) === bucket);
      const total = own.reduce((sum, count) => sum + count.total, 0);
      const scores = own.reduce((sum, count) => sum + count.total * count.score, 0);
      return {
        from: bucket / buckets,
        to: (bucket + 1) / buckets,
        score: total === 0 ? null : scores / total,
        kept: shareOf(
          own.reduce((sum, { kept }) => sum + kept, 0),
          total,
        ),
      };
    }),
    outside: outside.reduce((sum, { total }) => sum + total, 0),
  };
}

function bucketOf(score: number, buckets: number): number {
  return Math.min(buckets - 1, Math.floor(score * buckets));
}
