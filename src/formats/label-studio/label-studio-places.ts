import { isObject } from '../../model/json.ts';
import { isOffset } from '../collect/json-values.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

type Value = Readonly<Record<string, unknown>>;

const GEOMETRY = ['start', 'x', 'points', 'rle', 'ranges', 'sequence', 'vertices', 'globalOffsets'];

/** Whether a value of a result belongs to a region: it carries the region's geometry or offsets. */
export const isRegion = (value: Value): boolean => GEOMETRY.some((key) => key in value);

/** Where in a text a region lies, in code points; null for regions of images and recordings. */
export function placeOf(value: Value, content: string | null): Place | null {
  const { start, end } = isObject(value.globalOffsets) ? value.globalOffsets : value;
  if (
    !isOffset(start) ||
    !isOffset(end) ||
    (value.globalOffsets === undefined && typeof value.text !== 'string')
  )
    return null;
  return content === null ? { start, end } : inCodePoints(content, { start, end }, value.text);
}

/** The tool does not say what its offsets count: where only UTF-16 units give the marked text, they are those. */
function inCodePoints(content: string, place: Place, marked: unknown): Place {
  const { start, end } = place;
  if (typeof marked !== 'string' || content.slice(start, end).trim() !== marked.trim()) return place;
  const points = Array.from(content.slice(0, end));
  if (points.length === end || points.slice(start).join('').trim() === marked.trim()) return place;
  const before = Array.from(content.slice(0, start)).length;
  return { start: before, end: points.length };
}

const HAS_PAIRS = /[\ud800-\udbff]/;

/** The text that a control marks, where its characters are not all one unit long; else null: nothing to convert. */
export function contentOf(data: unknown): (toName: unknown) => string | null {
  if (!isObject(data)) return () => null;
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  if (!texts.some((content) => HAS_PAIRS.test(content))) return () => null;
  return (toName) => {
    const own = typeof toName === 'string' && Object.hasOwn(data, toName) ? data[toName] : undefined;
    return typeof own === 'string' ? own : texts.length === 1 ? texts[0]! : null;
  };
}
