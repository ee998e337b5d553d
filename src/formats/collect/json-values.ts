import { isMeasure } from '../../model/measure.ts';
import { isObject } from '../../model/json.ts';

/** A text that is not empty. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The keys and values of an object; nothing of anything else. */
export const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) ? Object.entries(value) : [];

/** What an object holds under other names than these. */
export const without = (
  value: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string | null>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));

/** The items of a list; nothing of anything else. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** An id of an export as text; null where there is none, or where a number has lost its digits. */
export const idOf = (value: unknown): string | null =>
  typeof value === 'number' ? (Number.isSafeInteger(value) ? String(value) : null) : text(value);

/** A duration that can be one, in seconds. */
export const secondsOf = (value: unknown): number | null => (isMeasure(value) && value >= 0 ? value : null);

/** A place in a text. */
export const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;

/** A list of one is its only item: questions with one label and with several read both. */
export const oneOrMore = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);
