import { alphaOfLabel, labelProfiles } from '../stats/agreement/alpha-of-label.ts';
import { alphaEstimate, type Resampling } from '../stats/agreement/krippendorff-alpha.ts';
import { specificAgreement } from '../stats/agreement/specific-agreement.ts';
import type { Ratings } from './ratings.ts';
import { figure } from './figure.ts';
import type { AgreementFigures, LabelFigures } from './types.ts';

const MOST_RATING_VALUES = 20;

/** Agreement on each label against the rest; empty for numbers and for ratings of many values. */
export function labelFigures(
  { question, profiles, scale }: Ratings,
  resampling: Resampling,
): AgreementFigures['perLabel'] {
  const { kind, options } = question;
  const isShort = kind === 'rating' && options.length <= MOST_RATING_VALUES;
  if (kind !== 'label' && kind !== 'pairwise' && kind !== 'multi_label' && !isShort) return {};
  const one = (label: number): LabelFigures => {
    const given = labelProfiles(profiles, label, scale.sets);
    return {
      alpha: figure(alphaEstimate(given, 'nominal', {}, resampling)),
      specific: figure(specificAgreement(given, 1)),
      prevalence: alphaOfLabel(profiles, label, scale.sets).prevalence,
    };
  };
  return Object.fromEntries(options.map(({ value }, label) => [value, one(label)]));
}
