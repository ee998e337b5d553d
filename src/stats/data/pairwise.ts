import { type Estimate, estimate, noEstimate } from './estimate.ts';
import { type PairTable, pairItems } from './two-raters.ts';
import { wilson } from '../resampling/wilson.ts';

/**
 * The share of common items to which two raters gave the same value, with Wilson's interval. Null without common items
 * (`no_common_items`). Worked example: Artstein & Poesio (2008), example 2, 88 of 100 items.
 */
export function pairAgreement(table: PairTable): Estimate {
  const items = pairItems(table);
  const interval = wilson(
    table.reduce((sum, row, value) => sum + row[value]!, 0),
    items,
  );
  if (interval === null) return noEstimate('no_common_items');
  const share = table.reduce((sum, row, value) => sum + row[value]!, 0) / items;
  return estimate(share, Math.sqrt((share * (1 - share)) / items), interval);
}
