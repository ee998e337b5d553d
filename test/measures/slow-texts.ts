import { sum } from '../stats/slow-reference.ts';
import type { Given, GivenSubmission } from './given.ts';

/** Equal texts and the ratio of lengths, from their definitions: over the pairs of a record, then over records. */
export function slowTexts(given: Given, newest: readonly GivenSubmission[], question: string) {
  const records = given.records
    .filter(({ metadata }) => metadata.known === null)
    .map(({ id }) =>
      newest
        .filter(({ record }) => record === id)
        .map(({ answers }) => answers[question] ?? null)
        .filter((text) => typeof text === 'string'),
    )
    .filter((texts) => texts.length >= 2);
  const overPairs = (value: (a: string, b: string) => number): number | null => {
    const means = records.map((texts) => {
      const values = texts.flatMap((a, i) => texts.slice(i + 1).map((b) => value(a, b)));
      return sum(values) / values.length;
    });
    return means.length === 0 ? null : sum(means) / means.length;
  };
  const pairs = sum(records.map(({ length }) => (length * (length - 1)) / 2));
  return {
    records: records.length,
    pairs,
    exact: overPairs((a, b) => (a === b ? 1 : 0)),
    length: overPairs((a, b) => Math.min(a.length, b.length) / Math.max(a.length, b.length)),
  };
}
