import { fieldOf } from '../../measures/metadata/metadata-fields.ts';
import type { Ask } from '../../model/ask.ts';
import type { MetadataField } from '../../model/campaign.ts';
import type { Field } from '../../model/filter.ts';
import { counted } from '../../words/numbers.ts';

const OWNERS: Readonly<Record<MetadataField['owner'], readonly [string, string]>> = {
  record: ['record', 'records'],
  submission: ['submission', 'submissions'],
  annotator: ['person', 'people'],
};

type Asked = Pick<Ask, 'about' | 'param'>;

/** "310 records", or submissions or people, whichever the field describes. */
export const countedOwners = (many: number, ask: Asked): string => counted(many, ...ownerNouns(ask));

/** What the field describes: one, and several. */
export const ownerNouns = (ask: Asked): readonly [string, string] => OWNERS[fieldOf(ask).owner];

/** "n = 310 records. 12 records have no value." */
export function ownersNote(present: number, missing: number, ask: Asked): string {
  const without =
    missing > 0 ? ` ${countedOwners(missing, ask)} ${missing === 1 ? 'has' : 'have'} no value.` : '';
  return `n = ${countedOwners(present, ask)}.${without}`;
}

/** A click selects by the field's value. */
export const selectsValues = (ask: Asked): Field => ({ kind: 'metadata', name: fieldOf(ask).name });
