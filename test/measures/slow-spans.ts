import type { Given, GivenSubmission } from './given.ts';
import { sum } from '../stats/slow-reference.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const isSame: Readonly<Record<string, (a: Mark, b: Mark) => boolean>> = {
  exact: (a, b) => a.start === b.start && a.end === b.end && a.label === b.label,
  boundaries: (a, b) => a.start === b.start && a.end === b.end,
};

/** The most pairs of one mark of each list that share a character, by trying every way. */
function mostPairs([first, ...rest]: readonly Mark[], others: readonly Mark[], sameLabel: boolean): number {
  if (!first) return 0;
  const taken = others.flatMap((other, at) =>
    other.start < first.end && first.start < other.end && (!sameLabel || other.label === first.label)
      ? [1 + mostPairs(rest, others.toSpliced(at, 1), sameLabel)]
      : [],
  );
  return Math.max(mostPairs(rest, others, sameLabel), ...taken);
}

const distinct = (marks: readonly Mark[], keyOf: (mark: Mark) => string): readonly Mark[] => [
  ...new Map(marks.map((mark) => [keyOf(mark), mark])).values(),
];

/** F1 of two people over all records both answered, then the mean over pairs of people. */
export function slowF1(
  given: Given,
  newest: readonly GivenSubmission[],
  question: string,
  match: string,
  label: string | null,
): number | null {
  const withLabel = match === 'exact' || match === 'labelled_overlap';
  const marksOf = (one: GivenSubmission): readonly Mark[] =>
    distinct(
      ((one.answers[question] ?? []) as readonly Mark[]).filter(
        (mark) => label === null || mark.label === label,
      ),
      (mark) => `${String(mark.start)} ${String(mark.end)} ${withLabel ? mark.label : ''}`,
    );
  const known = new Set(given.records.filter(({ metadata }) => metadata.known === null).map(({ id }) => id));
  const named = newest.filter(({ record, person }) => person !== null && known.has(record));
  const people = [...new Set(named.map(({ person }) => person!))].sort();
  const values = people.flatMap((a, at) =>
    people.slice(at + 1).flatMap((b) => {
      const both = named
        .filter(({ person }) => person === a)
        .flatMap((one) => {
          const other = named.find(({ record, person }) => record === one.record && person === b);
          return other ? [[marksOf(one), marksOf(other)] as const] : [];
        });
      const matched = both.map(([own, others]) =>
        match in isSame
          ? own.filter((mark) => others.some((other) => isSame[match]!(mark, other))).length
          : mostPairs(own, others, withLabel),
      );
      const all = sum(both.map(([own, others]) => own.length + others.length));
      return all === 0 ? [] : [(2 * sum(matched)) / all];
    }),
  );
  return values.length === 0 ? null : sum(values) / values.length;
}
