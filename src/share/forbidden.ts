import type { Campaign } from '../model/campaign.ts';
import type { Settings } from '../model/settings.ts';
import { aliasesOf } from './aliases.ts';
import type { Sureness } from './names.ts';
import type { Sharing } from './shareable.ts';
import { searched, textBeginnings } from './text-beginnings.ts';

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

const ALIAS = /^(?:annotator|workspace|file)[ -]?\d*$/;

/** All that the settings keep back of a campaign as it was read: people, workspaces and files by name, and texts. */
export function forbiddenIn(
  campaign: Campaign,
  settings: Settings,
  { keyed }: Pick<Sharing, 'keyed'>,
): readonly Forbidden[] {
  const { annotators = 'pseudonym', text = 'keep', rows = 'keep' } = settings.share ?? {};
  const names = annotators === 'name' ? [] : namesIn(campaign, settings, annotators === 'hide', keyed);
  // Somebody whom the settings name as well is in the list twice.
  const once = new Map(names.toReversed().map((one) => [one.spelling, one]));
  return [...once.values(), ...(text === 'keep' && rows === 'keep' ? [] : textsIn(campaign))];
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

const textsIn = (campaign: Campaign): readonly Forbidden[] =>
  Array.from(textBeginnings(campaign), (spelling) => ({
    kind: 'withheld text',
    spelling,
    sureness: 'distinct',
    alias: 'a text',
  }));

/** A secret or a folder of this computer, which no file of a site may hold; null where it is too short to tell. */
export function forbiddenWords(kind: 'secret' | 'folder', text: string): Forbidden | null {
  const spelling = searched(text);
  const isLong = kind === 'secret' || (spelling.length >= 8 && spelling.split(/[\\/]/).length > 2);
  return isLong ? { kind, spelling, sureness: 'distinct', alias: `the ${kind}` } : null;
}
