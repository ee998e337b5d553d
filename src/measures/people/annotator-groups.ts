import { ratingArrays } from './annotator-ratings.ts';
import { withoutGroups } from './rater-groups.ts';
import { groupAgreement, type GroupAgreement } from './group-agreement.ts';
import { type GroupLine, groupLines } from './group-lines.ts';
import type { Measure } from '../measure.ts';
import { krippendorffAlpha } from '../../stats/agreement/krippendorff-alpha.ts';
import { annotatorProfiles } from '../../stats/data/annotator-profiles.ts';

export interface AnnotatorGroups extends GroupAgreement {
  readonly lines: readonly GroupLine[];
  readonly all: number | null;
  readonly replicates: number;
}

/** Whether groups of raters see a question differently: what a picture of groups selects leaves all of them there. */
export const annotatorGroups: Measure<AnnotatorGroups> = {
  ...groupAgreement,
  id: 'annotator-groups',
  arrays: (ask) => ratingArrays({ ...ask, filter: withoutGroups(ask.filter, ask.about) }),
  shape: (rows, ask, arrays) => ({
    ...groupAgreement.shape(rows, ask, arrays),
    lines: [],
    all: null,
    replicates: 0,
  }),
  refine(data, ask, resampling) {
    const { ratings, scale, kind } = data.given;
    const { groupings, found } = groupAgreement.refine(data, ask, resampling);
    return {
      ...data,
      found,
      lines: groupings.flatMap((grouping, at) => groupLines(grouping, found[at]!, groupings)),
      all: krippendorffAlpha(annotatorProfiles(ratings).profiles, kind, scale).value,
      replicates: Math.min(...found.map(({ replicates }) => replicates)),
    };
  },
};
