import { asLabel, isObject, PART, type QuestionType } from './type.ts';

/** Marked stretches of a field, end exclusive, in code points; the empty list is an answer. */
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
      const { start, end } = item;
      const value = asLabel(item.label);
      return typeof start === 'number' && typeof end === 'number' && value !== null
        ? { ...PART, label: value, start, end }
        : null;
    });
    return parts.every((part) => part !== null) ? parts : null;
  },
};
