import { asLabel, PART, type QuestionType } from './type.ts';

/** One label out of several. A list of one label is that label. */
export const label: QuestionType = {
  kind: 'label',
  title: 'one label',
  level: 'nominal',
  compared: 'value',
  parts(raw) {
    const value = asLabel(Array.isArray(raw) && raw.length === 1 ? raw[0] : raw);
    return value === null ? null : [{ ...PART, label: value }];
  },
};
