import { slowAlpha, slowCrossAlpha } from '../stats/slow-reference.ts';
import type { Given, GivenSubmission } from './given.ts';
import { KINDS } from './slow-agreement.ts';
import { answerTo, dayOf } from './slow-choice.ts';
import type { SlowRatings } from './slow-people.ts';

/** Sets are equal whatever the order of their labels. */
const keyOf = (answer: unknown): string =>
  Array.isArray(answer) ? answer.map(String).sort().join('|') : String(answer);

/** The known answer to each record that has one. */
export function slowKnown(given: Given, question: string): ReadonlyMap<string, string> {
  const answers = given.records.map(({ id, metadata: { known } }) => {
    const as = { record: id, answers: { [question.replace(/\/groups$/, '')]: known } };
    return [id, answerTo(given, as as unknown as GivenSubmission, question)] as const;
  });
  return new Map(answers.flatMap(([id, answer]) => (answer === null ? [] : [[id, keyOf(answer)]])));
}

/** Answers to records with a known answer: whose, what is right, what was given. */
export function slowGold(given: Given, newest: readonly GivenSubmission[], question: string) {
  const known = slowKnown(given, question);
  return newest.flatMap((one) => {
    const [right, answer] = [known.get(one.record), answerTo(given, one, question)];
    return right === undefined || answer === null
      ? []
      : [{ person: one.person, record: one.record, right, given: keyOf(answer) }];
  });
}

/** Per person: for each record answered more than once, the share of equal pairs of these answers. */
export function slowRepeats(given: Given, chosen: readonly GivenSubmission[], question: string) {
  const own = (person: string, record: string) =>
    chosen
      .filter((one) => one.person === person && one.record === record)
      .map((one) => answerTo(given, one, question))
      .filter((answer) => answer !== null)
      .map(keyOf);
  return Object.keys(given.people).map((person) => {
    const shares = given.records.flatMap(({ id }) => {
      const answers = own(person, id);
      const pairs = answers.flatMap((a, i) => answers.slice(i + 1).map((b) => Number(a === b)));
      return pairs.length === 0 ? [] : [pairs.reduce((sum, same) => sum + same, 0) / pairs.length];
    });
    return { person, shares };
  });
}

/** The groups of a way to part people, in the order of their names. */
export function slowGroups(given: Given, field: 'group' | 'team'): readonly (readonly string[])[] {
  const of = (person: string): string | null => {
    if (field === 'group') return given.settings.annotators?.[person]?.group ?? null;
    const { team } = given.people[person]!;
    return team === null ? null : String(team);
  };
  const people = Object.keys(given.people);
  const names = [...new Set(people.map(of))].filter((name) => name !== null).sort();
  return names.map((name) => people.filter((person) => of(person) === name));
}

/** Alpha within each group and between each two, from the definitions. */
export function slowGroupAlphas(
  { rows, people, size, scale }: SlowRatings,
  groups: readonly (readonly string[])[],
  question: string,
): readonly (number | null)[] {
  const side = (group: readonly string[]) =>
    rows.map((row, u) => row.flatMap((value, at) => (group.includes(people[u]![at] ?? '') ? [value!] : [])));
  const within = groups.map((group) => {
    const own = side(group).filter((row) => row.length >= 2);
    return new Set(own.flat()).size < 2 ? null : slowAlpha(own, size, KINDS[question]!, scale);
  });
  const between = groups.flatMap((first, at) =>
    groups.slice(at + 1).map((second) => {
      const found = slowCrossAlpha(side(first), side(second), size, KINDS[question]!, scale);
      return typeof found === 'string' ? null : found;
    }),
  );
  return [...within, ...between];
}

/** How many of some people's answers there are, and how many hold a label. */
export function slowUse(
  { ratings, scale }: SlowRatings,
  isIn: (person: string | null) => boolean,
  label: number,
) {
  const own = ratings.filter(({ person }) => isIn(person));
  const has = (value: number) => (scale.sets ? scale.sets[value]!.includes(label) : value === label);
  return { answers: own.length, given: own.filter(({ value }) => has(value)).length };
}

/** The Monday of the week in which an answer was given; null where its time is not known. */
export function slowMonday(one: GivenSubmission): string | null {
  const day = dayOf(one);
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const back = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}
