import type { Part } from '../../questions/type.ts';
import type { Checked } from './check.ts';

/** On how many records two people both answered the same questions, and on how many of them differently. */
export interface Shared {
  readonly records: number;
  readonly differing: number;
}

export interface Pair {
  readonly first: number;
  readonly other: number;
}

/** By question, an answer as text. */
type Answers = ReadonlyMap<number, string>;

const NONE: Answers = new Map();

/** Compares the last answers of each pair of people on the records that both answered; texts are not compared. */
export function sharedAnswers(checked: Checked, pairs: readonly Pair[]): readonly Shared[] {
  const rowsOf = lastGiven(checked, new Set(pairs.flatMap(({ first, other }) => [first, other])));
  const both = pairs.map(({ first, other }) => {
    const ofOther = rowsOf.get(other)!;
    return [...rowsOf.get(first)!].flatMap(([record, row]) => {
      const same = ofOther.get(record);
      return same === undefined ? [] : [[row, same] as const];
    });
  });
  const answers = answersOf(checked, new Set(both.flat(2)));
  return both.map((rows) => compared(rows.map(([a, b]) => [answers.get(a) ?? NONE, answers.get(b) ?? NONE])));
}

/** By person and record, the last submission. */
function lastGiven({ collected: { submissions } }: Checked, people: ReadonlySet<number>) {
  const rowsOf = new Map(Array.from(people, (person) => [person, new Map<number, number>()]));
  for (let row = 0; row < submissions.record.length; row++)
    rowsOf.get(submissions.annotator.data[row]!)?.set(submissions.record.data[row]!, row);
  return rowsOf;
}

function answersOf(
  { collected, resolved }: Checked,
  rows: ReadonlySet<number>,
): ReadonlyMap<number, Answers> {
  const answers = new Map(Array.from(rows, (row) => [row, new Map<number, string>()]));
  if (rows.size === 0) return answers;
  resolved.forEach(({ question, source, parts }, number) => {
    if (question.kind === 'text' || question.name !== source) return;
    const answered = collected.answers.get(source);
    for (let index = 0; index < (answered?.code.length ?? 0); index++) {
      const answer = parts[answered!.code.data[index]!];
      if (answer) answers.get(answered!.submission.data[index]!)?.set(number, setKey(answer));
    }
  });
  return answers;
}

function compared(rows: readonly (readonly [Answers, Answers])[]): Shared {
  let [records, differing] = [0, 0];
  for (const [a, b] of rows) {
    const asked = [...a.keys()].filter((question) => b.has(question));
    if (asked.length > 0) records++;
    if (asked.some((question) => a.get(question) !== b.get(question))) differing++;
  }
  return { records, differing };
}

/** Labels of a set in whatever order they were chosen. */
const setKey = (parts: readonly Part[]): string =>
  parts
    .map((part) => JSON.stringify(part))
    .sort()
    .join();
