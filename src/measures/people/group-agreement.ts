import {
  groupAgreement as agreementOf,
  type GroupAgreement as AgreementOfGroups,
} from '../../stats/people/group-agreement.ts';
import type { Arrays, Rows } from '../../engine/engine.ts';
import type { Ask } from '../../model/ask.ts';
import type { Resampling } from '../../stats/agreement/krippendorff-alpha.ts';
import type { Measure } from '../measure.ts';
import { givenRatings, ratingArrays, scaleQueries, type GivenRatings } from './annotator-ratings.ts';
import { groupedQuestions, groupingsOf, groupNumbers, groupQueries, type Grouping } from './rater-groups.ts';

export interface GroupAgreement {
  readonly given: GivenRatings;
  readonly groupings: readonly Grouping[];
  /** By grouping; empty until it is computed. */
  readonly found: readonly AgreementOfGroups[];
}

/** Agreement within groups of people and between them, for each thing that tells people apart. */
export const groupAgreement = {
  id: 'group-agreement',
  each: groupedQuestions,
  needs: () => null,
  query: (ask: Ask) => ({ ...scaleQueries(ask), ...groupQueries(ask) }),
  arrays: ratingArrays,
  shape: (
    rows: Readonly<Record<string, Rows>>,
    ask: Ask,
    arrays?: Readonly<Record<string, Arrays>>,
  ): GroupAgreement => ({
    given: givenRatings(rows, ask, arrays),
    groupings: groupingsOf(rows, ask),
    found: [],
  }),
  refine(data: GroupAgreement, { about }: Ask, resampling: Resampling): GroupAgreement {
    const { ratings, scale, kind } = data.given;
    const found = data.groupings.map((grouping) =>
      agreementOf(ratings, scale, kind, groupNumbers(grouping, about), grouping.groups.length, resampling),
    );
    return { ...data, found };
  },
} satisfies Measure<GroupAgreement>;
