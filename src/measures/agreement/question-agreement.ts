import type { Question } from '../../model/campaign.ts';
import { ratingArrayQuery } from '../../sql/rating-arrays.ts';
import { comparedAnswers, type Compared } from '../../stats/agreement/coefficients/compared.ts';
import { coefficientsFor } from '../../stats/agreement/coefficients/index.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import type { AlphaKind, Scale } from '../../stats/data/distance.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import { itemCount, pairable, ratingCount, type Profiles } from '../../stats/data/profiles.ts';
import type { Ratings } from '../../stats/data/ratings.ts';
import type { Measure } from '../measure.ts';
import { POINT } from '../resampling.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { questionOf } from '../rows/questions.ts';
import { inOwnOrder, ratingsOf } from '../rows/rating-rows.ts';
import { isCompared } from './agreement-lines.ts';
import { kindOf, traitsOf } from './alpha-kinds.ts';

export interface QuestionAgreement {
  readonly profiles: Profiles;
  readonly scale: Scale;
  /** Who gave what; nobody where intervals are not for other people. */
  readonly given: Ratings;
  readonly drawsPeople: boolean;
  /** Records with answers of two or more people, and the answers in them. */
  readonly items: number;
  readonly ratings: number;
  /** The alpha that is shown first. */
  readonly headline: AlphaKind;
  /** Each coefficient of the list by its key in the report. */
  readonly byKey: Readonly<Record<string, Estimate>>;
}

/** Agreement on one question by the coefficients of the list that need not know who gave what. */
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
    const { profiles, scale } = profilesAndScale(rows, ask);
    const shared = pairable(profiles);
    const answers = {
      profiles,
      scale,
      given: inOwnOrder(ratingsOf(ratings ?? {}, about, profiles.size), about),
      drawsPeople: filter.otherPeople === true,
    };
    return {
      ...answers,
      items: itemCount(shared),
      ratings: ratingCount(shared),
      headline: kindOf(ask),
      byKey: valuesByKey(questionOf(ask), comparedBy({ ...answers, drawsPeople: false }, POINT)),
    };
  },
  refine: (data, ask, resampling) => ({
    ...data,
    byKey: valuesByKey(questionOf(ask), comparedBy(data, resampling)),
  }),
};

type Answers = Pick<QuestionAgreement, 'profiles' | 'scale' | 'given' | 'drawsPeople'>;

const comparedBy = ({ profiles, scale, given, drawsPeople }: Answers, resampling: Resampling): Compared =>
  comparedAnswers({ profiles, scale, ratings: given, drawsPeople, resampling });

/** Intraclass correlations need to know who gave what, and are a measure of their own. */
function valuesByKey(question: Question, compared: Compared): QuestionAgreement['byKey'] {
  const traits = traitsOf(question);
  const listed = traits === null ? [] : coefficientsFor(traits);
  return Object.fromEntries(
    listed.flatMap(({ key, compute }) => {
      const estimate = key === null || key.startsWith('icc.') ? null : compute(compared);
      return key === null || estimate === null ? [] : [[key, estimate]];
    }),
  );
}
