import type { QuestionSettings } from '../model/settings.ts';
import { isObject } from '../model/json.ts';

type Merge = QuestionSettings['merge'];

/** Raw answers with every spelling that the settings merge replaced by the label that is kept, inside of lists too. */
export function mergedAnswers(raws: readonly unknown[], merge: Merge): readonly unknown[] {
  const spellings = keptSpellings(merge);
  return spellings.size === 0 ? raws : raws.map((raw) => merged(raw, spellings));
}

/** A declared scale without the spellings that are merged: the label that is kept stands where the first of them stood. */
export function mergedScale(scale: readonly string[], merge: Merge): readonly string[] {
  const spellings = keptSpellings(merge);
  return [...new Set(scale.map((value) => spellings.get(value) ?? value))];
}

/** By spelling, the label that is kept. */
const keptSpellings = (merge: Merge): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(merge ?? {}).flatMap(([label, spellings]) =>
      spellings.map((spelling) => [spelling, label] as const),
    ),
  );

function merged(raw: unknown, spellings: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(raw)) return raw.map((item: unknown) => merged(item, spellings));
  if (!isObject(raw)) return spellings.get(String(raw)) ?? raw;
  // A span says "label", a place in a ranking "value".
  const [key] = ['label', 'value'].filter((name) => Object.hasOwn(raw, name));
  return key === undefined ? raw : { ...raw, [key]: merged(raw[key], spellings) };
}
