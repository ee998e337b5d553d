import { type Point, noPoint, point } from '../data/estimate.ts';
import { type Profiles, pairable, valueCounts } from '../data/profiles.ts';

/**
 * The share of the most frequent value among comparable ratings: what always giving that answer would score.
 * Null when no item has two ratings (`no_item_with_two_ratings`).
 * Worked example: Krippendorff's 4 observers x 12 units have 13 twos among 40 comparable ratings, 0.325.
 */
export function majorityBaseline(profiles: Profiles): Point {
  const counts = valueCounts(pairable(profiles));
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  if (ratings === 0) return noPoint('no_item_with_two_ratings');
  return point(counts.reduce((most, count) => Math.max(most, count), 0) / ratings);
}
