import { forbiddenFinder, type FoundForbidden } from '../share/find-forbidden.ts';
import { addressesIn } from '../share/addresses.ts';
import type { Forbidden } from '../share/forbidden.ts';
import type { TextOfFile } from './texts-of-file.ts';

/** Where a text of a site stands: in a text that is published, in a table, in what describes it, on a page, or in files of ours. */
export type Place = 'texts' | 'table' | 'remarks' | 'about' | 'page' | 'ours';

export interface DashboardScan {
  readonly slug: string;
  /** What is wrong with a text at its place, each in a few words. Tables have to be looked at before pages. */
  look(text: TextOfFile, place: Place): readonly string[];
}

// Libraries hold many such words, as aria-label.
const LIKE_A_KEY = /^[a-z]+(?:-[a-z]+)+$/;

/** Looks through the texts of one dashboard; `isOurs` tells which spellings our own pages use. */
export function dashboardScan(
  slug: string,
  forbidden: readonly Forbidden[],
  isOurs: (spelling: string) => boolean,
): DashboardScan {
  const find = forbiddenFinder(forbidden);
  // What texts and values of the data hold may stand on pages too.
  const allowed = new Set<Forbidden>();
  const addresses = new Set<string>();

  const isAllowed = ({ forbidden: one, certainty }: FoundForbidden, { role }: TextOfFile, place: Place) => {
    if (certainty === 'person') return false;
    switch (place) {
      case 'texts':
        return one.kind !== 'secret' && one.kind !== 'folder' && one.kind !== 'withheld text';
      case 'table':
        return one.kind === 'withheld text' ? isWordOfQuestion(role) : certainty !== 'sure';
      case 'about':
        return one.kind === 'withheld text' || certainty === 'chance' || allowed.has(one);
      case 'remarks':
        return certainty === 'chance';
      case 'page':
        return certainty === 'chance' || allowed.has(one) || (!isUnmistakable(one) && isOurs(one.spelling));
      case 'ours':
        return (
          certainty !== 'sure' ||
          (!isUnmistakable(one) && (LIKE_A_KEY.test(one.spelling) || isOurs(one.spelling)))
        );
    }
  };

  return {
    slug,
    look(text, place) {
      const found = find(text);
      const known = found.filter((one) => isAllowed(one, text, place));
      const own = addressesIn(text.text);
      if (place === 'texts' || place === 'table' || place === 'about') {
        for (const { forbidden: one } of known) allowed.add(one);
        for (const address of own) addresses.add(address);
      }
      const strange =
        place === 'page' || place === 'remarks' ? own.filter((one) => !isBegun(one, addresses)) : [];
      return [
        ...found.filter((one) => !known.includes(one)).map(({ forbidden: one }) => faultOf(one, text)),
        ...strange.map(() => 'an e-mail address that no text or value of the data holds'),
      ];
    },
  };
}

/** Names of questions, labels and their definitions are published as they are. */
const isWordOfQuestion = (role: string): boolean =>
  ['name', 'title', 'value', 'text', 'definition', 'label', 'key', 'group'].includes(role);

/** What nobody's pages hold by chance. */
const isUnmistakable = ({ kind }: Forbidden): boolean =>
  kind !== 'id' && kind !== 'workspace' && kind !== 'file name';

/** A page may cut off a text within an address. */
const isBegun = (address: string, known: ReadonlySet<string>): boolean =>
  known.has(address) || [...known].some((one) => one.startsWith(address) || address.endsWith(one));

function faultOf(forbidden: Forbidden, { table, role }: TextOfFile): string {
  return [
    nameOf(forbidden),
    table === null ? '' : ` in the table ${table}`,
    role === '' ? '' : ` as “${role}”`,
  ].join('');
}

function nameOf({ kind, alias }: Forbidden): string {
  if (kind === 'withheld text') return 'a withheld text';
  return kind === 'secret' || kind === 'folder' ? `the ${kind}` : `the ${kind} of ${alias}`;
}
