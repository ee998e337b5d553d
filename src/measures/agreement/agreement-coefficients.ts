import { type Profiles, itemCount, pairable } from '../../stats/data/profiles.ts';
import {
  type GivenRatings,
  ratingArrays,
  givenRatings,
  ratingsInOrder,
  numbersOf,
} from '../people/annotator-ratings.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { isCompared } from './agreement-lines.ts';
import { noSubmissions, profileQueries, profilesAndScale } from '../rows/question-profiles.ts';
import { questionOf } from '../rows/questions.ts';
import { meanAbsoluteDifference } from '../../stats/data/mean-difference.ts';
import { coefficientsOf, type ComputedCoefficient } from './coefficients.ts';
import { comparedAnswers } from '../../stats/agreement/coefficients/compared.ts';

export interface AgreementCoefficients {
  readonly profiles: Profiles;
  readonly given: GivenRatings;
  readonly items: number;
  /** How far two answers to a record lie apart on average, in points; null where answers are no points. */
  readonly apart: Estimate | null;
  readonly coefficients: readonly ComputedCoefficient[];
}

/** Agreement by every coefficient that fits, so that a paper's or a client's one is there too. */
export const agreementCoefficients: Measure<AgreementCoefficients> = {
  id: 'agreement-coefficients',
  each: (about) =>
    about.questions.flatMap((question, number) =>
      isCompared(question) ? [{ key: question.name, number }] : [],
    ),
  needs: (about, param) => noSubmissions({ about, param }),
  query: profileQueries,
  arrays: ratingArrays,
  shape(rows, ask, arrays) {
    const { profiles } = profilesAndScale(rows, ask);
    return {
      profiles,
      given: givenRatings(rows, ask, arrays),
      items: itemCount(pairable(profiles)),
      apart: null,
      coefficients: [],
    };
  },
  refine(data, ask, resampling) {
    const question = questionOf(ask);
    const { given, profiles } = data;
    const { scale } = given;
    const compared = comparedAnswers({
      profiles,
      scale,
      ratings: ratingsInOrder(given, ask.about),
      resampling,
      drawsPeople: ask.filter.otherPeople === true,
    });
    const numbers = numbersOf(question, scale);
    return {
      ...data,
      apart: numbers && meanAbsoluteDifference(profiles, numbers),
      coefficients: coefficientsOf(compared, question, ask.filter),
    };
  },
};
