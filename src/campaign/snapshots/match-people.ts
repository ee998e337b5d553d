import type { Collected } from '../../formats/collect/collected.ts';
import type { MatchedRecords } from './match-records.ts';
import type { State } from './state.ts';

/** A person of an earlier state who gave the same answers as one of the later. */
export interface SamePerson {
  readonly before: number;
  readonly after: number;
  /** Of the records that both answered, how many with the same answers. */
  readonly same: number;
  readonly both: number;
  /** The same figures of the person who comes next; null where nobody does. */
  readonly next: readonly [same: number, both: number] | null;
}

/** A person is proposed as another only where nine answers in ten are the same. */
const LEAST_SHARE = 0.9;

/** The people whose ids do not survive, each with the one person of the later state who gave the same answers. */
export function matchPeople(
  { submissions }: Collected,
  keys: readonly string[],
  earlier: State,
  later: State,
  { later: recordOf }: MatchedRecords,
): readonly SamePerson[] {
  const gone = new Set([...earlier.people].filter((person) => !later.people.has(person)));
  if (gone.size === 0) return [];
  const { record, annotator } = submissions;
  const there = new Map<number, number[]>();
  for (const row of later.submissions) {
    const rows = there.get(record.data[row]!);
    if (rows) rows.push(row);
    else there.set(record.data[row]!, [row]);
  }
  const counts = new Map<number, Map<number, [same: number, both: number]>>();
  const worked = new Map<number, number>();
  for (const row of earlier.submissions) {
    const person = annotator.data[row]!;
    if (!gone.has(person)) continue;
    worked.set(person, (worked.get(person) ?? 0) + 1);
    for (const other of there.get(recordOf.get(record.data[row]!) ?? -1) ?? []) {
      const candidate = annotator.data[other]!;
      if (!later.people.has(candidate)) continue;
      const known = counts.get(person) ?? new Map<number, [number, number]>();
      const [same, both] = known.get(candidate) ?? [0, 0];
      known.set(candidate, [same + (keys[row] === keys[other] ? 1 : 0), both + 1]);
      counts.set(person, known);
    }
  }
  const taken = new Set<number>();
  return Array.from(counts, ([before, candidates]) =>
    bestOf(before, candidates, earlier, worked.get(before)!),
  )
    .filter((match) => match !== null)
    .toSorted((a, b) => b.same - a.same)
    .filter(({ after }) => !taken.has(after) && taken.add(after));
}

function bestOf(
  before: number,
  candidates: ReadonlyMap<number, readonly [same: number, both: number]>,
  earlier: State,
  worked: number,
): SamePerson | null {
  const ranked = [...candidates].toSorted(([, [a, m]], [, [b, n]]) => b - a || m - n);
  const [best, second] = ranked;
  if (!best) return null;
  const [after, [same, both]] = best;
  const isEqual = second?.[1][0] === same && second[1][1] === both;
  // Who was there before is somebody else.
  if (earlier.people.has(after) || isEqual || same < both * LEAST_SHARE || same * 2 < worked) return null;
  return { before, after, same, both, next: second?.[1] ?? null };
}
