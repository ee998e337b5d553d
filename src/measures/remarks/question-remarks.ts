import type { Estimate } from '../../stats/data/estimate.ts';
import type { QuestionFacts } from './question-facts.ts';
import type { Ask } from '../../model/ask.ts';
import { type Remark, remarks } from './remarks.ts';
import { itemsNeeded } from '../../stats/agreement/items-needed.ts';
import { selectedChips } from '../metadata/filter-words.ts';
import { withoutAnswers } from '../../sql/ratings.ts';
import { questionOf } from '../rows/questions.ts';

/** Agreement on a question, as far as remarks go. */
interface Numbers {
  readonly alpha: Estimate;
  readonly percent: number | null;
  readonly items: number;
  readonly ratings: number;
}

/** What has to be said beside the numbers of a question. */
export function questionRemarks(
  { alpha, percent, items, ratings }: Numbers,
  facts: QuestionFacts,
  ask: Ask,
): readonly Remark[] {
  const { value, low, high, se } = alpha;
  // Where all gave one answer there is no coefficient, and nothing that somebody's sameness could explain.
  const constantAnnotators = value === null ? [] : facts.constantAnnotators;
  return remarks({
    ...facts,
    constantAnnotators,
    alpha: value,
    percent,
    items,
    halfWidth: low === null || high === null ? null : (high - low) / 2,
    plan: itemsNeeded({ items, ratings, se }, 0.05),
    filter: filterWords(ask),
  });
}

/** What is selected; a selection of answers to the question itself does not count, since agreement leaves it out. */
function filterWords(ask: Ask): string | null {
  const chips = selectedChips(withoutAnswers(ask.filter, questionOf(ask).name), ask.about);
  return chips.length === 0 ? null : chips.map(({ text }) => `“${text}”`).join(' and ');
}
