import { type LabelQuality, labelQuality } from '../../stats/truth/suggestion-quality.ts';
import type { Measure } from '../measure.ts';
import { suggestedLabels, needsAnswers } from './suggested-questions.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { questionOf } from '../rows/questions.ts';
import { labelHitQuery, suggestionQuery } from '../../sql/suggestion-counts.ts';
import { agentHitQuery } from '../../sql/suggestion-confusions.ts';
import type { Row } from '../../engine/engine.ts';
import { MOST_LISTED_LABELS } from '../../model/limits.ts';

export interface Line {
  readonly value: string;
  readonly text: string;
  readonly quality: LabelQuality;
}

export interface OfModel extends Line {
  readonly model: string;
}

export interface SuggestionsByLabel {
  readonly lines: readonly Line[];
  /** The same by who suggested, label by label; empty where it was always the same. */
  readonly byModel: readonly OfModel[];
  readonly responses: number;
}

/** For which labels the suggestions are kept, and which labels they miss. */
export const suggestionsByLabel: Measure<SuggestionsByLabel> = {
  id: 'suggestions-by-label',
  each: (about) => suggestedLabels(about, MOST_LISTED_LABELS),
  needs: (about, param) => needsAnswers({ about, param }),
  query(ask) {
    const number = ask.param?.number ?? 0;
    const isSet = QUESTION_TYPES[questionOf(ask).kind].compared === 'set';
    return {
      hits: labelHitQuery(ask.filter, ask.about, number, isSet),
      agents: agentHitQuery(ask.filter, ask.about, number, isSet),
      all: suggestionQuery(ask.filter, ask.about, number),
    };
  },
  shape({ hits = [], agents = [], all = [] }, ask) {
    const { options } = questionOf(ask);
    const byLabel = new Map(hits.map((row) => [Number(row.label), row]));
    const models = [...new Set(agents.map(({ agent }) => String(agent)))];
    const byModel = new Map(agents.map((row) => [`${String(row.label)} ${String(row.agent)}`, row]));
    return {
      responses: Number(all[0]?.responses ?? 0),
      lines: options.map(({ value, text }, label) => ({
        value,
        text,
        quality: qualityOf(byLabel.get(label)),
      })),
      byModel:
        models.length < 2
          ? []
          : options.flatMap(({ value, text }, label) =>
              models.map((model) => ({
                value,
                text,
                model,
                quality: qualityOf(byModel.get(`${String(label)} ${model}`)),
              })),
            ),
    };
  },
};

const qualityOf = (row: Row | undefined): LabelQuality =>
  labelQuality({
    both: Number(row?.both ?? 0),
    onlySuggested: Number(row?.only_suggested ?? 0),
    onlyAnswered: Number(row?.only_answered ?? 0),
  });
