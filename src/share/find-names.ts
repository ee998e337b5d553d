import type { Name } from './names.ts';
import { folded } from './spelling.ts';

/** A name in a text: where it begins and ends, and which it is. */
export interface FoundName {
  readonly begin: number;
  readonly end: number;
  readonly name: Name;
}

export interface NameFinder {
  /** Every name in a text that `counts`, from left to right, the longest where several begin at one place. */
  within(text: string, counts: (name: Name, source: string) => boolean): readonly FoundName[];
  /** The name that a text is, if it is nothing else. */
  whole(text: string): Name | null;
}

const START = 3;
const WORD = /[\p{L}\p{N}]/u;

/** Looks for names in texts, whatever their spelling. */
export function nameFinder(names: readonly Name[]): NameFinder {
  const bySpelling = new Map<string, Name>();
  for (const name of names) {
    const known = bySpelling.get(name.spelling);
    if (!known || rank(name) < rank(known)) bySpelling.set(name.spelling, name);
  }
  const longestFirst = [...bySpelling.values()]
    .filter(({ spelling }) => spelling.length >= START)
    .sort((a, b) => b.spelling.length - a.spelling.length);
  const byStart = Map.groupBy(longestFirst, ({ spelling }) => spelling.slice(0, START));
  return {
    within(text, counts) {
      const { text: searched, begin, end } = folded(text);
      const found: FoundName[] = [];
      for (let index = 0; index + START <= searched.length; index++) {
        const starting = byStart.get(searched.slice(index, index + START));
        const name = starting?.find(
          (one) =>
            isAt(searched, one, index) &&
            counts(one, text.slice(begin[index], end[index + one.spelling.length - 1])),
        );
        if (!name) continue;
        const last = index + name.spelling.length - 1;
        found.push({ begin: begin[index]!, end: end[last]!, name });
        index = last;
      }
      return found;
    },
    whole: (text) => bySpelling.get(folded(text).text.trim()) ?? null,
  };
}

/** One spelling of two names counts as the surer one's, and as a person's before a thing's. */
const rank = ({ sureness, isPerson }: Name): number =>
  ['distinct', 'word', 'short', 'part'].indexOf(sureness) * 2 + (isPerson ? 0 : 1);

/** What is distinct stands within longer words too, such as an address with a number after it. */
function isAt(text: string, { spelling, sureness }: Name, index: number): boolean {
  if (!text.startsWith(spelling, index)) return false;
  const isFree = (place: number) => !WORD.test(text.charAt(place));
  const isInside = sureness === 'distinct' && /[@\d._-]/.test(spelling);
  return isInside || (isFree(index - 1) && isFree(index + spelling.length));
}
