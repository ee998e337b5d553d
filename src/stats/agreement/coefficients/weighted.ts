import type { CorrectedEstimate } from '../../data/estimate.ts';
import type { Profiles } from '../../data/profiles.ts';
import type { Weighting } from '../../data/weights.ts';
import { ANY_FORM, ANY_LEVEL, ORDERED, type Coefficient } from './coefficient.ts';

type Weights = 'linear' | 'quadratic' | 'ordinal';

/** What the unweighted coefficient and its weighted ones are called, and what is printed for them. */
interface Words extends Pick<Coefficient, 'name' | 'title'> {
  readonly key: string;
  readonly source: string;
}

interface Family {
  readonly compute: (
    profiles: Profiles,
    weighting: Weighting,
    numbers: readonly number[] | undefined,
  ) => CorrectedEstimate;
  readonly unweighted: Words & { readonly example: string; readonly value: string };
  /** Values are those of Gwet's five raters by R irrCAC. */
  readonly weighted: Words & { readonly values: Readonly<Record<Weights, string>> };
}

/** A chance-corrected coefficient unweighted, and for ordered values with each of the weights. */
export function withWeights({ compute, unweighted, weighted }: Family): readonly Coefficient[] {
  const weightedBy = (weights: Weights): Coefficient => ({
    id: `weighted.${weights}.${weighted.key}`,
    name: `${weighted.name}, ${weights}`,
    title: `${weighted.title} with ${weights} weights`,
    levels: ORDERED,
    forms: ['value', 'number'],
    drawnFor: weights === 'quadratic' ? ['value'] : [],
    key: `weighted.${weights}.${weighted.key}`,
    isCorrected: true,
    reference: {
      source: weighted.source,
      example: 'Gwet’s 15 items by 5 raters, R irrCAC',
      value: weighted.values[weights],
    },
    compute: ({ profiles, scale }) => compute(profiles, weights, scale.numbers),
  });
  const { key, name, title, source, example, value } = unweighted;
  return [
    {
      id: key,
      name,
      title,
      levels: ANY_LEVEL,
      forms: ANY_FORM,
      drawnFor: ['value'],
      key,
      isCorrected: true,
      reference: { source, example, value },
      compute: ({ profiles, scale }) => compute(profiles, 'unweighted', scale.numbers),
    },
    weightedBy('linear'),
    weightedBy('quadratic'),
    weightedBy('ordinal'),
  ];
}
