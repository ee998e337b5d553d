import { type WithoutEstimate, alphaWithoutEstimates } from '../../stats/people/alpha-without-estimates.ts';
import {
  type GivenRatings,
  comparedQuestions,
  scaleQueries,
  ratingArrays,
  givenRatings,
  byName,
} from './annotator-ratings.ts';
import type { Point } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';

export interface Line extends WithoutEstimate {
  readonly id: string;
  readonly name: string;
}

export interface AlphaWithout {
  readonly given: GivenRatings;
  readonly all: Point;
  readonly items: number;
  readonly replicates: number;
  readonly lines: readonly Line[];
}

/** Whether disagreement comes from one person or from all. */
export const alphaWithout: Measure<AlphaWithout> = {
  id: 'alpha-without',
  // Without one of two people there is nobody to compare.
  each: (about) => (about.annotators.length < 3 ? [] : comparedQuestions(about)),
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    all: { value: null, why: 'no_item_with_two_ratings' },
    items: 0,
    replicates: 0,
    lines: [],
  }),
  refine(data, { about }, resampling) {
    const { ratings, scale, kind } = data.given;
    const { people, ...all } = alphaWithoutEstimates(ratings, kind, scale, resampling);
    const lines = about.annotators
      .flatMap(({ id, name }, a): Line[] => (people[a] ? [{ id, name, ...people[a] }] : []))
      .sort(byName);
    return { given: data.given, ...all, lines };
  },
};
