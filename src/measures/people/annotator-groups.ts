import { type GivenRatings, scaleQueries, ratingArrays, givenRatings } from './annotator-ratings.ts';
import {
  type Grouping,
  groupedQuestions,
  groupQueries,
  withoutGroups,
  groupingsOf,
  groupNumbers,
} from './rater-groups.ts';
import { type GroupLine, groupLines } from './group-lines.ts';
import type { Measure } from '../measure.ts';
import { groupAgreement } from '../../stats/people/group-agreement.ts';
import { krippendorffAlpha } from '../../stats/agreement/krippendorff-alpha.ts';
import { annotatorProfiles } from '../../stats/data/annotator-profiles.ts';

export interface AnnotatorGroups {
  readonly given: GivenRatings;
  readonly groupings: readonly Grouping[];
  readonly lines: readonly GroupLine[];
  readonly all: number | null;
  readonly replicates: number;
}

/** Whether groups of raters see a question differently. */
export const annotatorGroups: Measure<AnnotatorGroups> = {
  id: 'annotator-groups',
  each: groupedQuestions,
  needs: () => null,
  query: (ask) => ({ ...scaleQueries(ask), ...groupQueries(ask) }),
  arrays: (ask) => ratingArrays({ ...ask, filter: withoutGroups(ask.filter, ask.about) }),
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    groupings: groupingsOf(rows, ask),
    lines: [],
    all: null,
    replicates: 0,
  }),
  refine(data, { about }, resampling) {
    const { ratings, scale, kind } = data.given;
    const found = data.groupings.map((grouping) => {
      const { length } = grouping.groups;
      const groupOf = groupNumbers(grouping, about);
      return groupAgreement(ratings, scale, kind, groupOf, length, resampling);
    });
    return {
      ...data,
      lines: data.groupings.flatMap((grouping, at) => groupLines(grouping, found[at]!, data.groupings)),
      all: krippendorffAlpha(annotatorProfiles(ratings).profiles, kind, scale).value,
      replicates: Math.min(...found.map(({ replicates }) => replicates)),
    };
  },
};
