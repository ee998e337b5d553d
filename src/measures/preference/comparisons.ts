import type { About } from '../../model/campaign.ts';
import type { Ask, Param, Reason } from '../../model/ask.ts';
import { comparedSides, type ComparedSides } from '../../model/compared-sides.ts';
import { isGrouping, questionOf } from '../rows/questions.ts';

/** The questions that compare sides. */
export const comparisonsIn = (about: About): readonly Param[] =>
  about.questions.flatMap((question, number) =>
    question.kind === 'pairwise' && !isGrouping(about, question) ? [{ key: question.name, number }] : [],
  );

/** The sides that the asked question compares; null where its answers do not name two. */
export const sidesOf = (ask: Pick<Ask, 'about' | 'param'>): ComparedSides | null =>
  comparedSides(questionOf(ask), ask.about);

/** Why nothing can be said of who won; null where it can. */
export const noComparisons = (ask: Pick<Ask, 'about' | 'param'>): Reason | null =>
  ask.about.submissions > 0
    ? null
    : { title: questionOf(ask).title, missing: 'There are no comparisons in the files read here.' };
