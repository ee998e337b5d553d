import type { Question } from '../../model/campaign.ts';
import type { Filter } from '../../model/filter.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { asymmetry } from '../../stats/agreement/cohen-kappa.ts';
import type {
  AnswerForm,
  AnswerTraits,
  Coefficient,
} from '../../stats/agreement/coefficients/coefficient.ts';
import type { Compared } from '../../stats/agreement/coefficients/compared.ts';
import { coefficientsFor } from '../../stats/agreement/coefficients/index.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { headlineKind } from './alpha-kinds.ts';

/** A coefficient of the list with its value for a question. */
export interface ComputedCoefficient extends Pick<Coefficient, 'id' | 'name' | 'title' | 'isCorrected'> {
  readonly estimate: Estimate;
  /** Answers of two people that differ: how often the second one's comes later on the scale, and how often earlier. */
  readonly asymmetry: ReturnType<typeof asymmetry> | null;
}

/** What decides which coefficients fit the answers to a question. */
export function traitsOf({ kind, level, distances }: Question): AnswerTraits {
  const isSet = QUESTION_TYPES[kind].compared === 'set';
  const form: AnswerForm = isSet ? 'set' : kind === 'number' ? 'number' : 'value';
  return {
    form,
    level: isSet ? 'nominal' : level,
    hasDistances: distances !== null,
  };
}

/** Every coefficient that a page draws for the question, in the order of the list; the alpha it is shown with is the first alpha. */
export function coefficientsOf(
  compared: Compared,
  question: Question,
  filter: Filter,
): readonly ComputedCoefficient[] {
  const traits = traitsOf(question);
  const fitting = coefficientsFor(traits).filter(({ drawnFor }) => drawnFor.includes(traits.form));
  const shown = `krippendorffAlpha.${headlineKind(question, filter) ?? ''}`;
  return headlineFirst(fitting, shown).flatMap(({ id, name, title, isCorrected, compute }) => {
    const estimate = compute(compared);
    if (estimate === null) return [];
    const pair = id === 'largestKappa' ? compared.onlyPair() : null;
    return [{ id, name, title, isCorrected, estimate, asymmetry: pair && asymmetry(pair) }];
  });
}

/** The list with one alpha before the others. */
function headlineFirst(list: readonly Coefficient[], shown: string): readonly Coefficient[] {
  const isAlpha = ({ id }: Coefficient) => id.startsWith('krippendorffAlpha.');
  const alphas = list.filter(isAlpha).toSorted((a, b) => Number(b.id === shown) - Number(a.id === shown));
  const first = list.findIndex(isAlpha);
  return first < 0 ? list : [...list.slice(0, first), ...alphas, ...list.slice(first + alphas.length)];
}
