import { type Profiles, pairable, itemCount } from '../../stats/data/profiles.ts';
import { type Estimate, type Point, noEstimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { questionOf } from '../rows/questions.ts';
import { labelProfiles, alphaOfLabel } from '../../stats/agreement/alpha-of-label.ts';
import { specificAgreement } from '../../stats/agreement/specific-agreement.ts';
import { fleissKappaOfLabel } from '../../stats/agreement/fleiss-kappa.ts';
import { alphaEstimate } from '../../stats/agreement/krippendorff-alpha.ts';

/** Single values of longer scales are hardly ever given twice. */
const MOST_RATING_VALUES = 20;

export interface Line {
  readonly value: string;
  readonly text: string;
  readonly definition: string | null;
  /** Records by how many people gave the label and how many did not. */
  readonly profiles: Profiles;
  readonly alpha: Estimate;
  readonly isOld: boolean;
  readonly specific: Estimate;
  /** Of complete data only. */
  readonly fleiss: Point;
  readonly occurrences: number;
  readonly prevalence: number | null;
}

export interface LabelAgreement {
  readonly lines: readonly Line[];
  readonly items: number;
}

/** On which labels people agree, and on which they do not. */
export const labelAgreement: Measure<LabelAgreement> = {
  id: 'label-agreement',
  each: (about) =>
    about.questions.flatMap(({ name, kind, options }, number) => {
      const isShort = kind === 'rating' && options.length <= MOST_RATING_VALUES;
      const hasLabels = kind === 'label' || kind === 'pairwise' || kind === 'multi_label' || isShort;
      return hasLabels && options.length > 0 ? [{ key: name, number }] : [];
    }),
  needs: (about, param) => noSubmissions({ about, param }),
  query: profileQueries,
  shape(rows, ask) {
    const question = questionOf(ask);
    const { profiles: all, scale } = profilesAndScale(rows, ask);
    const profiles = pairable(all);
    const lines = question.options.map(({ value, text, definition }, label): Line => {
      const given = labelProfiles(profiles, label, scale.sets);
      const { value: alpha, why, occurrences, prevalence } = alphaOfLabel(profiles, label, scale.sets);
      return {
        value,
        text,
        definition,
        profiles: given,
        alpha: { value: alpha, why, low: null, high: null, se: null },
        isOld: false,
        specific: specificAgreement(given, 1),
        fleiss: fleissKappaOfLabel(given, 1),
        occurrences,
        prevalence,
      };
    });
    return { lines, items: itemCount(profiles) };
  },
  refine: (data, _ask, resampling) => ({
    ...data,
    lines: data.lines.map((line) => ({
      ...line,
      isOld: false,
      alpha:
        line.alpha.why === null
          ? alphaEstimate(line.profiles, 'nominal', {}, resampling)
          : noEstimate(line.alpha.why),
    })),
  }),
};
