import type { Level, QuestionKind } from '../model/campaign.ts';

/** One row of the answer table. */
export interface Part {
  readonly label: string | null;
  readonly number: number | null;
  readonly rank: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
}

export const PART: Part = { label: null, number: null, rank: null, start: null, end: null, text: null };

/** All there is to know of a type of question. */
export interface QuestionType {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly level: Level;
  /** What two answers are compared by: their value, their set of labels, or nothing (no agreement figure). */
  readonly compared: 'value' | 'set' | null;
  /** A raw answer of an export as rows; null where it is no answer to a question of this type. */
  parts(raw: unknown): readonly Part[] | null;
}

export const asLabel = (raw: unknown): string | null => {
  if (typeof raw === 'string') return raw === '' ? null : raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return null;
};
