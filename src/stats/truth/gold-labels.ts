import type { Estimate } from '../data/estimate.ts';
import type { Confusion } from './gold-accuracy.ts';
import { shareEstimate } from '../data/share.ts';

/** One label of the known answers. */
export interface GoldLabel {
  /** Answers where it is known to be right, and the share of them that hold it. */
  readonly known: number;
  readonly met: Estimate;
  /** Answers that hold it, and the share of them where it is right. */
  readonly given: number;
  readonly right: Estimate;
  /** Where this label is right, the answers that hold each label instead; at its own place those that hold it. */
  readonly as: Float64Array;
}

/**
 * The confusions of known answers label by label, with Wilson's intervals. With `sets`, an answer confuses a right label
 * with another where it lacks the right one and holds the other, which is not right. Null where a label is never known, or
 * never given (`no_common_items`).
 * Worked example: x, x, y where x, y, y is right: x is met in 1 of 1, y in 1 of 2 and once given as x.
 */
export function goldLabels(
  confusion: readonly Confusion[],
  labels: number,
  sets?: readonly (readonly number[])[],
): readonly GoldLabel[] {
  const table = Array.from({ length: labels }, () => new Float64Array(labels));
  const known = new Float64Array(labels);
  const answered = new Float64Array(labels);
  const labelsOf = (value: number): readonly number[] => (sets ? sets[value]! : [value]);
  for (const { items, ...pair } of confusion) {
    const [right, answer] = [labelsOf(pair.right), labelsOf(pair.given)];
    for (const label of answer) answered[label]! += items;
    for (const label of right) {
      known[label]! += items;
      const instead = answer.includes(label) ? [label] : answer.filter((other) => !right.includes(other));
      for (const other of instead) table[label]![other]! += items;
    }
  }
  return table.map((as, label) => ({
    known: known[label]!,
    met: shareEstimate(as[label]!, known[label]!, 'no_common_items'),
    given: answered[label]!,
    right: shareEstimate(as[label]!, answered[label]!, 'no_common_items'),
    as,
  }));
}
