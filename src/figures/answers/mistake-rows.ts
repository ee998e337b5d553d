import type { Person } from '../../measures/answers/mistake-rows.ts';
import { byName } from '../../measures/people/annotator-ratings.ts';
import type { Ratings } from '../../stats/data/ratings.ts';

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
