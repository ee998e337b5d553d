import { slowPlurality } from '../stats/slow-annotators.ts';
import { slowComponents } from '../stats/slow-variance.ts';
import { slowAlpha, sum } from '../stats/slow-reference.ts';
import type { Given, GivenSubmission } from './given.ts';
import { coded, KINDS } from './slow-agreement.ts';

/** Ratings as codes: the newest answers of known and unknown people, with the others of each record. */
export function slowRatings(given: Given, newest: readonly GivenSubmission[], question: string) {
  const { rows, people, size, scale } = coded(given, newest, question);
  const ratings = rows.flatMap((row, u) =>
    row.map((value, at) => ({
      item: u,
      person: people[u]![at]!,
      value: value!,
      others: row.filter((_, other) => other !== at).map((other) => other!),
    })),
  );
  return { ratings, rows, people, size, scale };
}

export type SlowRatings = ReturnType<typeof slowRatings>;

/** What one person's answers are beside those of the others, from the definitions. */
export function slowPerson({ ratings, scale }: SlowRatings, id: string, numbers: readonly number[] | null) {
  const shared = ratings.filter(({ person, others }) => person === id && others.length > 0);
  const mean = (of: (rating: (typeof shared)[number]) => number) =>
    shared.length === 0 ? null : sum(shared.map(of)) / shared.length;
  const alike = (a: number, b: number): number => {
    if (a === b) return 1;
    if (!scale.sets) return 0;
    const both = scale.sets[a]!.filter((label) => scale.sets![b]!.includes(label)).length;
    return both / new Set([...scale.sets[a]!, ...scale.sets[b]!]).size;
  };
  return {
    items: shared.length,
    agreement: mean(({ value, others }) => sum(others.map((other) => alike(value, other))) / others.length),
    majority: mean(({ value, others }) => {
      const first = slowPlurality(others);
      return first.includes(value) ? 1 / first.length : 0;
    }),
    signed: numbers
      ? mean(
          ({ value, others }) =>
            numbers[value]! - sum(others.map((other) => numbers[other]!)) / others.length,
        )
      : null,
  };
}

/** Alpha of everybody but one person; of all where nobody is named. */
export function slowAlphaWithout({ rows, people, size, scale }: SlowRatings, question: string, id?: string) {
  const left = rows.map((row, u) => row.filter((_, at) => id === undefined || people[u]![at] !== id));
  const compared = left.filter((row) => row.length >= 2).flat();
  return new Set(compared).size < 2 ? null : slowAlpha(left, size, KINDS[question]!, scale);
}

/** On the records shared with others: how many of a person's answers hold a label, and the mean share of the others' that do. */
export function slowLabelUse({ ratings, scale }: SlowRatings, id: string, label: number) {
  const shared = ratings.filter(({ person, others }) => person === id && others.length > 0);
  const has = (value: number) => Number(scale.sets ? scale.sets[value]!.includes(label) : value === label);
  const theirs = shared.map(({ others }) => sum(others.map(has)) / others.length);
  return {
    items: shared.length,
    given: sum(shared.map(({ value }) => has(value))),
    others: sum(theirs) / shared.length,
  };
}

/** How many labels a record got from somebody, and from each of the others; null where an answer is one label. */
export function slowLabels({ ratings, scale: { sets } }: SlowRatings, id: string) {
  if (!sets) return null;
  const shared = ratings.filter(({ person, others }) => person === id && others.length > 0);
  const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
  return {
    own: mean(shared.map(({ value }) => sets[value]!.length)),
    others: mean(shared.map(({ others }) => mean(others.map((value) => sets[value]!.length)))),
  };
}

/** The shares of the variance, from the equations; null where they have no solution. */
export function slowVariance({ ratings, scale, size }: SlowRatings, question: string): number[] | null {
  const names = [...new Set(ratings.map(({ person }) => person))];
  const rows = ratings.map(
    ({ item, person, value }) => [item, person === null ? -1 : names.indexOf(person), value] as const,
  );
  const labels = scale.sets ? [0, 1, 2] : Array.from({ length: size }, (_, label) => label);
  const vector = (value: number) =>
    question === 'score' || question === 'stars'
      ? [scale.numbers?.[value] ?? value]
      : labels.map((label) => Number(scale.sets ? scale.sets[value]!.includes(label) : value === label));
  const positive = slowComponents(rows, vector)?.map((part) => Math.max(0, part));
  return positive ? positive.map((part) => part / sum(positive)) : null;
}
