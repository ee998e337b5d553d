import { ORDERED, type Coefficient } from './coefficients/coefficient.ts';
import { type Estimate, noEstimate } from '../data/estimate.ts';
import { type Profiles, itemCount, pairable, ratingsPerItem } from '../data/profiles.ts';
import { ratioEstimate } from '../data/ratio-estimate.ts';
import { shareEstimate } from '../data/share.ts';

/**
 * The share of all pairs of ratings of an item that differ by at most `tolerance` points; items with many ratings
 * dominate. Null when no item has two ratings (`no_item_with_two_ratings`). Linearised error and t interval.
 */
export function pairsWithin(profiles: Profiles, numbers: readonly number[], tolerance: number): Estimate {
  const shared = pairable(profiles);
  if (shared.weight.length === 0) return noEstimate('no_item_with_two_ratings');
  const { start, cell, count } = shared;
  const ratings = ratingsPerItem(shared);
  const near = shared.weight.map((_, p) => {
    let pairs = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      for (let j = start[p]!; j < start[p + 1]!; j++) {
        const isNear = Math.abs(numbers[cell[i]!]! - numbers[cell[j]!]!) <= tolerance;
        if (isNear) pairs += count[i]! * (count[j]! - (i === j ? 1 : 0));
      }
    }
    return pairs;
  });
  return ratioEstimate(
    shared.weight,
    near,
    ratings.map((many) => many * (many - 1)),
  );
}

/**
 * The share of comparable items whose ratings all lie within `tolerance` points, with Wilson's interval. Null when no
 * item has two ratings (`no_item_with_two_ratings`).
 */
export function itemsWithin(profiles: Profiles, numbers: readonly number[], tolerance: number): Estimate {
  const shared = pairable(profiles);
  let near = 0;
  for (let p = 0; p < shared.weight.length; p++) {
    let least = Infinity;
    let most = -Infinity;
    for (let i = shared.start[p]!; i < shared.start[p + 1]!; i++) {
      least = Math.min(least, numbers[shared.cell[i]!]!);
      most = Math.max(most, numbers[shared.cell[i]!]!);
    }
    if (most - least <= tolerance) near += shared.weight[p]!;
  }
  return shareEstimate(near, itemCount(shared), 'no_item_with_two_ratings');
}

const nearby = (rest: Pick<Coefficient, 'id' | 'name' | 'title' | 'reference' | 'compute'>): Coefficient => ({
  levels: ORDERED,
  forms: ['value'],
  drawnFor: ['value'],
  key: null,
  isCorrected: false,
  ...rest,
});

const SOURCE = 'Cochran (1977), Sampling Techniques, ch. 6';

export const toleranceAgreements: readonly Coefficient[] = [
  nearby({
    id: 'pairsWithin1',
    name: 'Pairs within 1',
    title: 'share of pairs of answers at most 1 point apart',
    reference: { source: SOURCE, example: 'ratings 1, 2 and 4 of one record', value: '0.333' },
    compute: ({ profiles, scale }) => pairsWithin(profiles, scale.numbers ?? [], 1),
  }),
  nearby({
    id: 'recordsWithin1',
    name: 'Records within 1',
    title: 'share of records with all answers within 1 point',
    reference: {
      source: SOURCE,
      example: 'ratings 1, 2, 4 of one record and 3, 3, 4 of another',
      value: '0.500',
    },
    compute: ({ profiles, scale }) => itemsWithin(profiles, scale.numbers ?? [], 1),
  }),
];
