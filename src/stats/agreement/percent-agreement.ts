import { ANY_FORM, ANY_LEVEL, type Coefficient, type Reference } from './coefficients/coefficient.ts';
import { chanceCorrected, itemAgreement } from './chance-corrected.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import { type Profiles, itemCount, pairable, ratingsPerItem } from '../data/profiles.ts';
import { ratioEstimate } from '../data/ratio-estimate.ts';
import { type Weighting, agreementWeight } from '../data/weights.ts';
import { shareEstimate } from '../data/share.ts';

/** Averages that differ as soon as items have different numbers of ratings; never print one without its name. */
export type AgreementAverage = 'items' | 'pairs' | 'ratings' | 'unanimous';

/**
 * Percent agreement. `items`: mean over items of the share of their pairs of ratings that are equal. `pairs`: share of
 * all pairs; items with many ratings dominate. `ratings`: the mean over ratings, which is 1 less the observed
 * disagreement of nominal alpha. `unanimous`: share of items whose ratings are all equal. Null when no
 * item has two ratings (`no_item_with_two_ratings`); items with one rating are not judged.
 * Error: linearised (Gwet 2014), for `unanimous` binomial with Wilson's interval.
 */
export function percentAgreement(
  profiles: Profiles,
  average: AgreementAverage = 'items',
  weighting: Weighting = 'unweighted',
  numbers?: readonly number[],
): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  switch (average) {
    case 'items':
      return meanOverItems(profiles, weighting, numbers);
    case 'pairs':
      return shareOfPairs(shared, weighting, numbers);
    case 'ratings':
      return meanOverRatings(shared, weighting, numbers);
    case 'unanimous':
      return shareUnanimous(shared);
  }
}

const observers = (value: string): Reference => ({
  source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
  example: 'Krippendorff’s 4 observers, 12 units',
  value,
});

const average = (
  kind: AgreementAverage,
  rest: Pick<Coefficient, 'name' | 'title' | 'key' | 'reference'>,
): Coefficient => ({
  id: `percent.${kind}`,
  levels: ANY_LEVEL,
  forms: ANY_FORM,
  drawnFor: ['value', 'set'],
  isCorrected: false,
  compute: ({ profiles }) => percentAgreement(profiles, kind),
  ...rest,
});

export const percentAgreements: readonly Coefficient[] = [
  average('items', {
    name: 'Equal, by record',
    title: 'percent agreement, mean over records',
    key: 'percent.items',
    reference: observers('0.818'),
  }),
  average('pairs', {
    name: 'Equal, by pair',
    title: 'percent agreement over all pairs of answers',
    key: 'percent.pairs',
    reference: observers('0.782'),
  }),
  average('ratings', {
    name: 'Equal, by answer',
    title: 'percent agreement, mean over answers: 1 less the observed disagreement',
    key: null,
    reference: observers('0.800'),
  }),
  average('unanimous', {
    name: 'All equal',
    title: 'share of the records whose answers are all equal',
    key: 'percent.unanimous',
    reference: observers('0.727'),
  }),
];

const uncorrected = chanceCorrected({
  needsTwoCategories: false,
  needsVariation: false,
  chance: () => ({ expected: 0, slope: null }),
});

function meanOverItems(
  profiles: Profiles,
  weighting: Weighting,
  numbers: readonly number[] | undefined,
): Estimate {
  const { value, why, low, high, se, noInterval } = uncorrected(profiles, weighting, numbers);
  const cut = low === null ? null : Math.max(0, low);
  return { value, why, low: cut, high, se, ...(noInterval ? { noInterval } : {}) };
}

function shareOfPairs(
  shared: Profiles,
  weighting: Weighting,
  numbers: readonly number[] | undefined,
): Estimate {
  const pairs = ratingsPerItem(shared).map((ratings) => (ratings * (ratings - 1)) / 2);
  const agreed = itemAgreement(shared, agreementWeight(weighting, shared.size, numbers));
  return ratioEstimate(
    shared.weight,
    agreed.map((share, p) => share * pairs[p]!),
    pairs,
  );
}

function meanOverRatings(
  shared: Profiles,
  weighting: Weighting,
  numbers: readonly number[] | undefined,
): Estimate {
  const ratings = ratingsPerItem(shared);
  const agreed = itemAgreement(shared, agreementWeight(weighting, shared.size, numbers));
  return ratioEstimate(
    shared.weight,
    agreed.map((share, p) => share * ratings[p]!),
    Float64Array.from(ratings),
  );
}

function shareUnanimous(shared: Profiles): Estimate {
  const { weight, start } = shared;
  let unanimous = 0;
  for (let p = 0; p < weight.length; p++) {
    const distinctValues = start[p + 1]! - start[p]!;
    if (distinctValues === 1) unanimous += weight[p]!;
  }
  return shareEstimate(unanimous, itemCount(shared), 'no_item_with_two_ratings');
}
