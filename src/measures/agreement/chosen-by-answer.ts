import type { Question } from '../../model/campaign.ts';
import type { Filter } from '../../model/filter.ts';
import { withoutAnswers } from '../../sql/ratings.ts';

/** Whether only chosen answers to a question are kept: everyone agrees among them, so that nothing is left to measure. */
export const isChosenByAnswer = (filter: Filter, { name }: Question): boolean =>
  filter.only === true && withoutAnswers(filter, name) !== filter;
