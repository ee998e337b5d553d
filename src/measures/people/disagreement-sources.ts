import { type VarianceShares, varianceShares } from '../../stats/agreement/variance-shares.ts';
import {
  type GivenRatings,
  comparedQuestions,
  scaleQueries,
  ratingArrays,
  givenRatings,
  ratingsInOrder,
  numbersOf,
} from './annotator-ratings.ts';
import type { Measure } from '../measure.ts';
import { usedValues } from '../../stats/data/used-values.ts';
import { questionOf } from '../rows/questions.ts';
import { noEstimate } from '../../stats/data/estimate.ts';
import type { Question } from '../../model/campaign.ts';
import type { Scale } from '../../stats/data/distance.ts';
import {
  type Features,
  setFeatures,
  numberFeatures,
  labelFeatures,
} from '../../stats/agreement/value-features.ts';

/** Each resample reads all ratings, so that many ratings bear few of them. */
const replicatesFor = (ratings: number, wanted: number): number =>
  ratings <= 20_000 ? wanted : ratings <= 400_000 ? Math.min(wanted, 200) : 0;

export interface DisagreementSources extends VarianceShares {
  readonly given: GivenRatings;
  readonly replicates: number;
}

/** Where answers differ from: records, people's leanings, or neither. */
export const disagreementSources: Measure<DisagreementSources> = {
  id: 'disagreement-sources',
  each: comparedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    shares: noShares(),
    negative: [],
    items: 0,
    replicates: 0,
  }),
  refine(data, ask, resampling) {
    const ordered = ratingsInOrder(data.given, ask.about);
    const { ratings, scale } = usedValues(ordered, data.given.scale);
    const replicates = replicatesFor(ratings.value.length, resampling.replicates);
    const features = featuresOf(questionOf(ask), ratings.size, scale);
    return {
      given: data.given,
      replicates,
      ...varianceShares(ratings, features, { ...resampling, replicates }),
    };
  },
};

const noShares = () => {
  const none = noEstimate('no_item_with_two_ratings');
  return { item: none, annotator: none, noise: none };
};

/** Numbers as they are; else one indicator a label. */
function featuresOf(question: Question, size: number, scale: Scale): Features {
  if (scale.sets) return setFeatures(scale.sets, question.options.length);
  const numbers = numbersOf(question, scale);
  return numbers ? numberFeatures(numbers) : labelFeatures(size);
}
