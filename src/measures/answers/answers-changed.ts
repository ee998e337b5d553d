import { type NamedRatings, namedRatingQueries, namedRatings } from './named-ratings.ts';
import { type UsualModel, modelledQuestions, fitUsual, modelSentence } from './usual-model.ts';
import { type ChangedAnswer, changedAnswers } from '../../stats/truth/changed-answers.ts';
import type { Measure } from '../measure.ts';
import { ratingArrays } from '../people/annotator-ratings.ts';
import { modelAnswers } from '../../stats/truth/model-answers.ts';

/** Records whose answer has a probability in a range, by what the answer is beside the majority's. */
export interface ConfidenceBar {
  readonly from: number;
  readonly to: number;
  readonly same: number;
  readonly tied: number;
  readonly other: number;
}

const BARS = 10;

export interface AnswersChanged {
  readonly named: NamedRatings;
  readonly kind: UsualModel['kind'];
  readonly sentence: string;
  /** The surest first. */
  readonly changed: readonly ChangedAnswer[];
  readonly bars: readonly ConfidenceBar[];
  readonly records: number;
}

/** The records on which a model's answer is not that of the majority, and how sure it is of all of them. */
export const answersChanged: Measure<AnswersChanged> = {
  id: 'answers-changed',
  isSlow: true,
  each: modelledQuestions,
  needs: () => null,
  query: namedRatingQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({
    named: namedRatings(rows, ask, arrays),
    kind: 'none',
    sentence: 'The model is being computed.',
    changed: [],
    bars: [],
    records: 0,
  }),
  refine({ named }) {
    const model = fitUsual(named.ratings);
    const sentence = modelSentence(model);
    if (model.kind === 'none') return { named, kind: 'none', sentence, changed: [], bars: [], records: 0 };
    const { confidence } = modelAnswers(named.ratings, model.fit.posterior);
    const known = confidence.filter((share) => share !== null);
    const changed = changedAnswers(named.ratings, model.fit.posterior);
    return {
      named,
      kind: model.kind,
      sentence,
      changed,
      bars: barsOf(known, changed),
      records: known.length,
    };
  },
};

export const isOther = ({ before }: ChangedAnswer): boolean => before.length === 1;

/** Records by tenths of the probability; the last tenth includes 1. */
function barsOf(known: readonly number[], changed: readonly ChangedAnswer[]): readonly ConfidenceBar[] {
  const bars = Array.from({ length: BARS }, (_, bar) => ({
    from: bar / BARS,
    to: (bar + 1) / BARS,
    all: 0,
    tied: 0,
    other: 0,
  }));
  // A probability that is a tenth but for its last digit belongs where the tenth does.
  const of = (share: number) => bars[Math.min(BARS - 1, Math.floor(share * BARS + 1e-9))]!;
  for (const share of known) of(share).all++;
  for (const one of changed) of(one.confidence)[isOther(one) ? 'other' : 'tied']++;
  return bars.map(({ all, tied, other, ...ends }) => ({ ...ends, same: all - tied - other, tied, other }));
}
