import { type Point, noPoint } from '../data/estimate.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { type Profiles, pairable, ratingCount, recoded, valueCounts } from '../data/profiles.ts';

/** Alpha of one label, and how often it was given: with a handful of occurrences the coefficient is noise. */
interface LabelAlpha extends Point {
  /** Comparable ratings that carry the label. */
  readonly occurrences: number;
  /** Their share of the comparable ratings; null when there are none. */
  readonly prevalence: number | null;
}

/**
 * Nominal alpha of one label against the rest; with `sets`, of the label being in the set or not. Null for the reasons
 * of `krippendorffAlpha`; a label nobody gave, or that everybody gave, has `no_variation`.
 * Krippendorff (2011), 4 observers x 12 units: label 1 against the rest 0.720.
 */
export function alphaOfLabel(
  profiles: Profiles,
  label: number,
  sets?: readonly (readonly number[])[],
): LabelAlpha {
  const shared = labelProfiles(pairable(profiles), label, sets);
  const ratings = ratingCount(shared);
  const occurrences = valueCounts(shared)[1]!;
  if (ratings === 0) return { ...noPoint('no_item_with_two_ratings'), occurrences, prevalence: null };
  return { ...krippendorffAlpha(shared, 'nominal'), occurrences, prevalence: occurrences / ratings };
}

/** The same items with two values, 1 for the label and 0 for the rest: feed them to any other statistic. */
export function labelProfiles(
  profiles: Profiles,
  label: number,
  sets?: readonly (readonly number[])[],
): Profiles {
  const has = (value: number) => (sets ? sets[value]!.includes(label) : value === label);
  return recoded(profiles, 2, (value) => (has(value) ? 1 : 0));
}
