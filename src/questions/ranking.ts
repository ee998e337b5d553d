import { asLabel, PART, type QuestionType } from './type.ts';
import { isObject } from '../model/json.ts';

/** Options in order of preference: a list best first, or `{value, rank}` with ties and gaps. */
export const ranking: QuestionType = {
  kind: 'ranking',
  title: 'ranking',
  level: 'ordinal',
  compared: null,
  parts(raw) {
    if (!Array.isArray(raw) || raw.length === 0) return null;
    const list: readonly unknown[] = raw;
    const parts = list.map((item, place) => {
      const value = asLabel(isObject(item) ? item.value : item);
      const rank = isObject(item) ? item.rank : place + 1;
      return value !== null && typeof rank === 'number' ? { ...PART, label: value, rank } : null;
    });
    return parts.every((part) => part !== null) ? parts : null;
  },
};
