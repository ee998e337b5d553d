import { type GoldLabel, goldLabels } from '../../stats/truth/gold-labels.ts';
import type { Measure } from '../measure.ts';
import { knownQuestions, knownArrays, knownRatings } from './known-ratings.ts';
import { scaleQueries } from '../people/annotator-ratings.ts';
import { questionOf } from '../rows/questions.ts';
import { MOST_MATRIX_LABELS } from '../../model/limits.ts';

export interface Label extends GoldLabel {
  readonly value: string;
  readonly text: string;
}

export interface KnownAnswersConfused {
  readonly labels: readonly Label[];
  readonly answers: number;
  readonly records: number;
  readonly unclear: number;
}

/** Which known labels people miss, and what they give instead. */
export const knownAnswersConfused: Measure<KnownAnswersConfused> = {
  id: 'known-answers-confused',
  each: (about) =>
    knownQuestions(about).filter(({ number }) => {
      const { kind, options } = about.questions[number]!;
      return kind !== 'number' && options.length >= 2 && options.length <= MOST_MATRIX_LABELS;
    }),
  needs: () => null,
  query: scaleQueries,
  arrays: knownArrays,
  shape(rows, ask, arrays) {
    const { all, records, unclear, scale } = knownRatings(rows, ask, arrays);
    const { options } = questionOf(ask);
    const found = goldLabels(all.confusion, options.length, scale.sets);
    const labels = options.map(({ value, text }, at): Label => ({ ...found[at]!, value, text }));
    return { labels, answers: all.items, records, unclear };
  },
};
