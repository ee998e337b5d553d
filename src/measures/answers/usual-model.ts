import { type DawidSkene, dawidSkene, mostCells } from '../../stats/truth/dawid-skene.ts';
import { type OneCoin, usualModel, oneCoin } from '../../stats/truth/one-coin.ts';
import type { About } from '../../model/campaign.ts';
import type { Param } from '../../model/ask.ts';
import { questionsOf } from '../rows/questions.ts';
import type { Ratings } from '../../stats/data/ratings.ts';
import { counted } from '../../words/numbers.ts';
import { runToEnd } from '../../stats/truth/expectation-maximisation.ts';
import { WHY } from '../../words/why.ts';
import { FEWEST_MODEL_PEOPLE, MOST_MODEL_ANSWERS, MOST_MODEL_LABELS } from '../../model/limits.ts';

/** The model that the number of answers can bear, fitted; or why there is none. */
export type UsualModel =
  | { readonly kind: 'dawid-skene'; readonly fit: DawidSkene }
  | { readonly kind: 'one-coin'; readonly fit: OneCoin; readonly isLarge: boolean }
  | { readonly kind: 'none'; readonly why: string };

/** Questions of a few labels that at least three named people answer: fewer cannot outvote each other. */
export const modelledQuestions = (about: About): readonly Param[] =>
  about.annotators.length < FEWEST_MODEL_PEOPLE
    ? []
    : questionsOf(about, ['label', 'pairwise', 'rating']).filter(({ number }) => {
        const { options, answers } = about.questions[number]!;
        return answers > 0 && options.length >= 2 && options.length <= MOST_MODEL_LABELS;
      });

export function fitUsual(ratings: Ratings): UsualModel {
  if (ratings.value.length > MOST_MODEL_ANSWERS)
    return { kind: 'none', why: `left out above ${counted(MOST_MODEL_ANSWERS, 'answer')}` };
  if (usualModel(ratings) === 'dawid-skene') {
    const fit = runToEnd(dawidSkene(ratings));
    return 'why' in fit ? { kind: 'none', why: WHY[fit.why] } : { kind: 'dawid-skene', fit };
  }
  const fit = runToEnd(oneCoin(ratings));
  const isLarge = (ratings.annotators + 1) * ratings.size ** 2 > mostCells;
  return 'why' in fit ? { kind: 'none', why: WHY[fit.why] } : { kind: 'one-coin', fit, isLarge };
}

/** How the model came to be, in a sentence; one that did not settle says so. */
export function modelSentence(model: UsualModel): string {
  if (model.kind === 'none') return `There is no model: ${model.why}.`;
  const name = model.kind === 'dawid-skene' ? 'Dawid–Skene' : 'one-coin';
  const { rounds, converged } = model.fit;
  return converged
    ? `Model-based estimate (${name}, ${counted(rounds, 'round')}).`
    : `Model-based estimate (${name}), not converged after ${counted(rounds, 'round')}: to be read with care.`;
}
