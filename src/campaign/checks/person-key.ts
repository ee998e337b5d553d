/** Names that many people have who did not give theirs. */
const NOBODY = new Set([
  'admin',
  'annotator',
  'anonymous',
  'guest',
  'none',
  'null',
  'unknown',
  'user',
  'worker',
]);

const LONGEST = 200;

/** A Prodigy session is called `<dataset>-<name>`. */
const SESSION = /^.+-([^-]+)$/;

/**
 * What two spellings of one person's name have in common: equal after trimming, case folding and NFKC, without the
 * domain of an e-mail address and without separators; in sessions of Prodigy, without the dataset. Digits stay apart,
 * since 1.2 is not 12. Null where it names nobody.
 */
export function personKey(name: string, isSession: boolean): string | null {
  if (name.length > LONGEST) return null;
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const mailbox = /^([^\s@]+)@[^\s@]+$/.exec(folded)?.[1] ?? folded;
  const session = isSession ? SESSION.exec(mailbox)?.[1] : undefined;
  const own = session !== undefined && /\p{L}{2}/u.test(session) ? session : mailbox;
  const key = /\p{L}/u.test(own) ? own.replaceAll(/(?<!\p{N})[\s._-]+|[\s._-]+(?!\p{N})/gu, '') : own;
  return key === '' || NOBODY.has(key) ? null : key;
}

/** Of an e-mail address, the part that tells two people of one name apart; null of any other name. */
export const domainOf = (name: string): string | null =>
  /^[^\s@]+@([^\s@]+)$/.exec(name.trim().toLowerCase())?.[1] ?? null;
