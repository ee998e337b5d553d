import { metadataValue } from './fields.ts';
import { cell } from '../../files/cells.ts';
import type { Collected } from './collected.ts';
import { addMetadata } from './collect.ts';
import type { Owner } from '../../model/campaign.ts';

/** Metadata of rows that may come from a table, where numbers are text as well. */
export function addLooseMetadata(
  collected: Collected,
  number: number,
  values: Readonly<Record<string, unknown>>,
  owner: Owner = 'record',
): void {
  for (const [name, value] of Object.entries(values)) {
    const known = metadataValue(value);
    addMetadata(collected, owner, name, number, typeof known === 'string' ? cell(known) : known);
  }
}
