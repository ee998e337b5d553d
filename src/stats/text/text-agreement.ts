import { type ItemMean, itemMean, meanOf, pairsOf } from '../agreement/item-mean.ts';
import type { Resampling } from '../agreement/krippendorff-alpha.ts';
import { type TextSimilarity, comparedText, editCharacters, textSimilarity } from './text-similarity.ts';

/** How alike the texts are that people gave to the same item. */
export type TextAgreement = Readonly<Record<keyof TextSimilarity, ItemMean>> & {
  /** Compared texts longer than what edits are counted in. */
  readonly cut: number;
  /** The edit similarity of every pair. */
  readonly pairs: readonly number[];
};

/**
 * The mean similarity of two texts of an item, over its pairs and then over items, with item-bootstrap intervals; no
 * coefficient, since nobody can say what chance would give. One list of texts per item, one text per annotator; empty
 * texts are missing. Null when no item has two texts (`no_item_with_two_ratings`).
 * Worked example: "a b", "a b" and "a c" of one item are equal in 1 of 3 pairs.
 */
export function textAgreement(items: readonly (readonly string[])[], options: Resampling): TextAgreement {
  const compared = items
    .map((texts) => texts.map(comparedText).filter(({ text }) => text !== ''))
    .filter((texts) => texts.length >= 2);
  const similarities = compared.map((texts) => pairsOf(texts).map(([a, b]) => textSimilarity(a, b)));
  const mean = (kind: keyof TextSimilarity) =>
    itemMean(
      similarities.map((pairs) => meanOf(pairs.map((pair) => pair[kind]))),
      'no_item_with_two_ratings',
      options,
    );
  return {
    exact: mean('exact'),
    edit: mean('edit'),
    words: mean('words'),
    length: mean('length'),
    cut: compared.flat().filter(({ text }) => text.length > editCharacters).length,
    pairs: similarities.flatMap((pairs) => pairs.map(({ edit }) => edit)),
  };
}
