import type { Rows } from '../../engine/engine.ts';
import { suggestionQuery } from '../../sql/suggestion-counts.ts';
import { shareOf, type Share } from '../../stats/truth/suggestion-quality.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import type { Measure } from '../measure.ts';
import { questionOf } from '../rows/questions.ts';

export interface SuggestedRecords {
  /** Chosen records with a suggestion. */
  readonly records: number;
  /** Responses to them that equal a suggestion; null where answers are not compared. */
  readonly kept: Share | null;
}

/** How many records have a suggestion, and how often people keep what was suggested. */
export const suggestedRecords: Measure<SuggestedRecords> = {
  id: 'suggested-records',
  each: ({ questions }) =>
    questions.flatMap(({ name, suggestions }, number) => (suggestions > 0 ? [{ key: name, number }] : [])),
  needs: () => null,
  query: ({ filter, about, param }) => ({ all: suggestionQuery(filter, about, param?.number ?? 0) }),
  shape({ all = [] }, ask) {
    const { records, kept } = recordsAndKept(all);
    return { records, kept: isCompared(questionOf(ask)) ? kept : null };
  },
};

/** The answer to `suggestionQuery`. */
export const recordsAndKept = ([row = {}]: Rows): { readonly records: number; readonly kept: Share } => ({
  records: Number(row.records ?? 0),
  kept: shareOf(Number(row.kept ?? 0), Number(row.responses ?? 0)),
});
