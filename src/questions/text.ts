import { PART, type QuestionType } from './type.ts';

/** Free text; the empty text is no answer. */
export const text: QuestionType = {
  kind: 'text',
  title: 'text',
  level: 'nominal',
  compared: null,
  parts: (raw) => (typeof raw === 'string' && raw !== '' ? [{ ...PART, text: raw }] : null),
};
