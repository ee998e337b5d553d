import type { Measure } from '../measure.ts';
import {
  isCompared,
  agreementQuery,
  shapeAgreement,
  type Agreement,
  type AgreementLine,
} from './agreement-lines.ts';
import { POINT } from '../resampling.ts';
import { noEstimate } from '../../stats/data/estimate.ts';
import { alphaEstimate } from '../../stats/agreement/krippendorff-alpha.ts';

/** How many more records would have to be answered twice for a narrower interval, and what that costs. */
export const recordsNeeded: Measure<Agreement> = {
  id: 'records-needed',
  needs: (about) =>
    about.questions.some(isCompared)
      ? null
      : {
          title: 'How many more records to answer twice',
          missing:
            'No question here has answers that can be compared: labels, ratings or numbers of several people on the same records.',
        },
  query: agreementQuery,
  shape: shapeAgreement,
  refine: (data) => ({
    ...data,
    lines: data.lines.map((line) => ({ ...line, isOld: false, alpha: withError(line) })),
  }),
};

/** No resamples: the plan rests on the jackknife error alone. */
function withError({ alpha, profiles, kind, scale }: AgreementLine) {
  if (alpha.why !== null) return noEstimate(alpha.why);
  return alphaEstimate(profiles, kind, scale, POINT);
}
