import type { QuestionKind } from '../model/campaign.ts';
import { label } from './label.ts';
import { multiLabel } from './multi-label.ts';
import { number } from './number.ts';
import { pairwise } from './pairwise.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { span } from './span.ts';
import { text } from './text.ts';
import type { QuestionType } from './type.ts';

/** Every type of question, one file each. */
export const QUESTION_TYPES: Readonly<Record<QuestionKind, QuestionType>> = {
  label,
  multi_label: multiLabel,
  rating,
  number,
  text,
  ranking,
  span,
  pairwise,
};
