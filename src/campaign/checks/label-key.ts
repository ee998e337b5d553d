/** Hyphens count as blanks between words and in "gpt-4", not where they may be a minus or stand at an end, as in "A-". */
const SEPARATORS = /(?<=[\p{L}\p{N}])[\s_-]+(?=\p{L})|(?<=\p{L})(?:[\s_]+|-)(?=\p{N})|[\s_]+/gu;

/** A longer one is no label that somebody typed anew. */
const LONGEST = 200;

/**
 * What two spellings of one label have in common: equal after trimming, case folding and NFKC, with blanks, hyphens
 * and underscores as one, without punctuation at the end; numbers as numbers, so "1" and "1.0" are one.
 */
export function labelKey(label: string): string {
  if (label.length > LONGEST) return label;
  const text = label.normalize('NFKC').trim().toLowerCase();
  const number = Number(text);
  if (text !== '' && Number.isFinite(number)) return String(number);
  const key = text.replaceAll(SEPARATORS, ' ').replace(/[\s.,;:!]+$/u, '');
  return /[\p{L}\p{N}]/u.test(key) ? key : label;
}
