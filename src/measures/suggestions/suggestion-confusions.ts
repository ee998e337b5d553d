import type { Option } from '../../model/campaign.ts';
import type { Measure } from '../measure.ts';
import { suggestedLabels, needsAnswers } from './suggested-questions.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import { questionOf } from '../rows/questions.ts';
import { suggestionConfusionQuery } from '../../sql/suggestion-confusions.ts';
import { suggestionQuery } from '../../sql/suggestion-counts.ts';
import { confusionOrder } from '../../stats/agreement/confusion-order.ts';
import { MOST_MATRIX_LABELS } from '../../model/limits.ts';

/** A label that was suggested, and one that was given instead of it or as it. */
export interface Cell {
  readonly suggested: Option;
  readonly given: Option;
  readonly n: number;
  /** All answers beside that suggested label. */
  readonly of: number;
  readonly example: string;
}

export interface SuggestionConfusions {
  readonly order: readonly number[];
  readonly cells: readonly Cell[];
  /** Cells of two different labels, most frequent first. */
  readonly top: readonly Cell[];
  readonly responses: number;
}

/** What people answer instead of what was suggested. */
export const suggestionConfusions: Measure<SuggestionConfusions> = {
  id: 'suggestion-confusions',
  each: (about) => suggestedLabels(about, MOST_MATRIX_LABELS),
  needs: (about, param) => needsAnswers({ about, param }),
  query(ask) {
    const number = ask.param?.number ?? 0;
    const isSet = QUESTION_TYPES[questionOf(ask).kind].compared === 'set';
    return {
      confusions: suggestionConfusionQuery(ask.filter, ask.about, number, isSet),
      all: suggestionQuery(ask.filter, ask.about, number),
    };
  },
  shape({ confusions = [], all = [] }, ask) {
    const { options, level } = questionOf(ask);
    const table = options.map(() => options.map(() => 0));
    for (const { suggested, given, n } of confusions) table[Number(suggested)]![Number(given)] = Number(n);
    const cells = confusions.map(({ suggested, given, n, example }): Cell => ({
      suggested: options[Number(suggested)]!,
      given: options[Number(given)]!,
      n: Number(n),
      of: table[Number(suggested)]!.reduce((sum, some) => sum + some, 0),
      example: String(example),
    }));
    return {
      order: level === 'nominal' ? confusionOrder(table) : [...options.keys()],
      cells,
      top: cells.filter(({ suggested, given }) => suggested !== given).toSorted((a, b) => b.n - a.n),
      responses: Number(all[0]?.responses ?? 0),
    };
  },
};
