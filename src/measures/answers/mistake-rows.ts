import { type Ratings, ratingsPerAnnotator } from '../../stats/data/ratings.ts';
import type { UsualModel } from './usual-model.ts';
import type { About } from '../../model/campaign.ts';
import { byName } from '../people/annotator-ratings.ts';
import { FEW } from '../../model/limits.ts';

/** What a person gives where a label is the right one. */
export interface MistakeRow {
  /** The person's answers that the model takes for this label. */
  readonly expected: number;
  /** The share of each given label; null where it rests on too few answers. */
  readonly shares: readonly number[] | null;
}

/** One person's table of mistakes. */
export interface Mistakes {
  readonly id: string;
  readonly name: string;
  readonly accuracy: number | null;
  readonly rows: readonly MistakeRow[];
}

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
