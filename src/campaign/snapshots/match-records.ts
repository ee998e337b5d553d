import type { State } from './state.ts';

/** Which record of a later state each record of an earlier one is, and by what they were matched. */
export interface MatchedRecords {
  readonly by: 'id' | 'content';
  readonly later: ReadonlyMap<number, number>;
  /** How many of the earlier state's records that is. */
  readonly matched: number;
}

const isMost = (part: number, whole: number) => part * 2 >= whole;

/** By id where the settings say so or most of the ids survive with their texts, else by texts that occur once in each state. */
export function matchRecords(
  earlier: State,
  later: State,
  wanted: 'id' | 'content' | undefined,
): MatchedRecords {
  const same = new Map<number, number>();
  for (const [record, content] of earlier.records) {
    if (!later.records.has(record)) continue;
    const after = later.records.get(record) ?? null;
    if (content !== null && after !== null && content !== after) continue;
    same.set(record, record);
  }
  // A corrected text is no other record; ids that were given out anew are.
  if (wanted === 'id' || isMost(same.size, earlier.records.size)) {
    for (const record of earlier.records.keys()) if (later.records.has(record)) same.set(record, record);
    return { by: 'id', later: same, matched: same.size };
  }
  const [before, after] = [once(earlier), once(later)];
  const found = new Map<number, number>();
  for (const [content, record] of before) {
    const match = after.get(content);
    if (match !== undefined) found.set(record, match);
  }
  return isMost(found.size, earlier.records.size)
    ? { by: 'content', later: found, matched: found.size }
    : { by: 'id', later: same, matched: same.size };
}

/** The records whose texts no other record has. */
function once({ records }: State): ReadonlyMap<number, number> {
  const seen = new Map<number, number | null>();
  for (const [record, content] of records)
    if (content !== null) seen.set(content, seen.has(content) ? null : record);
  return new Map([...seen].flatMap(([content, record]) => (record === null ? [] : [[content, record]])));
}
