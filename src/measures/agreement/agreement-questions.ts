import type { Measure } from '../measure.ts';
import {
  isCompared,
  agreementQuery,
  agreementArrays,
  shapeAgreement,
  refineAgreement,
  type Agreement,
} from './agreement-lines.ts';

/** Krippendorff's alpha of each question on one axis, with its interval. */
export const agreementQuestions: Measure<Agreement> = {
  id: 'agreement-questions',
  needs: (about) =>
    about.questions.some(isCompared) && about.submissions > 0
      ? null
      : {
          title: 'How well people agree',
          missing:
            'No question here has answers that can be compared: labels, ratings or numbers of several people on the same records. Rankings, spans and texts are compared on the page of their question.',
        },
  query: agreementQuery,
  arrays: agreementArrays,
  shape: shapeAgreement,
  refine: refineAgreement,
};
