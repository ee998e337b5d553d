import { asLabel, PART, type QuestionType } from './type.ts';
import { isObject } from '../model/json.ts';

/**
 * Marked stretches of a field, end exclusive, in code points; the empty list is an answer. Regions of images and
 * recordings have a label and no place in a text.
 */
export const span: QuestionType = {
  kind: 'span',
  title: 'spans',
  level: 'nominal',
  compared: null,
  parts(raw) {
    if (!Array.isArray(raw)) return null;
    const list: readonly unknown[] = raw;
    if (list.length === 0) return [PART];
    const parts = list.map((item) => {
      if (!isObject(item)) return null;
      const value = asLabel(item.label);
      const start = item.start ?? null;
      const end = item.end ?? null;
      return value !== null && isPlace(start) && isPlace(end) && (start === null) === (end === null)
        ? { ...PART, label: value, start, end }
        : null;
    });
    return parts.every((part) => part !== null) ? parts : null;
  },
};

const isPlace = (value: unknown): value is number | null => value === null || typeof value === 'number';
