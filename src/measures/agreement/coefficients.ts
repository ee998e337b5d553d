import type { Question } from '../../model/campaign.ts';
import type { Filter } from '../../model/filter.ts';
import { asymmetry } from '../../stats/agreement/cohen-kappa.ts';
import type { Coefficient } from '../../stats/agreement/coefficients/coefficient.ts';
import type { Compared } from '../../stats/agreement/coefficients/compared.ts';
import { coefficientsFor } from '../../stats/agreement/coefficients/index.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { headlineKind, traitsOf } from './alpha-kinds.ts';

/** A coefficient of the list with its value for a question. */
export interface ComputedCoefficient extends Pick<Coefficient, 'id' | 'name' | 'title' | 'isCorrected'> {
  readonly estimate: Estimate;
  /** Answers of two people that differ: how often the second one's comes later on the scale, and how often earlier. */
  readonly asymmetry: ReturnType<typeof asymmetry> | null;
}

/** Where the report has an alpha. */
export const alphaKey = (kind: string): string => `krippendorffAlpha.${kind}`;

/** Every coefficient that a page draws for the question, in the order of the list; of the alphas the one it is shown with comes first. */
export function coefficientsOf(
  compared: Compared,
  question: Question,
  filter: Filter,
): readonly ComputedCoefficient[] {
  const traits = traitsOf(question);
  if (traits === null) return [];
  const drawn = coefficientsFor(traits).filter(({ drawnFor }) => drawnFor.includes(traits.form));
  const shown = alphaKey(headlineKind(question, filter) ?? '');
  return headlineFirst(drawn, shown).flatMap(({ id, name, title, isCorrected, compute }) => {
    const estimate = compute(compared);
    if (estimate === null) return [];
    const pair = id === 'largestKappa' ? compared.onlyPair() : null;
    return [{ id, name, title, isCorrected, estimate, asymmetry: pair && asymmetry(pair) }];
  });
}

/** The list with one alpha before the others. */
function headlineFirst(list: readonly Coefficient[], shown: string): readonly Coefficient[] {
  const isAlpha = ({ key }: Coefficient) => key?.startsWith(alphaKey('')) ?? false;
  const alphas = list.filter(isAlpha).toSorted((a, b) => Number(b.key === shown) - Number(a.key === shown));
  const first = list.findIndex(isAlpha);
  return first < 0 ? list : [...list.slice(0, first), ...alphas, ...list.slice(first + alphas.length)];
}
