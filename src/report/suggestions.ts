import type { Engine } from '../engine/engine.ts';
import type { About } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import { suggestionQuery } from '../sql/suggestion-counts.ts';
import { shareFigure } from './figure.ts';
import type { QuestionFigures } from './types.ts';

/** How many chosen records have a suggestion, and the share of responses to them that equal it. */
export async function suggestionFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
): Promise<QuestionFigures['suggestions']> {
  const { kind, suggestions } = about.questions[at]!;
  if (suggestions === 0) return null;
  const [row = {}] = await engine.query(suggestionQuery(filter, about, at));
  const isCompared = QUESTION_TYPES[kind].compared !== null;
  return {
    records: Number(row['records']),
    kept: isCompared ? shareFigure(Number(row['kept']), Number(row['responses'])) : null,
  };
}
