import type { Facts } from './remark-facts.ts';
import { remarkOnSuggestions } from './remarks-of-types.ts';

/** A short text, and the name by which scripts know it. */
export interface Remark {
  readonly code: RemarkCode;
  readonly text: string;
}

export type RemarkCode =
  | 'only_by_chance'
  | 'hardly_any_variation'
  | 'constant_annotator'
  | 'less_than_chance'
  | 'neighbours_confused'
  | 'different_scales'
  | 'different_rates'
  | 'few_items'
  | 'overlap_not_typical'
  | 'suggestions'
  | 'filtered';

/** The short texts to print beside the numbers of a question: those whose condition holds, in a fixed order. */
export function remarks(facts: Facts): Remark[] {
  const said: readonly (readonly [RemarkCode, string | null])[] = [
    ['only_by_chance', onlyByChance(facts)],
    ['hardly_any_variation', hardlyAnyVariation(facts)],
    ...alwaysTheSame(facts).map((text) => ['constant_annotator', text] as const),
    ['less_than_chance', lessThanChance(facts)],
    ['neighbours_confused', neighboursConfused(facts)],
    ['different_scales', differentScales(facts)],
    ['different_rates', differentRates(facts)],
    ['few_items', fewItems(facts)],
    ['overlap_not_typical', notTypical(facts)],
    ['suggestions', remarkOnSuggestions(facts.itemsWithSuggestion)],
    ['filtered', filtered(facts)],
  ];
  return said.flatMap(([code, text]) => (text === null ? [] : [{ code, text }]));
}

function onlyByChance({ percent, alpha, largestLabel, rareAgreement }: Facts): string | null {
  if (percent === null || alpha === null || largestLabel === null) return null;
  if (!(percent >= 0.9 && alpha < 0.67 && largestLabel.share > 0.8)) return null;
  const rare = rareAgreement === null ? '' : ` (${coefficient(rareAgreement)})`;
  return (
    `People agree on ${inPercent(percent)} of comparisons, but ${inPercent(largestLabel.share)} of all labels are ` +
    `«${largestLabel.label}». Most of that agreement would also arise by chance, so alpha is low. Look at specific ` +
    `agreement of the rare label${rare} and, as a second opinion, AC1.`
  );
}

function hardlyAnyVariation({ differingItems, alpha }: Facts): string | null {
  const isNearZero = alpha !== null && Math.abs(alpha) <= 0.05;
  return differingItems === 1 && isNearZero
    ? 'There is almost no variation: alpha cannot tell agreement from chance here.'
    : null;
}

const MOST_NAMED = 3;

function alwaysTheSame({ constantAnnotators }: Facts): string[] {
  if (constantAnnotators.length > MOST_NAMED) {
    return [
      `${String(constantAnnotators.length)} annotators always gave one and the same answer. Cohen’s kappa with each of them is 0 by construction.`,
    ];
  }
  return constantAnnotators.map(
    ({ annotator, label }) =>
      `${annotator} always answered «${label}». Cohen’s kappa with ${annotator} is 0 by construction.`,
  );
}

function lessThanChance({ alpha }: Facts): string | null {
  return alpha !== null && alpha < 0
    ? 'Less agreement than chance: check for swapped labels or different readings of the guideline.'
    : null;
}

function neighboursConfused({ nominal, ordinal }: Facts): string | null {
  return nominal !== null && ordinal !== null && ordinal - nominal > 0.2
    ? 'Neighbouring scores are confused more than distant ones; the ordinal value is the one to report.'
    : null;
}

function differentScales({ iccAgreement, iccConsistency, offsets }: Facts): string | null {
  const lost = iccAgreement === null || iccConsistency === null ? 0 : iccConsistency - iccAgreement;
  return lost > 0.15 || offsets.some((offset) => Math.abs(offset) > 0.5)
    ? 'Annotators order items alike but use the scale differently.'
    : null;
}

function differentRates({ kappa, pi }: Facts): string | null {
  return kappa !== null && pi !== null && Math.abs(kappa - pi) > 0.03
    ? 'The two annotators use the labels at different rates.'
    : null;
}

function fewItems({ items, halfWidth, plan }: Facts): string | null {
  const isWide = halfWidth !== null && halfWidth > 0.1;
  if (items === 0 || (items >= 30 && !isWide)) return null;
  const rests = `Based on ${String(items)} ${items === 1 ? 'item' : 'items'}`;
  return plan === null || typeof plan === 'string' || plan.moreItems === 0
    ? `${rests}.`
    : `${rests}; with ${String(plan.moreItems)} more the interval would be ± .05.`;
}

// Even a random part differs from the rest, the more so the smaller it is and the more labels there are.
function notTypical({ overlap }: Facts): string | null {
  if (overlap === null || Math.min(overlap.comparable, overlap.single) < 30) return null;
  if (!(overlap.distance > 0.1 && overlap.distance > 2 * overlap.byChance)) return null;
  const share = overlap.comparable / (overlap.comparable + overlap.single);
  return `Only ${inPercent(share)} of items were labelled twice and they are not typical.`;
}

function filtered({ filter }: Facts): string | null {
  return filter === null
    ? null
    : `Only ${filter}: agreement of a selection is another number than that of the whole.`;
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function coefficient(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}
