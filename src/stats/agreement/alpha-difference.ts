import { bootstrap, resampled } from '../resampling/bootstrap.ts';
import { disagreements, type Disagreements } from './disagreement.ts';
import type { AlphaKind, Scale } from '../data/distance.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import { type Resampling, alphaEstimate, alphaOf, krippendorffAlpha } from './krippendorff-alpha.ts';
import { jackknifeError } from '../resampling/jackknife.ts';
import { type PairedProfiles, blanked } from '../data/paired-profiles.ts';
import { itemCount, pairable, ratingsPerItem } from '../data/profiles.ts';

/**
 * Alpha of the second side less alpha of the first, with the percentile interval of the difference in the same
 * resamples of items; its error is the standard deviation of the resamples. Two overlapping intervals do not say that
 * two values are alike; this one does. Null for the reasons of `krippendorffAlpha` on either side; no interval when a
 * side has fewer than ten comparable items. Efron & Tibshirani (1993), ch. 8.
 * Worked example: equal sides differ by 0, from 0 to 0.
 */
export const alphaDifference = (
  pair: PairedProfiles,
  kind: AlphaKind,
  scale: Scale,
  options: Resampling,
): Estimate => alphaAndDifference(pair, kind, scale, options).difference;

/** The same beside alpha of the second side: its interval comes from the same resamples, its error is that of `alphaEstimate`. */
export function alphaAndDifference(
  { weight, ...sides }: PairedProfiles,
  kind: AlphaKind,
  scale: Scale,
  options: Resampling,
): { readonly second: Estimate; readonly difference: Estimate } {
  const alphas = [sides.first, sides.second].map((side) => krippendorffAlpha(side, kind, scale));
  const [first, second] = alphas;
  if (first!.value === null || second!.value === null)
    return {
      second: alphaEstimate(sides.second, kind, scale, options),
      difference: noEstimate(first!.why ?? second!.why!),
    };
  const comparable = [sides.first, sides.second].map((side) => {
    const ratings = ratingsPerItem(side);
    return blanked(side, (p) => ratings[p]! >= 2);
  });
  const [before, after] = comparable.map((side) => disagreements(side, kind, scale));
  const [items, itemsAfter] = comparable.map((side) => itemCount(pairable(side)));
  const drawn = drawnOnce(weight, before!, after!, options);
  const own = pairable(sides.second);
  const { withoutOne } = disagreements(own, kind, scale);
  return {
    second: {
      ...resampled(second!.value, itemsAfter!, () => drawn().second),
      se: jackknifeError(own.weight, (profile) => alphaOf(withoutOne(profile))),
    },
    difference: resampled(
      second!.value - first!.value,
      Math.min(items!, itemsAfter!),
      () => drawn().difference,
    ),
  };
}

interface Drawn {
  readonly second: Float64Array;
  readonly difference: Float64Array;
}

function drawnOnce(
  weight: Float64Array,
  before: Disagreements,
  after: Disagreements,
  options: Resampling,
): () => Drawn {
  let known: Drawn | null = null;
  return () => (known ??= draw());

  function draw(): Drawn {
    const second = new Float64Array(options.replicates);
    let r = 0;
    const difference = bootstrap(
      weight,
      (drawn) => {
        second[r] = alphaOf(after.forWeights(drawn));
        return second[r++]! - alphaOf(before.forWeights(drawn));
      },
      options,
    );
    return { second, difference };
  }
}
