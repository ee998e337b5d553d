import { foldedText } from './spelling.ts';

/**
 * How sure a name is one where it is found. `distinct`: an address, a full name or an id that cannot stand in a text by
 * chance. `word`: a single word, which may be an ordinary one. `part`: a long part of a name. `short`: digits, or one or
 * two characters: a name only where it is all that a cell about people holds.
 */
export type Sureness = 'distinct' | 'word' | 'part' | 'short';

/** A name of somebody or something, in one folded spelling, and what is published for it. */
export interface Name {
  readonly spelling: string;
  readonly sureness: Sureness;
  readonly alias: string;
  readonly isPerson: boolean;
}

const LETTER = /\p{L}/u;
const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const SHORTEST_DISTINCT = 6;
const SHORTEST_PART = 5;

/** How sure a text is a name wherever it stands. */
export function surenessOf(spelling: string): Sureness {
  if (ADDRESS.test(spelling)) return 'distinct';
  if (spelling.length < 3 || !LETTER.test(spelling)) return 'short';
  return spelling.length >= SHORTEST_DISTINCT && /[^\p{L}]/u.test(spelling) ? 'distinct' : 'word';
}

/** Every spelling of the texts that one person is called by: whole, as a mailbox, in either order of its words, and long parts. */
export function namesOfPerson(texts: readonly string[], alias: string): readonly Name[] {
  const spellings = new Map<string, Sureness>();
  const add = (spelling: string, sureness: Sureness) => {
    if (spelling !== '' && !spellings.has(spelling)) spellings.set(spelling, sureness);
  };
  for (const text of texts.map((raw) => foldedText(raw).trim())) {
    add(text, surenessOf(text));
    const mailbox = /^([^@\s]{3,})@/.exec(text)?.[1];
    if (mailbox !== undefined) add(mailbox, surenessOf(mailbox));
    const words = wordsOf(mailbox ?? text);
    for (const order of ordersOf(words)) add(order, 'distinct');
    if (words.length > 1) for (const word of words) if (isLong(word)) add(word, 'part');
  }
  return [...spellings].map(([spelling, sureness]) => ({ spelling, sureness, alias, isPerson: true }));
}

/** What a workspace or a file is called; its parts name nobody. */
export function namesOfThing(text: string, alias: string): readonly Name[] {
  const spelling = foldedText(text).trim();
  return spelling === '' ? [] : [{ spelling, sureness: surenessOf(spelling), alias, isPerson: false }];
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,._-]+/).filter((word) => word !== '');

const isLong = (word: string): boolean => word.length >= SHORTEST_PART && /^\p{L}+$/u.test(word);

/** First and last name either way round, however they are joined; of digits and initials nothing. */
function ordersOf(words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{L}{2,}$/u.test(word))) return [];
  const turned = [words.at(-1)!, ...words.slice(0, -1)];
  return [
    ...[' ', '.', '_', '-', ''].flatMap((joint) => [words.join(joint), turned.join(joint)]),
    `${turned[0]!}, ${turned.slice(1).join(' ')}`,
  ].filter((spelling) => spelling.length >= SHORTEST_DISTINCT);
}
