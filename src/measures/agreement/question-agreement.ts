import { ratingArrayQuery } from '../../sql/rating-arrays.ts';
import { brennanPrediger } from '../../stats/agreement/brennan-prediger.ts';
import { fleissKappa } from '../../stats/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../stats/agreement/gwet.ts';
import { krippendorffAlpha, type Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../stats/agreement/percent-agreement.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { itemCount, pairable, ratingCount, type Profiles } from '../../stats/data/profiles.ts';
import type { Ratings } from '../../stats/data/ratings.ts';
import type { Measure } from '../measure.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { questionOf } from '../rows/questions.ts';
import { inOwnOrder, ratingsOf } from '../rows/rating-rows.ts';
import { alphaWithInterval } from '../../stats/agreement/alpha-with-interval.ts';
import { isCompared } from './agreement-lines.ts';
import { alphaKinds, kindOf } from './alpha-kinds.ts';

/** Coefficients that take chance off, with one weighting of how far values lie apart. */
export interface Weighted {
  readonly fleissKappa: Estimate;
  readonly gwetAc2: Estimate;
  readonly brennanPrediger: Estimate;
}

export type Weighting = 'linear' | 'quadratic' | 'ordinal';

export interface QuestionAgreement {
  readonly profiles: Profiles;
  readonly scale: Scale;
  /** Who gave what, where the intervals are for other people too; else null. */
  readonly given: Ratings | null;
  /** Records with answers of two or more people, and the answers in them. */
  readonly items: number;
  readonly ratings: number;
  readonly percent: Readonly<Record<'items' | 'pairs' | 'unanimous', Estimate>>;
  /** Krippendorff's alpha of every kind that fits, the one that is shown first, and which that is. */
  readonly alphas: Readonly<Partial<Record<AlphaKind, Estimate>>>;
  readonly headline: AlphaKind;
  readonly fleissKappa: Estimate;
  readonly gwetAc1: Estimate;
  readonly brennanPrediger: Estimate;
  /** Null where values have no order. */
  readonly weighted: Readonly<Record<Weighting, Weighted>> | null;
}

/** Agreement on one question by the coefficients that every comparison of answers has. */
export const questionAgreement: Measure<QuestionAgreement> = {
  id: 'question-agreement',
  each: ({ questions }) =>
    questions.flatMap((question, number) => (isCompared(question) ? [{ key: question.name, number }] : [])),
  needs: (about, param) => noSubmissions({ about, param }),
  query: profileQueries,
  arrays: ({ filter, about, param }) =>
    filter.otherPeople ? { ratings: ratingArrayQuery(filter, about, param?.number ?? 0) } : {},
  shape(rows, ask, { ratings } = {}) {
    const { about, filter } = ask;
    const question = questionOf(ask);
    const { profiles, scale } = profilesAndScale(rows, ask);
    const shared = pairable(profiles);
    const kinds = alphaKinds(question);
    return {
      profiles,
      scale,
      given: filter.otherPeople ? inOwnOrder(ratingsOf(ratings ?? {}, about, profiles.size), about) : null,
      items: itemCount(shared),
      ratings: ratingCount(shared),
      percent: {
        items: percentAgreement(profiles, 'items'),
        pairs: percentAgreement(profiles, 'pairs'),
        unanimous: percentAgreement(profiles, 'unanimous'),
      },
      alphas: Object.fromEntries(
        kinds.map((kind) => [
          kind,
          { ...krippendorffAlpha(shared, kind, scale), low: null, high: null, se: null },
        ]),
      ),
      headline: kindOf(ask),
      fleissKappa: fleissKappa(profiles),
      gwetAc1: gwetAc(profiles),
      brennanPrediger: brennanPrediger(profiles),
      weighted: kinds.includes('ordinal') ? weightedBy(profiles, scale) : null,
    };
  },
  refine: (data, ask, resampling) => ({ ...data, alphas: alphasOf(data, ask, resampling) }),
};

const alphasOf = (
  data: QuestionAgreement,
  ask: Parameters<typeof questionOf>[0],
  resampling: Resampling,
): QuestionAgreement['alphas'] =>
  Object.fromEntries(
    alphaKinds(questionOf(ask)).map((kind) => [
      kind,
      alphaWithInterval({ ...data, ratings: data.given }, kind, resampling),
    ]),
  );

function weightedBy(profiles: Profiles, { numbers }: Scale): QuestionAgreement['weighted'] {
  const by = (weighting: Weighting): Weighted => ({
    fleissKappa: fleissKappa(profiles, weighting, numbers),
    gwetAc2: gwetAc(profiles, weighting, numbers),
    brennanPrediger: brennanPrediger(profiles, weighting, numbers),
  });
  return { linear: by('linear'), quadratic: by('quadratic'), ordinal: by('ordinal') };
}
