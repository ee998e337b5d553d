import { type Share, shareOf } from '../../stats/truth/suggestion-quality.ts';
import type { Measure } from '../measure.ts';
import { suggestedQuestions, needsAnswers } from './suggested-questions.ts';
import { recordsAndKept } from './suggested-records.ts';
import { suggestionQuery, keptBySourceQuery } from '../../sql/suggestion-counts.ts';
import { calibration } from '../../stats/truth/calibration.ts';
import { coefficient } from '../../words/numbers.ts';
import type { Row, Rows } from '../../engine/engine.ts';

const BUCKETS = 10;

export interface Line {
  readonly text: string;
  readonly kept: Share;
  /** Mean score of the suggestions; null where a line is not about scores. */
  readonly score: number | null;
}

export interface SuggestionsKept {
  readonly all: Share;
  readonly agents: readonly Line[];
  readonly scores: readonly Line[];
  readonly records: number;
  readonly withoutScore: number;
  readonly outside: number;
}

/** How often people keep what was suggested: in all, by who suggested it, and by its score. */
export const suggestionsKept: Measure<SuggestionsKept> = {
  id: 'suggestions-kept',
  each: suggestedQuestions,
  needs: (about, param) => needsAnswers({ about, param }),
  query({ filter, about, param }) {
    const number = param?.number ?? 0;
    return {
      all: suggestionQuery(filter, about, number),
      agents: keptBySourceQuery(filter, about, number, 'agent'),
      scores: keptBySourceQuery(filter, about, number, 'score'),
    };
  },
  shape({ all = [], agents = [], scores = [] }) {
    const known = scores.filter(({ source }) => source !== null);
    const counts = known.map((row) => ({
      score: Number(row.source),
      kept: Number(row.kept),
      total: Number(row.responses),
    }));
    const { buckets, outside } = calibration(counts, BUCKETS);
    const { records, kept } = recordsAndKept(all);
    return {
      all: kept,
      agents: agents.map((row) => ({
        text: row.source === null ? 'no model named' : `by ${String(row.source)}`,
        kept: shareIn(row),
        score: null,
      })),
      scores: buckets
        .filter(({ kept }) => kept.total > 0)
        .map(({ from, to, kept, score }) => ({
          text: `score ${coefficient(from, 1)} to ${coefficient(to, 1)}`,
          kept,
          score,
        })),
      records,
      withoutScore: responsesIn(scores) - responsesIn(known),
      outside,
    };
  },
};

const shareIn = (row: Row): Share => shareOf(Number(row.kept), Number(row.responses));

const responsesIn = (rows: Rows): number => rows.reduce((sum, { responses }) => sum + Number(responses), 0);
