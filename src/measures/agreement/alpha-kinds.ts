import type { Question } from '../../model/campaign.ts';
import type { AnswerTraits } from '../../stats/agreement/coefficients/coefficient.ts';
import { alphasFor } from '../../stats/agreement/coefficients/index.ts';
import type { AlphaKind } from '../../stats/data/distance.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { type Filter, chosenDistance } from '../../model/filter.ts';
import type { Ask } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';

/** What decides which coefficients fit the answers to a question; null where answers are not compared. */
export function traitsOf({ kind, level, distances }: Question): AnswerTraits | null {
  const { compared } = QUESTION_TYPES[kind];
  if (compared === null) return null;
  const hasDistances = distances !== null;
  return compared === 'set'
    ? { form: 'set', level: 'nominal', hasDistances }
    : { form: kind === 'number' ? 'number' : 'value', level, hasDistances };
}

/** The alphas that fit a question, its own headline first; none where answers are not compared. */
export function alphaKinds(question: Question): readonly AlphaKind[] {
  const traits = traitsOf(question);
  return traits === null ? [] : alphasFor(traits).map(({ kind }) => kind);
}

/** The coefficient that a question is shown with: the reader's choice where it fits, else its own; null where answers are not compared. */
export function headlineKind(question: Question, filter: Filter): AlphaKind | null {
  const kinds = alphaKinds(question);
  const chosen = chosenDistance(filter, question.name);
  return kinds.find((kind) => kind === chosen) ?? kinds[0] ?? null;
}

/** The coefficient of the question that is asked about, which is one whose answers are compared. */
export const kindOf = (ask: Pick<Ask, 'about' | 'filter' | 'param'>): AlphaKind =>
  headlineKind(questionOf(ask), ask.filter) ?? 'nominal';

const NAMES: Readonly<Record<AlphaKind, string>> = {
  nominal: 'nominal',
  ordinal: 'ordinal',
  interval: 'interval',
  ratio: 'ratio',
  masi: 'MASI',
  jaccard: 'Jaccard',
  custom: 'distances of the settings',
};

/** A coefficient's name beside the word alpha; equal or not is said otherwise of several labels. */
export const kindName = (kind: AlphaKind, question: Question): string =>
  kind === 'nominal' && QUESTION_TYPES[question.kind].compared === 'set' ? 'exact set' : NAMES[kind];
