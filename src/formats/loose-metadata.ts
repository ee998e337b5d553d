import { metadataValue } from './argilla.ts';
import { cell } from './cells.ts';
import type { Collected } from './collected.ts';
import { addMetadata } from './collect.ts';
import type { Owner } from '../model/campaign.ts';

/** Metadata of rows that may come from a table, where numbers are text as well. */
export function addLooseMetadata(
  to: Collected,
  number: number,
  values: Readonly<Record<string, unknown>>,
  owner: Owner = 'record',
): void {
  for (const [name, value] of Object.entries(values)) {
    const known = metadataValue(value);
    addMetadata(to, owner, name, number, typeof known === 'string' ? cell(known) : known);
  }
}
