import { type PersonShare, personShares, pooled } from './person-shares.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { About } from '../../model/campaign.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import type { Measure } from '../measure.ts';
import { scaleQueries, givenRatings } from './annotator-ratings.ts';
import { repeatArrayQuery } from '../../sql/repeats.ts';
import { selfConsistency as consistencyOf } from '../../stats/people/self-consistency.ts';

export interface SelfConsistency {
  readonly people: readonly PersonShare[];
  readonly all: Estimate;
  readonly records: number;
}

/** Questions that people answered twice on one record, as far as is known before asking. */
const repeatedQuestions = (about: About) =>
  about.repeated === 0 || about.annotators.length === 0
    ? []
    : about.questions.flatMap((question, number) =>
        isCompared(question) ? [{ key: question.name, number }] : [],
      );

/** Whether people give the same answer when they answer a record again. */
export const selfConsistency: Measure<SelfConsistency> = {
  id: 'self-consistency',
  each: repeatedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ({ filter, about, param }) => ({
    ratings: repeatArrayQuery(filter, about, param?.number ?? 0),
  }),
  shape(rows, ask, arrays) {
    const { ratings } = givenRatings(rows, ask, arrays);
    const people = personShares(ask.about, consistencyOf(ratings));
    return { people, all: pooled(people), records: new Set(arrays?.ratings?.item).size };
  },
};
