import type { Campaign } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { aliasesOf } from './aliases.ts';
import type { Sureness } from './names.ts';
import type { Sharing } from './shareable.ts';
import { foldedText } from './spelling.ts';

export type ForbiddenKind =
  'e-mail address' | 'name' | 'id' | 'workspace' | 'file name' | 'folder' | 'secret' | 'withheld text';

/** Something that is not to leave with a site. */
export interface Forbidden {
  readonly kind: ForbiddenKind;
  /** In the one form of all spellings; of a text its beginning. */
  readonly spelling: string;
  readonly sureness: Sureness;
  /** How it may be spoken of: what stands for it in the site. */
  readonly alias: string;
}

const SHORTEST_TEXT = 20;
const LONGEST_BEGINNING = 60;
const ALIAS = /^(?:annotator|workspace|file)[ -]?\d*$/;

/** All that the settings keep back of a campaign as it was read: people, workspaces and files by name, and texts. */
export function forbiddenIn(
  campaign: Campaign,
  settings: Settings,
  { keyed }: Pick<Sharing, 'keyed'>,
): readonly Forbidden[] {
  const { annotators = 'pseudonym', text = 'keep' } = settings.share ?? {};
  const names = annotators === 'name' ? [] : namesIn(campaign, settings, annotators === 'hide', keyed);
  // Somebody whom the settings name as well is in the list twice.
  const once = new Map(names.toReversed().map((one) => [one.spelling, one]));
  return [...once.values(), ...(text === 'keep' ? [] : textsIn(campaign))];
}

function namesIn(
  { about }: Campaign,
  settings: Settings,
  hides: boolean,
  keyed: Sharing['keyed'],
): readonly Forbidden[] {
  return (
    aliasesOf(about, settings, hides, keyed)
      // Somebody whose id reads as a pseudonym cannot be told from one.
      .names.filter(({ spelling }) => !ALIAS.test(spelling))
      .map(({ spelling, sureness, alias, isPerson }) => ({
        kind: isPerson ? kindOfPerson(spelling) : alias.startsWith('Workspace') ? 'workspace' : 'file name',
        spelling,
        sureness,
        alias,
      }))
  );
}

const kindOfPerson = (spelling: string): ForbiddenKind =>
  spelling.includes('@') ? 'e-mail address' : /\p{L},?\s+\p{L}/u.test(spelling) ? 'name' : 'id';

function textsIn({ texts }: Campaign): readonly Forbidden[] {
  const beginnings = new Set<string>();
  for (const { columns } of texts)
    if (columns.text?.type === 'text')
      for (const text of columns.text.data) {
        const spelling = beginningOf(text ?? '');
        if (spelling.length >= SHORTEST_TEXT) beginnings.add(spelling);
      }
  return Array.from(beginnings, (spelling) => ({
    kind: 'withheld text',
    spelling,
    sureness: 'distinct',
    alias: 'a text',
  }));
}

/** By what a text is recognised elsewhere, also where it is cut off there. */
export const beginningOf = (text: string): string =>
  searched(text.slice(0, 4 * LONGEST_BEGINNING)).slice(0, LONGEST_BEGINNING);

/** The form in which texts are searched: folded, with single spaces. */
export const searched = (text: string): string => foldedText(text).replaceAll(/\s+/g, ' ').trim();

/** A secret or a folder of this computer, which no file of a site may hold; null where it is too short to tell. */
export function forbiddenWords(kind: 'secret' | 'folder', text: string): Forbidden | null {
  const spelling = searched(text);
  const isLong = kind === 'secret' || (spelling.length >= 8 && spelling.split(/[\\/]/).length > 2);
  return isLong ? { kind, spelling, sureness: 'distinct', alias: `the ${kind}` } : null;
}
