import { asLabel, PART, type QuestionType } from './type.ts';

/** Any number of labels; the empty list is an answer, and a label given twice counts once. */
export const multiLabel: QuestionType = {
  kind: 'multi_label',
  title: 'several labels',
  level: 'nominal',
  compared: 'set',
  parts(raw) {
    const list: readonly unknown[] | null = Array.isArray(raw) ? raw : asLabel(raw) === null ? null : [raw];
    if (!list) return null;
    const labels = new Set<string>();
    for (const item of list) {
      const value = asLabel(item);
      if (value === null) return null;
      labels.add(value);
    }
    return labels.size === 0 ? [PART] : [...labels].map((value) => ({ ...PART, label: value }));
  },
};
