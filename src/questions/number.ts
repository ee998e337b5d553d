import { isMeasure } from '../model/measure.ts';
import { PART, type Part, type QuestionType } from './type.ts';

/** A number, also where it is written as text; 2, 2.0 and "2" are one value. */
export function numberParts(raw: unknown): readonly Part[] | null {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return isMeasure(value) ? [{ ...PART, number: value }] : null;
}

export const number: QuestionType = {
  kind: 'number',
  title: 'number',
  level: 'interval',
  compared: 'value',
  parts: numberParts,
};
