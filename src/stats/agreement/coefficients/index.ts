import { brennanPredigers } from '../brennan-prediger.ts';
import { cohenKappas } from '../cohen-kappa.ts';
import { fleissKappas } from '../fleiss-kappa.ts';
import { gwetAcs } from '../gwet.ts';
import { intraclassCorrelations } from '../icc.ts';
import { majorityShare } from '../mean-majority-share.ts';
import { kappasOfPairs } from '../pairwise-kappas.ts';
import { percentAgreements } from '../percent-agreement.ts';
import { scottPiOfTwo } from '../scott-pi.ts';
import { toleranceAgreements } from '../tolerance-agreement.ts';
import { ALPHAS, type AlphaCoefficient } from './alpha.ts';
import type { AnswerTraits, Coefficient } from './coefficient.ts';
import { labelOverlap } from './label-overlap.ts';

/** Every coefficient of agreement on one question: agreement as it is, then with chance taken off. */
export const COEFFICIENTS: readonly Coefficient[] = [
  labelOverlap,
  ...percentAgreements,
  majorityShare,
  ...toleranceAgreements,
  ...ALPHAS,
  ...byWeights(fleissKappas, gwetAcs, brennanPredigers),
  ...cohenKappas,
  scottPiOfTwo,
  ...kappasOfPairs,
  ...intraclassCorrelations,
];

/** The coefficients that can be computed for such answers. */
export const coefficientsFor = (answers: AnswerTraits): readonly Coefficient[] =>
  COEFFICIENTS.filter((coefficient) => isFor(coefficient, answers));

/** The alphas that fit such answers, their own first. */
export const alphasFor = (answers: AnswerTraits): readonly AlphaCoefficient[] =>
  ALPHAS.filter((coefficient) => isFor(coefficient, answers));

function isFor(
  { levels, forms, needsDistances }: Coefficient,
  { level, form, hasDistances }: AnswerTraits,
): boolean {
  return levels.includes(level) && forms.includes(form) && (!needsDistances || hasDistances);
}

/** The unweighted coefficients, then all with the first weights, and so on. */
function byWeights(...families: readonly (readonly Coefficient[])[]): readonly Coefficient[] {
  return families[0]!.flatMap((_, weights) => families.map((family) => family[weights]!));
}
