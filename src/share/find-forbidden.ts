import { isPersonalName } from './about-people.ts';
import { patternFinder } from './find-patterns.ts';
import type { Forbidden } from './forbidden.ts';
import { searched, SHORTEST_TEXT } from './text-beginnings.ts';

/** A text of a finished site. */
export interface PublishedText {
  /** What it stands as: the name of its column, key or attribute; empty for the words of a page or a file. */
  readonly role: string;
  readonly text: string;
}

/** What was found in a text, and whether it can stand there by chance. */
export interface FoundForbidden {
  readonly forbidden: Forbidden;
  /** `person`: it is all that something about people says. `sure`: never by chance. `word`: the id of a person that is one plain word. `chance`: it may be any word. */
  readonly certainty: 'person' | 'sure' | 'word' | 'chance';
}

const SHORTEST_NAME = 3;
const LONG_WORD = 6;
const WORD = /[\p{L}\p{N}]/u;

/** Looks for what is not to leave in texts, in every spelling; what is short only where the whole text is about a person. */
export function forbiddenFinder(
  list: readonly Forbidden[],
): (published: PublishedText) => readonly FoundForbidden[] {
  const isText = ({ kind }: Forbidden) => kind === 'withheld text';
  const findNames = patternFinder(
    list.filter((one) => !isText(one) && one.sureness !== 'short'),
    SHORTEST_NAME,
  );
  const findTexts = patternFinder(list.filter(isText), SHORTEST_TEXT);
  const wholes = new Map(
    list.filter((one) => !isText(one) && one.sureness !== 'part').map((one) => [one.spelling, one]),
  );
  return ({ role, text }) => {
    const within = searched(text);
    const whole = isPersonalName(role) ? wholes.get(within) : undefined;
    const found = new Map<Forbidden, FoundForbidden>();
    const add = (forbidden: Forbidden, index: number) => {
      if (isAt(within, forbidden, index))
        found.set(forbidden, { forbidden, certainty: certaintyOf(forbidden) });
    };
    findNames(within, add);
    findTexts(within, add);
    if (whole) found.set(whole, { forbidden: whole, certainty: 'person' });
    return [...found.values()];
  };
}

const certaintyOf = ({ sureness, spelling, kind }: Forbidden): FoundForbidden['certainty'] =>
  sureness === 'distinct'
    ? 'sure'
    : sureness === 'word' && kind === 'id' && spelling.length >= LONG_WORD
      ? 'word'
      : 'chance';

/** Addresses, secrets and folders stand within longer words too; all else is a word or several of its own. */
function isAt(text: string, { spelling, kind }: Forbidden, index: number): boolean {
  if (kind === 'withheld text' || kind === 'secret' || kind === 'folder' || kind === 'e-mail address')
    return true;
  const isFree = (place: number) => !WORD.test(text.charAt(place));
  return isFree(index - 1) && isFree(index + spelling.length);
}
