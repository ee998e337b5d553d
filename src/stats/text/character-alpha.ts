import { bootstrap, percentileInterval } from '../resampling/bootstrap.ts';
import { addDocument, charactersIn, charactersOf, outsideAnswers } from './characters.ts';
import { disagreements } from '../agreement/disagreement.ts';
import { type Estimate, estimate, FEWEST_ITEMS, noEstimate, noInterval } from '../data/estimate.ts';
import { jackknifeError } from '../resampling/jackknife.ts';
import { type Resampling, alphaOf } from '../agreement/krippendorff-alpha.ts';
import { isConstant, ratingCount, valueCounts } from '../data/profiles.ts';
import { type SpanDocument, sharedDocuments } from './spans.ts';

/** How two annotators' labels of a character are compared: equal or not, or by how much the sets overlap. */
type CharacterDistance = 'nominal' | 'masi' | 'jaccard';

/** Alpha of characters, and what it rests on. */
interface CharacterAlpha extends Estimate {
  /** Documents that two annotators or more have answered. */
  readonly documents: number;
  /** Share of the answers about a character that are "no label": it dominates, so read the labels one by one too. */
  readonly outside: number | null;
}

/**
 * Krippendorff's alpha with every character as a unit whose value is the set of labels covering it, computed on the
 * stretches between boundaries; of one label with `spansOfLabel`, covered or not. The interval resamples documents,
 * and so does the jackknife: characters of a document are not independent. Null when no document has two answers
 * (`no_item_with_two_ratings`) and when all characters have the same labels (`no_variation`).
 * Krippendorff (1995), Sociol. Methodol. 25, 47-76: sections A of 24 units, 0.329.
 */
export function characterAlpha(
  documents: readonly SpanDocument[],
  options: Resampling,
  kind: CharacterDistance = 'nominal',
): CharacterAlpha {
  const shared = sharedDocuments(documents);
  const characters = charactersOf(shared);
  const { profiles, sets } = characters;
  const answers = ratingCount(profiles);
  if (answers === 0) return { ...noEstimate('no_item_with_two_ratings'), documents: 0, outside: null };
  const outside = outsideAnswers(characters) / answers;
  const about = { documents: shared.length, outside };
  if (isConstant(valueCounts(profiles))) return { ...noEstimate('no_variation'), ...about };

  const parts = disagreements(profiles, kind, { sets });
  const alphaWith = (weight: Float64Array) => alphaOf(parts.forWeights(weight));
  const once = new Float64Array(shared.length).fill(1);
  const without = new Float64Array(profiles.weight);
  const se = jackknifeError(once, (document) => {
    addDocument(characters, document, -1, without);
    const alpha = alphaWith(without);
    addDocument(characters, document, 1, without);
    return alpha;
  });
  const resampled = (weight: Float64Array) => alphaWith(charactersIn(characters, weight));
  const interval =
    shared.length < FEWEST_ITEMS
      ? noInterval('few_items')
      : percentileInterval(bootstrap(once, resampled, options));
  return { ...estimate(alphaWith(profiles.weight), se, interval), ...about };
}
