import { numberParts } from './number.ts';
import type { QuestionType } from './type.ts';

/** A number on a short scale. */
export const rating: QuestionType = {
  kind: 'rating',
  title: 'rating',
  level: 'ordinal',
  compared: 'value',
  parts: numberParts,
};
