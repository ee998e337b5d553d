import { isTooDeep, MAX_DEPTH } from './json-depth.ts';

export const TOO_DEEP = `it is nested more than ${String(MAX_DEPTH)} levels deep`;

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** A JSON value of a file, or why it is none. Whole numbers that would lose digits come out as text. */
export function parse(text: string): Parsed {
  if (isTooDeep(text)) return { ok: false, reason: TOO_DEEP };
  try {
    return { ok: true, value: JSON.parse(withWideIntegers(text)) as unknown };
  } catch (error) {
    const python = withoutNaN(text);
    if (python !== text) return parse(python);
    // The engine's message quotes the data; only what it says of the place is kept.
    const message = error instanceof Error ? error.message : '';
    return { ok: false, reason: /position \d+/.exec(message)?.[0] ?? 'it breaks off' };
  }
}

/** Python writes NaN and Infinity, which are no JSON; they say that there is no number. */
const withoutNaN = (text: string): string =>
  /NaN|Infinity/.test(text)
    ? text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) =>
        part.startsWith('"') ? part : 'null',
      )
    : text;

/** Ids beyond 2^53 would be rounded, and different ones would become one: they are read as text. */
const withWideIntegers = (text: string): string =>
  /[:,[\s]-?\d{16,}[\s,}\]]/.test(text)
    ? text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (part) =>
        /^-?\d+$/.test(part) && !Number.isSafeInteger(Number(part)) ? `"${part}"` : part,
      )
    : text;
