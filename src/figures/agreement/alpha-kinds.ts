import type { AlphaKind } from '../../stats/data/distance.ts';
import type { Question } from '../../model/campaign.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';

const CHOICES: Readonly<Record<AlphaKind, string>> = {
  nominal: 'equal or not (nominal)',
  ordinal: 'by their order (ordinal)',
  interval: 'by their difference (interval)',
  ratio: 'by their proportion (ratio)',
  masi: 'by the overlap of labels (MASI)',
  jaccard: 'by the overlap of labels (Jaccard)',
  custom: 'as the settings say',
};

/** How far answers are apart, as a choice in words. */
export const kindChoice = (kind: AlphaKind, question: Question): string =>
  kind === 'nominal' && QUESTION_TYPES[question.kind].compared === 'set'
    ? 'equal sets or not (exact set)'
    : CHOICES[kind];
