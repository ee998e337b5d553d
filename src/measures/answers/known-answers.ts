import { type PersonShare, personShares } from '../people/person-shares.ts';
import type { GoldAccuracy } from '../../stats/truth/gold-accuracy.ts';
import type { Measure } from '../measure.ts';
import { knownQuestions, knownArrays, knownRatings } from './known-ratings.ts';
import { scaleQueries } from '../people/annotator-ratings.ts';

export interface KnownAnswers {
  readonly people: readonly PersonShare[];
  readonly all: GoldAccuracy;
  readonly records: number;
  readonly unclear: number;
}

/** How often each person gives the answer that is known to be right. */
export const knownAnswers: Measure<KnownAnswers> = {
  id: 'known-answers',
  each: (about) => (about.annotators.length === 0 ? [] : knownQuestions(about)),
  needs: () => null,
  query: scaleQueries,
  arrays: knownArrays,
  shape(rows, ask, arrays) {
    const { people, all, records, unclear } = knownRatings(rows, ask, arrays);
    return { people: personShares(ask.about, people), all, records, unclear };
  },
};
