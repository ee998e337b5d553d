import { type Estimate } from './estimate.ts';
import { type PairTable, pairItems } from './two-raters.ts';
import { shareEstimate } from './share.ts';

/**
 * The share of common items to which two raters gave the same value, with Wilson's interval. Null without common items
 * (`no_common_items`). Worked example: Artstein & Poesio (2008), example 2, 88 of 100 items.
 */
export function pairAgreement(table: PairTable): Estimate {
  const equal = table.reduce((sum, row, value) => sum + row[value]!, 0);
  return shareEstimate(equal, pairItems(table), 'no_common_items');
}
