import type { FoundName, NameFinder } from './find-names.ts';
import type { Name } from './names.ts';
import { foldedText } from './spelling.ts';

/** Replaces names by what is published for them. */
export interface Cleaner {
  /** Sentences somebody wrote about the campaign: names, their parts, and single words that the data do not use for something else. */
  prose(text: string): string;
  /** What a field or a question is called: only what cannot be a name by chance. */
  title(text: string): string;
  /** A value of the data: only what cannot be a name by chance. Null where that is a person's and `hides`. */
  value(text: string): string | null;
  /** A value of a column about people: also what is all there is. */
  personal(text: string): string | null;
}

/** A cleaner for names; `words` are those of labels, questions and metadata, folded, which are no names there. */
export function cleanerOf(finder: NameFinder, words: ReadonlySet<string>, hides: boolean): Cleaner {
  const isDistinct = ({ sureness }: Name) => sureness === 'distinct';
  const isNamed = (name: Name, source: string) =>
    isDistinct(name) ||
    (name.isPerson &&
      !words.has(name.spelling) &&
      (name.sureness === 'word' || (name.sureness === 'part' && isCapital(source))));
  const cleaned = (text: string, found: readonly FoundName[]): string | null =>
    hides && found.some(({ name }) => name.isPerson) ? null : replaced(text, found);
  return {
    prose: (text) => replaced(text, finder.within(text, isNamed)),
    title: (text) => replaced(text, finder.within(text, isDistinct)),
    value: (text) => cleaned(text, finder.within(text, isDistinct)),
    personal(text) {
      const whole = finder.whole(text);
      if (whole) return hides && whole.isPerson ? null : whole.alias;
      return cleaned(text, finder.within(text, isNamed));
    },
  };
}

/** The folded words that values of the data consist of. */
export const ordinaryWords = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(texts, (text) => foldedText(text).trim()));

const isCapital = (source: string): boolean => !/^\p{Ll}/u.test(source);

function replaced(text: string, found: readonly FoundName[]): string {
  let out = '';
  let from = 0;
  for (const { begin, end, name } of found) {
    out += text.slice(from, begin) + name.alias;
    from = end;
  }
  return out + text.slice(from);
}
