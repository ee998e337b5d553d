import type { Question } from '../../model/campaign.ts';
import type { AlphaKind } from '../../stats/data/distance.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { type Filter, chosenDistance } from '../../model/filter.ts';
import type { Ask } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';

/** The coefficients that fit a question, its own headline first; none where answers are not compared. */
export function alphaKinds({ kind, level, distances }: Question): readonly AlphaKind[] {
  const { compared } = QUESTION_TYPES[kind];
  if (compared === null) return [];
  if (compared === 'set') return ['masi', 'jaccard', 'nominal'];
  const own: readonly AlphaKind[] = distances ? ['custom'] : [];
  switch (level) {
    case 'nominal':
      return [...own, 'nominal'];
    case 'ordinal':
      return [...own, 'ordinal', 'nominal'];
    case 'interval':
      return [...own, 'interval', 'ordinal', 'nominal'];
    case 'ratio':
      return [...own, 'ratio', 'interval', 'ordinal', 'nominal'];
  }
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
