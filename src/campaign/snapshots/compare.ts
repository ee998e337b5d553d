import { NULL_INTEGER } from '../../model/column.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import type { SameAnswers } from './answers.ts';
import type { MatchedRecords } from './match-records.ts';
import type { State } from './state.ts';

export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
}

/** What became of the answers of known people between two states. Of repeated answers the last one counts. */
export function compare(
  collected: Collected,
  answers: readonly SameAnswers[],
  earlier: State,
  later: State,
  { later: recordOf }: MatchedRecords,
): Changes {
  const total = { added: 0, changed: 0, vanished: 0 };
  const { record, annotator } = collected.submissions;
  const people = collected.annotators.terms.length;
  const keysOf = ({ submissions }: State, placeOf: (record: number) => number | undefined) =>
    new Map(
      submissions.flatMap((row): [number, number][] => {
        const [place, person] = [placeOf(record.data[row]!), annotator.data[row]!];
        return place === undefined || person === NULL_INTEGER ? [] : [[row, place * people + person]];
      }),
    );
  // A record that is not there any more keeps a key of its own: its answers have vanished.
  const before = keysOf(earlier, (number) => recordOf.get(number) ?? -1 - number);
  const after = keysOf(later, (number) => number);
  for (const { values, submission } of answers) {
    const [old, now] = [before, after].map((keys) => {
      const known = new Map<number, number>();
      submission.forEach((row, index) => {
        const key = keys.get(row);
        if (key !== undefined && values[index]! >= 0) known.set(key, values[index]!);
      });
      return known;
    });
    for (const [key, value] of old!) {
      const present = now!.get(key);
      if (present === undefined) total.vanished++;
      else if (present !== value) total.changed++;
    }
    for (const key of now!.keys()) if (!old!.has(key)) total.added++;
  }
  return total;
}

/** How many answers a state holds, those of unknown people too. */
export function countAnswers(answers: readonly SameAnswers[], { submissions }: State): number {
  const own = new Set(submissions);
  let count = 0;
  for (const { values, submission } of answers)
    submission.forEach((row, index) => {
      if (values[index]! >= 0 && own.has(row)) count++;
    });
  return count;
}
