import type { OfAnnotator } from '../../stats/people/leave-one-out.ts';
import type { About } from '../../model/campaign.ts';
import { byName } from './annotator-ratings.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { shareEstimate } from '../../stats/data/share.ts';

/** A share of somebody's records. */
export interface PersonShare {
  readonly id: string;
  readonly name: string;
  readonly share: OfAnnotator;
}

/** Those who have a share at all, in the neutral order. */
export const personShares = ({ annotators }: About, shares: readonly OfAnnotator[]): readonly PersonShare[] =>
  annotators
    .map(({ id, name }, a): PersonShare => ({ id, name, share: shares[a]! }))
    .filter(({ share }) => share.items > 0)
    .sort(byName);

/** The share of all together, each person counting by records. */
export function pooled(people: readonly PersonShare[]): Estimate {
  const items = people.reduce((sum, { share }) => sum + share.items, 0);
  // In ascending order, so that the last digit does not depend on whose it is.
  const sums = people.map(({ share }) => share.items * (share.value ?? 0)).sort((a, b) => a - b);
  const sum = sums.reduce((all, one) => all + one, 0);
  return shareEstimate(sum, items, 'no_ratings');
}
