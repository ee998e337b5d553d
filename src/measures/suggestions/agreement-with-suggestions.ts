import { type Profiles, pairable, itemCount } from '../../stats/data/profiles.ts';
import { type Estimate, noEstimate } from '../../stats/data/estimate.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import type { Measure } from '../measure.ts';
import { suggestedQuestions, needsAnswers } from './suggested-questions.ts';
import { slicedProfileQuery, suggestionSlices } from '../../sql/sliced-profiles.ts';
import { valueQuery, setQuery } from '../../sql/ratings.ts';
import { questionOf } from '../rows/questions.ts';
import { scaleOf, profilesOf } from '../rows/profile-rows.ts';
import { kindOf } from '../agreement/alpha-kinds.ts';
import { krippendorffAlpha } from '../../stats/agreement/krippendorff-alpha.ts';
import { alphaOfSlices } from '../../stats/agreement/alpha-of-slices.ts';

export interface Part {
  readonly text: string;
  readonly profiles: Profiles;
  readonly alpha: Estimate;
  readonly items: number;
}

export interface AgreementWithSuggestions {
  /** Records with a suggestion, and records without one. */
  readonly parts: readonly [Part, Part];
  readonly difference: Estimate;
  readonly p: number | null;
  readonly kind: AlphaKind;
  readonly scale: Scale;
  readonly isOld: boolean;
}

/** Whether people agree more where they were shown a suggestion. */
export const agreementWithSuggestions: Measure<AgreementWithSuggestions> = {
  id: 'agreement-with-suggestions',
  each: suggestedQuestions,
  needs: (about, param) => needsAnswers({ about, param }),
  query({ filter, about, param }) {
    const number = param?.number ?? 0;
    return {
      profiles: slicedProfileQuery(filter, about, number, suggestionSlices(number)),
      values: valueQuery(number),
      sets: setQuery(number),
    };
  },
  shape({ profiles: rows = [], values = [], sets = [] }, ask) {
    const question = questionOf(ask);
    const { size, scale } = scaleOf(question, values, sets);
    const kind = kindOf(ask);
    const partOf = (slice: string): Part => {
      const some = rows.filter((row) => row.slice === slice);
      const profiles = pairable(profilesOf(some, size));
      const { value, why } = krippendorffAlpha(profiles, kind, scale);
      return {
        text: `${slice} a suggestion`,
        profiles,
        alpha: { value, why, low: null, high: null, se: null },
        items: itemCount(profiles),
      };
    };
    const parts = [partOf('with'), partOf('without')] as const;
    const [shown, blind] = [parts[0].alpha, parts[1].alpha];
    const difference =
      shown.value === null || blind.value === null
        ? noEstimate(shown.why ?? blind.why ?? 'no_variation')
        : { value: shown.value - blind.value, why: null, low: null, high: null, se: null };
    return { parts, difference, p: null, kind, scale, isOld: true };
  },
  refine(data, _ask, resampling) {
    const { parts, kind, scale } = data;
    const [shown, blind] = alphaOfSlices(
      parts.map(({ profiles }) => profiles),
      kind,
      scale,
      resampling,
    );
    return {
      ...data,
      isOld: false,
      parts: [
        { ...parts[0], alpha: shown!.alpha },
        { ...parts[1], alpha: blind!.alpha },
      ],
      difference: shown!.difference,
      p: shown!.p,
    };
  },
};
