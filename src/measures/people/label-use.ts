import { type GivenRatings, byName } from './annotator-ratings.ts';
import type { Ask } from '../../model/ask.ts';
import { questionOf } from '../rows/questions.ts';
import { constantValues } from '../../stats/people/constant-annotator.ts';
import { labelShares } from '../../stats/people/label-shares.ts';
import { wilson } from '../../stats/resampling/wilson.ts';

/** How often one person gave one label, and the others on the same records. */
export interface LabelShare {
  readonly label: number;
  readonly given: number;
  readonly own: number;
  readonly low: number;
  readonly high: number;
  readonly others: number;
  /** The interval leaves out the share of the others. */
  readonly isSure: boolean;
}

export interface LabelUse {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  readonly shares: readonly LabelShare[];
  /** Where several labels are allowed: how many a record got, from the person and from each of the others. */
  readonly labels: { readonly own: number; readonly others: number } | null;
  /** The one answer given throughout. */
  readonly constant: string | null;
}

/** How each person who shares records with others used the labels of a question, in the order of their names. */
export function labelUse(
  { ratings, scale }: GivenRatings,
  { about, param }: Pick<Ask, 'about' | 'param'>,
): readonly LabelUse[] {
  const { options } = questionOf({ about, param });
  const constant = constantValues(ratings);
  const nameOf = (value: number) => (scale.sets ? 'the same labels' : `“${options[value]?.text ?? ''}”`);
  const shares = labelShares(ratings);
  return about.annotators
    .map(({ id, name }, a): LabelUse => {
      const { items, own, others } = shares[a]!;
      const of = (sums: Float64Array, label: number) => shareWith(sums, label, scale.sets);
      return {
        id,
        name,
        items,
        labels:
          items > 0 && scale.sets
            ? { own: labelsIn(own, scale.sets), others: labelsIn(others, scale.sets) }
            : null,
        constant: constant[a] === null ? null : nameOf(constant[a]!),
        shares:
          items === 0
            ? []
            : options.map((_, label) => shareOf(label, items, of(own, label), of(others, label))),
      };
    })
    .filter(({ items }) => items > 0)
    .sort(byName);
}

/** What counts of a label: where values are sets, those of all sets that hold it. */
const shareWith = (sums: Float64Array, label: number, sets?: readonly (readonly number[])[]): number =>
  sets
    ? sums.reduce((sum, share, value) => sum + (sets[value]!.includes(label) ? share : 0), 0)
    : sums[label]!;

const labelsIn = (sums: Float64Array, sets: readonly (readonly number[])[]): number =>
  sums.reduce((sum, share, value) => sum + share * sets[value]!.length, 0);

function shareOf(label: number, items: number, own: number, others: number): LabelShare {
  const given = Math.round(own * items);
  const { low, high } = wilson(given, items)!;
  // Sums of the same shares in another order differ in their last digits.
  const isSure = others < low - 1e-12 || others > high + 1e-12;
  return { label, given, own: given / items, low, high, others, isSure };
}
