import { type PersonShare, personShares, pooled } from './person-shares.ts';
import { type FunnelLimits, funnelLimits } from '../../stats/people/funnel.ts';
import {
  type GivenRatings,
  sharedQuestions,
  scaleQueries,
  ratingArrays,
  givenRatings,
  agreementWithOthers,
} from './annotator-ratings.ts';
import { type Estimate, noEstimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';

export interface Line extends PersonShare {
  readonly limits: FunnelLimits;
}

export interface AgreementFunnel {
  readonly given: GivenRatings;
  readonly lines: readonly Line[];
  readonly all: Estimate;
}

/** Whose agreement with the others is further from that of all than the number of records explains. */
export const agreementFunnel: Measure<AgreementFunnel> = {
  id: 'agreement-funnel',
  each: (about) => (about.annotators.length < 3 ? [] : sharedQuestions(about)),
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    lines: [],
    all: noEstimate('no_ratings'),
  }),
  refine({ given }, { about }) {
    const people = personShares(about, agreementWithOthers(given));
    const all = pooled(people);
    const lines = people.map((person) => ({
      ...person,
      limits: funnelLimits(all.value ?? 0, person.share.items),
    }));
    return { given, lines, all };
  },
};
