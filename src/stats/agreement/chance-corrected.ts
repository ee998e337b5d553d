import { MOST_CATEGORIES } from '../../model/limits.ts';
import {
  type CorrectedEstimate,
  around,
  estimate,
  FEWEST_ITEMS,
  noCorrected,
  noInterval,
} from '../data/estimate.ts';
import {
  type Profiles,
  isConstant,
  itemCount,
  pairable,
  ratingsPerItem,
  valueCounts,
} from '../data/profiles.ts';
import { student975 } from '../resampling/student.ts';
import { type Weighting, type Weight, agreementWeight } from '../data/weights.ts';

/** Agreement expected by chance, and half its slope in each label's share; no slopes where shares do not matter. */
interface Chance {
  readonly expected: number;
  readonly slope: ArrayLike<number> | null;
}

/** What a coefficient takes for chance, and where it is undefined. */
export interface Correction {
  readonly chance: (shares: Float64Array, weight: Weight) => Chance;
  /** A scale of one category leaves nothing to correct for. */
  readonly needsTwoCategories: boolean;
  /** Comparable ratings that are all equal leave nothing to correct for. */
  readonly needsVariation: boolean;
}

/** A coefficient of any number of ratings an item, unweighted or with the weights of a scale. */
export type CorrectedCoefficient = (
  profiles: Profiles,
  weighting?: Weighting,
  numbers?: readonly number[],
) => CorrectedEstimate;

/**
 * (observed - expected) / (1 - expected) for any number of ratings an item, with the linearised standard error and the
 * t interval, items being the sampling unit. Null where the
 * values are too many to be categories (`too_many_values`). Items with one rating count in the label shares, not in the observed
 * agreement. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.; the raw-data functions of R irrCAC.
 */
export const chanceCorrected =
  (correction: Correction): CorrectedCoefficient =>
  (profiles, weighting = 'unweighted', numbers) =>
    corrected(correction, profiles, weighting, numbers);

function corrected(
  { chance, needsTwoCategories, needsVariation }: Correction,
  profiles: Profiles,
  weighting: Weighting,
  numbers: readonly number[] | undefined,
): CorrectedEstimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noCorrected('no_item_with_two_ratings');
  if (needsTwoCategories && profiles.size < 2) return noCorrected('single_category');
  if (needsTwoCategories && profiles.size > MOST_CATEGORIES) return noCorrected('too_many_values');
  if (needsVariation && isConstant(valueCounts(shared))) return noCorrected('no_variation');

  const weight = agreementWeight(weighting, profiles.size, numbers);
  const items = itemCount(profiles);
  const comparable = itemCount(shared) / items;
  const shares = meanShares(profiles, items);
  const { expected, slope } = chance(shares, weight);
  if (!(expected < 1)) return noCorrected('no_variation');

  const agreement = itemAgreement(profiles, weight);
  const observed = meanOf(shared, itemAgreement(shared, weight));
  const coefficient = (observed - expected) / (1 - expected);
  const ratings = ratingsPerItem(profiles);
  const influence = agreement.map((agreed, p) => {
    const own = (agreed - (ratings[p]! >= 2 ? expected : 0)) / comparable;
    const drift =
      slope === null ? 0 : 2 * (1 - coefficient) * (shareSum(profiles, p, slope) / ratings[p]! - expected);
    return (own - drift) / (1 - expected);
  });
  const squares = meanOf(
    profiles,
    influence.map((value) => (value - coefficient) ** 2),
  );
  const se = items < 2 ? null : Math.sqrt(squares / (items - 1));
  const interval =
    se === null || itemCount(shared) < FEWEST_ITEMS
      ? noInterval('few_items')
      : around(coefficient, student975(items - 1) * se, -Infinity, 1);
  return { ...estimate(coefficient, se, interval), observed, expected };
}

/** Per profile the share of ordered pairs of ratings that agree, weighted; 0 where there is only one rating. */
export function itemAgreement(profiles: Profiles, weight: Weight): Float64Array {
  const { start, cell, count } = profiles;
  return ratingsPerItem(profiles).map((ratings, p) => {
    if (ratings < 2) return 0;
    let agreed = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      let near = 0;
      for (let j = start[p]!; j < start[p + 1]!; j++) near += weight(cell[i]!, cell[j]!) * count[j]!;
      agreed += count[i]! * (near - 1);
    }
    return agreed / (ratings * (ratings - 1));
  });
}

function meanShares(profiles: Profiles, items: number): Float64Array {
  const ratings = ratingsPerItem(profiles);
  const sums = valueCounts(
    profiles,
    profiles.weight.map((weight, p) => weight / ratings[p]!),
  );
  return sums.map((sum) => sum / items);
}

function shareSum({ start, cell, count }: Profiles, profile: number, slope: ArrayLike<number>): number {
  let sum = 0;
  for (let i = start[profile]!; i < start[profile + 1]!; i++) sum += count[i]! * slope[cell[i]!]!;
  return sum;
}

function meanOf({ weight }: Profiles, values: Float64Array): number {
  let sum = 0;
  let items = 0;
  for (let p = 0; p < weight.length; p++) {
    sum += weight[p]! * values[p]!;
    items += weight[p]!;
  }
  return sum / items;
}
