import {
  type RaterGroup,
  type Grouping,
  groupedQuestions,
  groupQueries,
  withoutGroups,
  groupingsOf,
  groupNumbers,
  groupName,
} from './rater-groups.ts';
import { type GroupShare, labelCounts, sharesOf } from './group-shares.ts';
import { type GivenRatings, scaleQueries, ratingArrays, givenRatings } from './annotator-ratings.ts';
import type { Measure } from '../measure.ts';
import { questionOf } from '../rows/questions.ts';
import { ratingsPerAnnotator } from '../../stats/data/ratings.ts';
import { MOST_MATRIX_LABELS } from '../../model/limits.ts';

export interface Line extends Pick<RaterGroup, 'term'> {
  readonly text: string;
  readonly field: Grouping['field'];
  readonly people: number;
  readonly answers: number;
  readonly shares: readonly GroupShare[];
}

export interface GroupLabels {
  readonly given: GivenRatings;
  readonly groupings: readonly Grouping[];
  readonly lines: readonly Line[];
  readonly answers: number;
}

/** Whether a group of raters uses a label differently. */
export const groupLabels: Measure<GroupLabels> = {
  id: 'group-labels',
  each: (about) =>
    groupedQuestions(about).filter(({ number }) => {
      const { kind, options } = about.questions[number]!;
      return kind !== 'number' && options.length >= 2 && options.length <= MOST_MATRIX_LABELS;
    }),
  needs: () => null,
  query: (ask) => ({ ...scaleQueries(ask), ...groupQueries(ask) }),
  arrays: (ask) => ratingArrays({ ...ask, filter: withoutGroups(ask.filter, ask.about) }),
  shape: (rows, ask, arrays) => ({
    given: givenRatings(rows, ask, arrays),
    groupings: groupingsOf(rows, ask),
    lines: [],
    answers: 0,
  }),
  refine(data, { about, param }) {
    const { ratings, scale } = data.given;
    const labels = questionOf({ about, param }).options.length;
    const everybody = { ...ratings, annotator: new Int32Array(ratings.annotator.length) };
    const all = labelCounts(everybody, [0], 1, labels, scale)[0]!;
    const answered = ratingsPerAnnotator(ratings);
    const lines = data.groupings.flatMap((grouping) => {
      const { groups, field } = grouping;
      const groupOf = groupNumbers(grouping, about);
      const own = labelCounts(ratings, groupOf, groups.length, labels, scale);
      return groups.map((group, at): Line => ({
        text: groupName(grouping, group, data.groupings),
        field,
        term: group.term,
        people: group.people.filter((a) => answered[a]! > 0).length,
        answers: own[at]!.answers,
        shares: sharesOf(own[at]!, all),
      }));
    });
    return { ...data, lines: lines.filter(({ answers }) => answers > 0), answers: all.answers };
  },
};
