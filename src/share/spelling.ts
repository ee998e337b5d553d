/** A text without what spellings of it differ in, and where each of its characters stands in the text. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, where what it came from begins and ends. */
  readonly begin: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/**
 * One form for all spellings: compatibility forms, marks, case, ß and an encoded @ do not tell texts apart. Worked
 * example: “Renée” and “RENÉE” in whatever composition are “renee”.
 */
export function folded(text: string): Folded {
  const parts: string[] = [];
  const begin: number[] = [];
  const end: number[] = [];
  for (let index = 0; index < text.length;) {
    const source = text.startsWith('%40', index) ? '%40' : String.fromCodePoint(text.codePointAt(index)!);
    const plain = source < '\u0080' && source.length === 1 ? source.toLowerCase() : foldedText(source);
    const after = index + source.length;
    // A mark belongs to the letter before it.
    if (plain === '' && end.length > 0) end[end.length - 1] = after;
    begin.push(...Array<number>(plain.length).fill(index));
    end.push(...Array<number>(plain.length).fill(after));
    parts.push(plain);
    index = after;
  }
  return { text: parts.join(''), begin, end };
}

/** The same without the places: quick enough for whole files. */
export const foldedText = (text: string): string =>
  text
    .replaceAll('%40', '@')
    .normalize('NFKD')
    .replaceAll(MARK, '')
    .toLowerCase()
    .replaceAll(MARK, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ');

const MARK = /\p{M}/gu;
