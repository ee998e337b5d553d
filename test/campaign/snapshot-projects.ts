import { seededRandom } from '../../src/stats/resampling/random.ts';

/** The answers of a project on one day: record, person, question, value. */
export interface Answer {
  readonly record: number;
  readonly person: string;
  readonly question: 'mood' | 'tags' | 'note';
  readonly value: unknown;
}

export type Day = readonly Answer[];

const RECORDS = 14;
const PEOPLE = ['ann', 'bob', 'cid'];
const VALUES: Readonly<Record<Answer['question'], readonly unknown[]>> = {
  mood: ['happy', 'calm', 'sad'],
  tags: [['a'], ['a', 'b'], ['b'], []],
  note: ['one', 'two', 'three'],
};

/** Two days of a made-up project; on the second most of the first is still there. */
export function twoDays(seed: number): readonly [Day, Day] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const first: Answer[] = [];
  const second: Answer[] = [];
  for (let record = 0; record < RECORDS; record++)
    for (const person of PEOPLE)
      for (const question of ['mood', 'tags', 'note'] as const) {
        const value = pick(VALUES[question]);
        const fate = random();
        const answer = { record, person, question, value };
        if (fate < 0.55) first.push(answer);
        if (fate < 0.5) second.push(fate < 0.08 ? { ...answer, value: pick(VALUES[question]) } : answer);
        if (fate >= 0.55 && fate < 0.75) second.push(answer);
      }
  return [first, second];
}

interface Ids {
  readonly record: (record: number) => string;
  readonly person: (person: string) => string;
}

export const SAME_IDS: Ids = { record: (record) => `r${String(record)}`, person: (person) => person };
export const NEW_IDS: Ids = {
  record: (record) => `s${String(RECORDS - record)}`,
  person: (person) => `new ${person}`,
};

/** The day as Argilla writes it; the order of labels in a set is turned, which changes no answer. */
export function exportOf(day: Day, { record, person }: Ids, isTurned = false): string {
  const rows = Array.from({ length: RECORDS }, (_, index) => {
    const responses: Record<string, unknown[]> = {};
    for (const asked of day.filter((answer) => answer.record === index)) {
      const value =
        Array.isArray(asked.value) && isTurned ? [...(asked.value as unknown[])].reverse() : asked.value;
      (responses[asked.question] ??= []).push({ value, user_id: person(asked.person) });
    }
    return {
      id: record(index),
      fields: { text: `Text number ${String(index)}` },
      responses,
      status: 'pending',
    };
  });
  return JSON.stringify(rows);
}

export const SETTINGS_JSON = JSON.stringify({
  fields: [{ name: 'text' }],
  questions: [
    { name: 'mood', settings: { type: 'label_selection', options: [{ value: 'happy' }] } },
    { name: 'tags', settings: { type: 'multi_label_selection', options: [{ value: 'a' }, { value: 'b' }] } },
    { name: 'note', settings: { type: 'text' } },
  ],
});

/** By looking at every answer of both days: what is new, what is another, what is gone. */
export function slowChanges(first: Day, second: Day) {
  const find = (day: Day, { record, person, question }: Answer) =>
    day.find(
      (answer) => answer.record === record && answer.person === person && answer.question === question,
    );
  const isSame = (a: Answer, b: Answer) => JSON.stringify(a.value) === JSON.stringify(b.value);
  return {
    added: second.filter((answer) => !find(first, answer)).length,
    changed: first.filter((answer) => {
      const now = find(second, answer);
      return now !== undefined && !isSame(answer, now);
    }).length,
    vanished: first.filter((answer) => !find(second, answer)).length,
  };
}

/** How many (record, person) pairs a day has. */
export const slowSubmissions = (day: Day): number =>
  new Set(day.map(({ record, person }) => `${String(record)} ${person}`)).size;
