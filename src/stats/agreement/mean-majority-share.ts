import { ANY_FORM, ANY_LEVEL, type Coefficient } from './coefficients/coefficient.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import { type Profiles, pairable, ratingsPerItem } from '../data/profiles.ts';
import { ratioEstimate } from '../data/ratio-estimate.ts';

/**
 * Mean over items of the share of the most frequent value among the item's ratings. Higher than percent agreement,
 * and sometimes published under that name. Items with one rating are not judged; null when no item has two ratings
 * (`no_item_with_two_ratings`). Linearised error and t interval.
 * Röttger et al. (2022), NAACL: 0.739 in group 1, where pairwise agreement is 0.638.
 */
export function meanMajorityShare(profiles: Profiles): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  const { weight, start, count } = shared;
  const ratings = ratingsPerItem(shared);
  const share = weight.map((_, p) => Math.max(...count.subarray(start[p], start[p + 1])) / ratings[p]!);
  return ratioEstimate(weight, share, new Float64Array(weight.length).fill(1));
}

export const majorityShare: Coefficient = {
  id: 'majorityShare',
  name: 'Majority share',
  title: 'mean share of the most frequent answer of a record',
  levels: ANY_LEVEL,
  forms: ANY_FORM,
  drawnFor: ['value', 'set'],
  key: null,
  isCorrected: false,
  reference: {
    source: 'Röttger et al. (2022), NAACL',
    example: 'answers a, a, b to one record and a, a to another',
    value: '0.833',
  },
  compute: ({ profiles }) => meanMajorityShare(profiles),
};
