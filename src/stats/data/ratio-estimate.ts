import { type Estimate, around, estimate, FEWEST_ITEMS, noInterval } from './estimate.ts';
import { student975 } from '../resampling/student.ts';

/**
 * A share `sum of parts / sum of wholes` over items, with the linearised error and t interval of a ratio whose
 * sampling unit is the item, cut at 0 and `most`. Only items with a whole above 0 count, and there must be one; no
 * interval below ten (`few_items`). Cochran (1977), Sampling Techniques, ch. 6.
 */
export function ratioEstimate(
  weight: Float64Array,
  parts: Float64Array,
  wholes: Float64Array,
  most = 1,
): Estimate {
  let items = 0;
  let part = 0;
  let whole = 0;
  for (let p = 0; p < weight.length; p++) {
    if (wholes[p] === 0) continue;
    items += weight[p]!;
    part += weight[p]! * parts[p]!;
    whole += weight[p]! * wholes[p]!;
  }
  const share = part / whole;
  let squares = 0;
  for (let p = 0; p < weight.length; p++) squares += weight[p]! * (parts[p]! - share * wholes[p]!) ** 2;
  if (items < 2) return estimate(share, null, noInterval('few_items'));
  const se = (Math.sqrt(squares / (items * (items - 1))) * items) / whole;
  const interval =
    items < FEWEST_ITEMS ? noInterval('few_items') : around(share, student975(items - 1) * se, 0, most);
  return estimate(share, se, interval);
}
