import { bootstrap, percentileInterval } from './bootstrap.ts';
import { disagreements } from './disagreement.ts';
import type { Estimate } from './estimate.ts';
import { estimate, fewestItems, noEstimate, noInterval } from './estimate.ts';
import { jackknifeError } from './jackknife.ts';
import type { Resampling } from './krippendorff-alpha.ts';
import type { Profiles } from './profiles.ts';
import { isConstant, patternsOf, profilesFrom, ratingCount, valueCounts } from './profiles.ts';
import { segmentsOf } from './span-segments.ts';
import type { SpanDocument } from './spans.ts';
import { sharedDocuments } from './spans.ts';

/** How two annotators' labels of a character are compared: equal or not, or by how much the sets overlap. */
export type CharacterDistance = 'nominal' | 'masi' | 'jaccard';

/** Alpha of characters, and what it rests on. */
export interface CharacterAlpha extends Estimate {
  /** Documents that two annotators or more have answered. */
  readonly documents: number;
  /** Share of the answers about a character that are "no label": it dominates, so read the labels one by one too. */
  readonly outside: number | null;
}

interface Characters {
  readonly profiles: Profiles;
  readonly sets: readonly (readonly number[])[];
  /** Per document: the profile of each segment, and its characters. */
  readonly documents: readonly (readonly (readonly [profile: number, length: number])[])[];
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
  const alphaOf = (weight: Float64Array) => {
    const { observed, expected } = parts.of(charactersIn(characters, weight));
    return expected > 0 ? 1 - observed / expected : NaN;
  };
  const once = new Float64Array(shared.length).fill(1);
  const se = jackknifeError(once, (left) => alphaOf(once.map((_, document) => (document === left ? 0 : 1))));
  const interval =
    shared.length < fewestItems
      ? noInterval('few_items')
      : percentileInterval(bootstrap(once, alphaOf, options));
  return { ...estimate(alphaOf(once), se, interval), ...about };
}

function charactersOf(documents: readonly SpanDocument[]): Characters {
  const segments = documents.map(segmentsOf);
  const names = [...new Set(segments.flat().flatMap(({ sets }) => [...sets.keys()]))].sort();
  const values = new Map(names.map((name, value) => [name, value]));
  const coded = segments.map((stretches) =>
    stretches.map(({ length, sets }) => ({
      items: length,
      counts: new Map(Array.from(sets, ([name, count]) => [values.get(name)!, count])),
    })),
  );
  const profiles = profilesFrom(names.length, coded.flat());
  const places = new Map(Array.from(patternsOf(profiles), ({ counts }, place) => [keyOf(counts), place]));
  return {
    profiles,
    sets: names.map((name) => (name === '' ? [] : name.split(' ').map(Number))),
    documents: coded.map((patterns) =>
      patterns.map(({ items, counts }) => [places.get(keyOf(counts))!, items] as const),
    ),
  };
}

function charactersIn({ profiles, documents }: Characters, weight: Float64Array): Float64Array {
  const characters = new Float64Array(profiles.weight.length);
  documents.forEach((segments, document) => {
    const times = weight[document]!;
    if (times === 0) return;
    for (const [profile, length] of segments) characters[profile]! += times * length;
  });
  return characters;
}

function outsideAnswers({ profiles, sets }: Characters): number {
  const counts = valueCounts(profiles);
  return sets.reduce((sum, labels, value) => (labels.length === 0 ? sum + counts[value]! : sum), 0);
}

function keyOf(counts: ReadonlyMap<number, number>): string {
  return [...counts].sort(([a], [b]) => a - b).join(' ');
}
