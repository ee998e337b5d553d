import { type Estimate, noEstimate } from '../data/estimate.ts';
import { type Profiles, pairable, ratingsPerItem, valueCounts } from '../data/profiles.ts';
import { ratioEstimate } from '../data/ratio-estimate.ts';

/**
 * Given that someone gave this label, how often does another: for two raters and two labels, positive (or negative)
 * agreement. Null when no item has two ratings (`no_item_with_two_ratings`) and when nobody gave the label on a
 * comparable item (`no_ratings`). Fleiss (1981), Statistical Methods for Rates and Proportions.
 * Worked example: Feinstein & Cicchetti (1990), 80 yes-yes, 15 mixed, 5 no-no: 0.914 for yes and 0.4 for no.
 */
export function specificAgreement(profiles: Profiles, label: number): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  if (valueCounts(shared)[label] === 0) return noEstimate('no_ratings');
  const ratings = ratingsPerItem(shared);
  const occurrences = shared.weight.map((_, p) => countOf(shared, p, label));
  const repeated = occurrences.map((times, p) => (times * (times - 1)) / (ratings[p]! - 1));
  return ratioEstimate(shared.weight, repeated, occurrences);
}

function countOf({ start, cell, count }: Profiles, profile: number, label: number): number {
  for (let i = start[profile]!; i < start[profile + 1]!; i++) if (cell[i] === label) return count[i]!;
  return 0;
}
