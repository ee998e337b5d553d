import type { Part } from '../../questions/type.ts';
import type { Checked } from './check.ts';

/** On how many records two people both answered the same questions, and on how many of them differently. */
export interface Shared {
  readonly records: number;
  readonly differing: number;
}

/** By record, the last answer that a person gave to each question. */
type Answers = Map<number, Map<number, string>>;

/** Compares pairs of people on the records that both answered; texts are not compared. */
export function sharedAnswers(
  checked: Checked,
  pairs: readonly (readonly [number, number])[],
): (a: number, b: number) => Shared {
  const answers = new Map(pairs.flat().map((person): [number, Answers] => [person, new Map()]));
  const { submissions, answers: raws } = checked.collected;
  checked.resolved.forEach(({ question, source, parts }, number) => {
    const given = question.kind === 'text' || question.name !== source ? undefined : raws.get(source);
    for (let at = 0; at < (given?.code.length ?? 0); at++) {
      const row = given!.submission.data[at]!;
      const ofPerson = answers.get(submissions.annotator.data[row]!);
      const answer = ofPerson && parts[given!.code.data[at]!];
      if (!ofPerson || !answer) continue;
      const record = submissions.record.data[row]!;
      const ofRecord = ofPerson.get(record) ?? new Map<number, string>();
      ofPerson.set(record, ofRecord.set(number, setKey(answer)));
    }
  });
  return (a, b) => compared(answers.get(a)!, answers.get(b)!);
}

function compared(a: Answers, b: Answers): Shared {
  let [records, differing] = [0, 0];
  for (const [record, ofA] of a) {
    const ofB = b.get(record);
    const asked = ofB ? [...ofA.keys()].filter((question) => ofB.has(question)) : [];
    if (asked.length === 0) continue;
    records++;
    if (asked.some((question) => ofA.get(question) !== ofB!.get(question))) differing++;
  }
  return { records, differing };
}

/** Labels of a set in whatever order they were chosen. */
const setKey = (parts: readonly Part[]): string =>
  parts
    .map((part) => JSON.stringify(part))
    .sort()
    .join();
