import type { QuestionKind } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { text, idOf, isOffset } from '../collect/json-values.ts';
import { inferKind } from '../collect/infer.ts';

/** A span of either form: `[start, end, label]`, or an object; null where it is none. */
export function spanOf(
  item: unknown,
): { readonly start: number; readonly end: number; readonly label: string } | null {
  const [start, end, name] = Array.isArray(item)
    ? (item as readonly unknown[])
    : isObject(item)
      ? [item.start_offset, item.end_offset, item.label]
      : [];
  const label = idOf(name);
  return isOffset(start) && isOffset(end) && label !== null ? { start, end, label } : null;
}

/** A list of names and a list of written texts look alike: short ones that recur are names, sentences are not. */
export function kindOfTexts(lists: readonly unknown[]): 'label' | 'text' {
  const texts = lists.flat().flatMap((name) => text(name) ?? []);
  const distinct = new Set(texts);
  const areSentences =
    distinct.size === texts.length && texts.some((sentence) => /[.!?。！？]$/.test(sentence));
  return areSentences || inferKind([...distinct], texts.length).kind === 'text' ? 'text' : 'label';
}

/** A region of a picture has its label and no place in a text. */
export const regionOf = (item: unknown): { readonly label: string } | null => {
  const label = isObject(item) ? idOf(item.label) : null;
  return label === null ? null : { label };
};

export interface Found {
  readonly kind: QuestionKind;
  readonly raw: unknown;
}
