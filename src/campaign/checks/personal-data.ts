import type { Collected, RawColumn } from '../../formats/collect/collected.ts';
import { annotatorsOf } from '../../tables/annotators.ts';
import type { Check, Checked, Finding } from './check.ts';
import { list, listed } from '../../words/lists.ts';
import { counted } from '../../words/numbers.ts';

const MAILBOX = /[\p{L}\p{N}._%+-]/u;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const LONGEST_DOMAIN = 253;
const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}+){1,2}$/u;
/** Words of made-up names, such as "Annotator One". */
const ROLE =
  /\b(?:annotator|anonymous|coder|crowd|expert|group|judge|labell?er|model|participant|person|rater|reviewer|student|team|test|unknown|user|worker)\b/i;

/** Where e-mail addresses and full names stand, how many, and what becomes of them. The data itself is not told. */
export const personalData: Check = (checked) => [
  ...annotatorFindings(checked),
  ...metadataFindings(checked),
  ...textFindings(checked),
];

const finding = (message: string, count: number): Finding => ({ code: 'personal_data', message, count });

function annotatorFindings({ collected, settings }: Checked): readonly Finding[] {
  const people = annotatorsOf(collected, settings);
  const mails = people.filter(({ id, name }) => isEmail(id) || isEmail(name)).length;
  const names = people.filter(({ id, name }) => isFullName(id) || isFullName(name)).length;
  if (mails + names === 0) return [];
  const known = [
    ...(mails > 0 ? [`${counted(mails, 'annotator')} by an e-mail address`] : []),
    ...(names > 0 ? [`${counted(names, 'annotator')} by what looks like a full name`] : []),
  ];
  const done = {
    name: 'The settings publish the names.',
    pseudonym: 'Published pages show pseudonyms.',
    hide: 'Published pages name nobody.',
  }[settings.share?.annotators ?? 'pseudonym'];
  return [finding(`The files name ${list(known)}. ${done}`, 1)];
}

function metadataFindings({ collected }: Checked): readonly Finding[] {
  const owners = ['record', 'submission', 'annotator'] as const;
  const places = owners.flatMap((owner) => placesIn(collected.metadata[owner]));
  if (places.length === 0) return [];
  const message = `There are e-mail addresses in the metadata ${listed(places)}. Published pages replace only those of annotators: leave out a field that should stay private.`;
  return [finding(message, 1)];
}

function textFindings({ collected, resolved, settings }: Checked): readonly Finding[] {
  const written = resolved.flatMap(({ question, source }) =>
    question.kind === 'text' ? place(source, collected.answers.get(source)?.raws ?? []) : [],
  );
  const places = [...placesIn(collected.fields), ...written];
  if (places.length === 0) return [];
  const done =
    settings.share?.text === 'withhold'
      ? 'The settings withhold all texts.'
      : 'Texts are published as they are unless the settings say "share: { text: withhold }".';
  return [finding(`There are e-mail addresses in the texts of ${listed(places)}. ${done}`, 1)];
}

const placesIn = (columns: Collected['fields']): readonly string[] =>
  [...columns].flatMap(([name, { raws }]: [string, RawColumn]) => place(name, raws));

function place(name: string, raws: readonly unknown[]): readonly string[] {
  const found = raws.reduce<number>((sum, raw) => sum + (isEmailIn(raw) ? 1 : 0), 0);
  return found === 0 ? [] : [`"${name}" (${counted(found, 'value')})`];
}

const isEmail = (text: string): boolean => /^\S+$/.test(text.trim()) && isEmailIn(text);
const isFullName = (text: string): boolean => FULL_NAME.test(text.trim()) && !ROLE.test(text);

function isEmailIn(raw: unknown): boolean {
  const text = typeof raw === 'string' ? raw : typeof raw === 'object' ? JSON.stringify(raw) : '';
  // From each "@" outwards: a search from the left would take very long on a long text without blanks.
  for (let index = text.indexOf('@'); index >= 0; index = text.indexOf('@', index + 1))
    if (
      MAILBOX.test(text.charAt(index - 1)) &&
      DOMAIN.test(text.slice(index + 1, index + 1 + LONGEST_DOMAIN))
    )
      return true;
  return false;
}
