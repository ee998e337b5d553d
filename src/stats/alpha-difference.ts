import { bootstrap, resampled } from './bootstrap.ts';
import { disagreements } from './disagreement.ts';
import type { AlphaKind, DistanceTable, Scale } from './distance.ts';
import type { Estimate } from './estimate.ts';
import { noEstimate } from './estimate.ts';
import type { Resampling } from './krippendorff-alpha.ts';
import { alphaOf, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { PairedProfiles } from './paired-profiles.ts';
import { blanked } from './paired-profiles.ts';
import { itemCount, pairable, ratingsPerItem } from './profiles.ts';

/**
 * Alpha of the second side less alpha of the first, with the percentile interval of the difference in the same
 * resamples of items; its error is the standard deviation of the resamples. Two overlapping intervals do not say that
 * two values are alike; this one does. Null for the reasons of `krippendorffAlpha` on either side; no interval when a
 * side has fewer than ten comparable items. Efron & Tibshirani (1993), ch. 8.
 * Worked example: equal sides differ by 0, from 0 to 0.
 */
export function alphaDifference(
  { weight, ...sides }: PairedProfiles,
  kind: AlphaKind | DistanceTable,
  scale: Scale,
  options: Resampling,
): Estimate {
  const alphas = [sides.first, sides.second].map((side) => krippendorffAlpha(side, kind, scale));
  const [first, second] = alphas;
  if (first!.value === null || second!.value === null) return noEstimate(first!.why ?? second!.why!);
  const comparable = [sides.first, sides.second].map((side) => {
    const ratings = ratingsPerItem(side);
    return blanked(side, (p) => ratings[p]! >= 2);
  });
  const [before, after] = comparable.map((side) => disagreements(side, kind, scale));
  const items = Math.min(...comparable.map((side) => itemCount(pairable(side))));
  const difference = (drawn: Float64Array) => alphaOf(after!.of(drawn)) - alphaOf(before!.of(drawn));
  return resampled(second!.value - first!.value, items, () => bootstrap(weight, difference, options));
}
