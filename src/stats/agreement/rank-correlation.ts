import { estimate, FEWEST_ITEMS, noEstimate, noInterval, type Estimate } from '../data/estimate.ts';
import { middleRanks } from '../data/ranks.ts';
import { normal975 } from '../resampling/student.ts';

/**
 * Spearman's rank correlation of two numbers per item, equal ones sharing the mean of their ranks, with the interval of
 * Fisher's z and the error of Bonett & Wright (2000), Psychometrika 65, 23-28. Null without items (`no_ratings`) and
 * when one of the two is the same everywhere (`no_variation`); no interval below ten items (`few_items`).
 * Spearman (1904), Am. J. Psychol. 15, 72-101. Worked example: 1, 2, 3, 4, 5 and 2, 1, 4, 3, 5 give 0.8.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): Estimate {
  if (a.length === 0) return noEstimate('no_ratings');
  const [first, second] = [deviations(middleRanks(a)), deviations(middleRanks(b))];
  const spread = Math.sqrt(product(first, first) * product(second, second));
  if (spread === 0) return noEstimate('no_variation');
  const value = Math.max(-1, Math.min(1, product(first, second) / spread));
  if (a.length < FEWEST_ITEMS) return estimate(value, null, noInterval('few_items'));
  if (Math.abs(value) === 1) return estimate(value, null, noInterval('too_little_variation'));
  const error = Math.sqrt((1 + value ** 2 / 2) / (a.length - 3));
  const end = (direction: number) => Math.tanh(Math.atanh(value) + direction * normal975 * error);
  return estimate(value, error * (1 - value ** 2), { low: end(-1), high: end(1) });
}

function deviations(ranks: readonly number[]): readonly number[] {
  const mean = (ranks.length + 1) / 2;
  return ranks.map((rank) => rank - mean);
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
