import { distance } from 'fastest-levenshtein';

/** A text prepared for comparison, so that each is taken apart only once. */
interface ComparedText {
  /** Without white space around it, and one blank for any white space inside. */
  readonly text: string;
  /** Lower-cased words to how often they occur. */
  readonly words: ReadonlyMap<string, number>;
  readonly wordCount: number;
}

/** How alike two texts are, each from 0 to 1 and the same both ways. */
export interface TextSimilarity {
  /** 1 when they are equal but for white space. */
  readonly exact: number;
  /** 1 - edits / characters of the longer one, of their first 2,000 characters. */
  readonly edit: number;
  /** F1 of the words both have, each as often as it occurs. */
  readonly words: number;
  /** Characters of the shorter one / of the longer one. */
  readonly length: number;
}

/** Edits are counted in the first so many characters only: they cost the product of the lengths, four million steps. */
export const editCharacters = 2000;

/** Runs of letters and digits are words; punctuation is none. */
export function comparedText(raw: string): ComparedText {
  const text = raw.trim().replace(/\s+/gu, ' ');
  const words = new Map<string, number>();
  const found = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { text, words, wordCount: found.length };
}

/**
 * Compares two texts. Edits: Levenshtein (1966), Sov. Phys. Dokl. 10, 707-710. Words: Rajpurkar et al. (2016), SQuAD,
 * EMNLP, without dropping articles; texts without words score 1 when equal, else 0.
 * Worked example: "The cat sat" and "the cat": not equal, edit 6/11, words 0.8, length 7/11.
 */
export function textSimilarity(a: ComparedText, b: ComparedText): TextSimilarity {
  const longer = Math.max(a.text.length, b.text.length);
  const exact = a.text === b.text ? 1 : 0;
  if (exact === 1) return { exact, edit: 1, words: 1, length: 1 };
  return {
    exact,
    edit: 1 - editsOf(a.text, b.text) / Math.min(longer, editCharacters),
    words: wordF1(a, b),
    length: Math.min(a.text.length, b.text.length) / longer,
  };
}

function editsOf(a: string, b: string): number {
  return distance(a.slice(0, editCharacters), b.slice(0, editCharacters));
}

function wordF1(a: ComparedText, b: ComparedText): number {
  if (a.wordCount + b.wordCount === 0) return 0;
  let shared = 0;
  for (const [word, times] of a.words) shared += Math.min(times, b.words.get(word) ?? 0);
  return (2 * shared) / (a.wordCount + b.wordCount);
}
