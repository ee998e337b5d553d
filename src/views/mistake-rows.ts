import type { Mistakes } from '../chart/mistakes.ts';
import type { About } from '../model/campaign.ts';
import { ratingsPerAnnotator, type Ratings } from '../stats/data/ratings.ts';
import { byName } from './annotator-ratings.ts';
import type { UsualModel } from './usual-model.ts';

/** Rows of fewer expected answers are not shown. */
export const FEW = 10;

export interface Person extends Mistakes {
  readonly answers: number;
}

/** Known people with answers, by name. */
export function peopleOf(ratings: Ratings, model: UsualModel, { annotators }: About): readonly Person[] {
  if (model.kind === 'none') return [];
  const { size } = ratings;
  const many = ratingsPerAnnotator(ratings);
  const rowsOf = (a: number): Person['rows'] => {
    if (model.kind === 'one-coin') return [];
    const { rates, support } = model.fit;
    return Array.from({ length: size }, (_, truth) => {
      const expected = support[a * size + truth]!;
      const shares = Array.from({ length: size }, (_given, c) => rates[(a * size + c) * size + truth]!);
      return { expected, shares: expected < FEW ? null : shares };
    });
  };
  return annotators
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }, a): Person => ({
      id,
      name,
      answers: many[a]!,
      accuracy: model.fit.accuracy[a]!,
      rows: rowsOf(a),
    }))
    .filter(({ answers }) => answers > 0)
    .sort(byName);
}

/** All mistakes on rows that are shown, by how many of them are expected. */
export const mistakesOf = (people: readonly Person[]) => {
  const size = people[0]?.rows.length ?? 0;
  const labels = Array.from({ length: size }, (_, label) => label);
  return labels
    .flatMap((truth) =>
      labels.map((given) => ({
        truth,
        given,
        n: people.reduce(
          (sum, { rows }) => sum + rows[truth]!.expected * (rows[truth]!.shares?.[given] ?? 0),
          0,
        ),
      })),
    )
    .filter(({ truth, given, n }) => truth !== given && n >= 0.5)
    .toSorted((a, b) => b.n - a.n);
};

/** The people with most answers, by name. */
export const mostAnswers = (people: readonly Person[], most: number): readonly Person[] =>
  people
    .toSorted((a, b) => b.answers - a.answers)
    .slice(0, most)
    .sort(byName);

/** The labels given most, in the order of the scale. */
export function labelsGiven({ value, size }: Ratings, most: number): readonly number[] {
  const given = new Int32Array(size);
  for (const label of value) given[label]! += 1;
  return [...given.keys()]
    .sort((a, b) => given[b]! - given[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
