import { seededRandom } from '../../src/stats/resampling/random.ts';
import type { Given, GivenRecord, GivenSuggestion } from './given.ts';
import { madeUp } from './made-up.ts';

/** The made-up campaign with suggestions of two models, one of them without scores, for three types of questions. */
export function withSuggestions(seed: number, size = 40): Given {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const given = madeUp(seed, size);
  const suggestions = (): readonly GivenSuggestion[] =>
    [
      { question: 'mood', raw: pick(['happy', 'calm', 'sad']), score: random() * 1.1, agent: 'model' },
      { question: 'mood', raw: pick(['happy', 'angry']), score: null, agent: 'other' },
      { question: 'tags', raw: ['birds', 'rain'].filter(() => random() < 0.5), score: 0.3, agent: null },
      { question: 'stars', raw: pick([1, 2, 3]), score: 1, agent: 'model' },
    ].filter(() => random() < 0.6);
  return {
    ...given,
    records: given.records.map(({ suggested: _, ...record }): GivenRecord => ({
      ...record,
      suggestions: suggestions(),
    })),
  };
}

/** An answer or suggestion as text, the same for the same set of labels. */
export const keyOf = (answer: unknown): string =>
  Array.isArray(answer) ? JSON.stringify(answer.map(String).sort()) : String(answer);

export const labelsIn = (answer: unknown): readonly string[] => [answer].flat().map(String);
