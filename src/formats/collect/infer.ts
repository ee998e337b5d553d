import type { QuestionKind } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';

const PLACEHOLDERS = new Set(['n/a', 'na', 'nan', 'none', 'null', 'unknown', '-']);

const isPlaceholder = (raw: unknown) => typeof raw === 'string' && PLACEHOLDERS.has(raw.trim().toLowerCase());

const asNumber = (raw: unknown): number =>
  typeof raw === 'number' ? raw : typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : NaN;

export interface Inferred {
  readonly kind: QuestionKind;
  /** Placeholder texts among numbers, to be treated as no answer. */
  readonly missing: readonly string[];
}

/**
 * The type of a question from its distinct raw answers. Numbers with more than 20 values or any fraction are
 * a number, fewer whole ones a rating; short texts that recur are labels, other texts are text.
 */
export function inferKind(raws: readonly unknown[], answers: number): Inferred {
  const found = (kind: QuestionKind): Inferred => ({ kind, missing: [] });
  const lists = raws.filter((raw) => Array.isArray(raw));
  if (lists.length > 0) {
    const items = lists.flat();
    if (items.some((item) => isObject(item) && 'start' in item)) return found('span');
    if (items.some((item) => isObject(item) && 'rank' in item)) return found('ranking');
    return found('multi_label');
  }
  const present = raws.filter((raw) => !isPlaceholder(raw));
  const values = present.map(asNumber);
  if (values.length > 0 && values.every(Number.isFinite)) {
    const kind =
      new Set(values).size > 20 || values.some((value) => !Number.isInteger(value)) ? 'number' : 'rating';
    return { kind, missing: raws.filter((raw): raw is string => isPlaceholder(raw)) };
  }
  const texts = raws.filter((raw): raw is string => typeof raw === 'string');
  if (texts.length < raws.length) return found('label');
  const long = texts.some((text) => text.length > 80);
  const recurs = texts.length <= 10 || (texts.length <= 100 && texts.length * 2 <= answers);
  return found(!long && recurs ? 'label' : 'text');
}
