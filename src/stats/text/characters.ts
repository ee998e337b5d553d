import { type Profiles, patternsOf, profilesFrom, valueCounts } from '../data/profiles.ts';
import { segmentsOf } from './span-segments.ts';
import type { SpanDocument } from './spans.ts';

/** Characters as items: characters with the same labels share a profile. */
interface Characters {
  readonly profiles: Profiles;
  readonly sets: readonly (readonly number[])[];
  /** The profiles of document d are start[d] .. start[d+1]-1, each once, with its characters there. */
  readonly start: Int32Array;
  readonly profile: Int32Array;
  readonly length: Float64Array;
}

/** The characters of documents as profiles, and the profiles of each document. */
export function charactersOf(documents: readonly SpanDocument[]): Characters {
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
  const start = new Int32Array(documents.length + 1);
  const profile: number[] = [];
  const length: number[] = [];
  coded.forEach((patterns, document) => {
    const characters = new Map<number, number>();
    for (const { items, counts } of patterns) {
      const place = places.get(keyOf(counts))!;
      characters.set(place, (characters.get(place) ?? 0) + items);
    }
    profile.push(...characters.keys());
    length.push(...characters.values());
    start[document + 1] = profile.length;
  });
  return {
    profiles,
    sets: names.map((name) => (name === '' ? [] : name.split(' ').map(Number))),
    start,
    profile: Int32Array.from(profile),
    length: Float64Array.from(length),
  };
}

/** Characters that show each profile, when every document is there so many times. */
export function charactersIn(characters: Characters, weight: Float64Array): Float64Array {
  const sums = new Float64Array(characters.profiles.weight.length);
  for (let document = 0; document < weight.length; document++) {
    if (weight[document]! > 0) addDocument(characters, document, weight[document]!, sums);
  }
  return sums;
}

/** Adds the characters of one document to the sums, or takes them away. */
export function addDocument(
  { start, profile, length }: Characters,
  document: number,
  times: number,
  sums: Float64Array,
): void {
  for (let i = start[document]!; i < start[document + 1]!; i++) sums[profile[i]!]! += times * length[i]!;
}

/** Answers about a character that are "no label". */
export function outsideAnswers({ profiles, sets }: Characters): number {
  const counts = valueCounts(profiles);
  return sets.reduce((sum, labels, value) => (labels.length === 0 ? sum + counts[value]! : sum), 0);
}

function keyOf(counts: ReadonlyMap<number, number>): string {
  return [...counts].sort(([a], [b]) => a - b).join(' ');
}
