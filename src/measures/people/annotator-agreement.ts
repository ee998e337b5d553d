import { type PersonShare, pooled, personShares } from './person-shares.ts';
import { type MajorityAccuracy, leaveOneOutMajority } from '../../stats/people/leave-one-out-majority.ts';
import { type MeanKappa, meanKappas } from '../../stats/agreement/mean-kappa.ts';
import { type Offset, leaveOneOutDifference } from '../../stats/people/leave-one-out-difference.ts';
import {
  type GivenRatings,
  sharedQuestions,
  scaleQueries,
  ratingArrays,
  givenRatings,
  agreementWithOthers,
  numbersOf,
} from './annotator-ratings.ts';
import type { Estimate } from '../../stats/data/estimate.ts';
import type { Measure } from '../measure.ts';
import { constantValues } from '../../stats/people/constant-annotator.ts';
import { questionOf } from '../rows/questions.ts';

export interface Line extends PersonShare {
  readonly majority: MajorityAccuracy;
  readonly kappa: MeanKappa;
  /** In points of the scale; null where answers are no numbers. */
  readonly offset: Offset | null;
  /** The one answer given throughout, as text. */
  readonly constant: string | null;
}

export interface AnnotatorAgreement {
  readonly given: GivenRatings;
  readonly lines: readonly Line[];
  /** Agreement of all, each person counting as often as compared. */
  readonly pool: Estimate;
}

/** How far each person agrees with the others. */
export const annotatorAgreement: Measure<AnnotatorAgreement> = {
  id: 'annotator-agreement',
  each: sharedQuestions,
  needs: () => null,
  query: scaleQueries,
  arrays: ratingArrays,
  shape: (rows, ask, arrays) => ({ given: givenRatings(rows, ask, arrays), lines: [], pool: pooled([]) }),
  refine(data, ask) {
    const { ratings, scale } = data.given;
    const { about } = ask;
    const people = personShares(about, agreementWithOthers(data.given));
    const majority = leaveOneOutMajority(ratings);
    const kappa = meanKappas(ratings);
    const constant = constantValues(ratings);
    const numbers = numbersOf(questionOf(ask), scale);
    const offset = numbers ? leaveOneOutDifference(ratings, numbers) : null;
    const { options } = questionOf(ask);
    const isNumber = questionOf(ask).kind === 'number';
    const textOf = (value: number) =>
      isNumber ? String(scale.numbers![value]) : (options[value]?.text ?? 'one answer');
    const setText = (set: readonly number[]) => (set.length === 0 ? 'no label' : set.map(textOf).join(', '));
    const nameOf = (value: number) => (scale.sets ? setText(scale.sets[value]!) : textOf(value));
    const codes = new Map(about.annotators.map(({ id }, a) => [id, a]));
    const lines = people.map((person): Line => {
      const a = codes.get(person.id)!;
      return {
        ...person,
        majority: majority[a]!,
        kappa: kappa[a]!,
        offset: offset?.[a] ?? null,
        constant: constant[a] === null ? null : nameOf(constant[a]!),
      };
    });
    return { ...data, lines, pool: pooled(people) };
  },
};
