import type { Ask, Param, Reason } from '../model/ask.ts';
import { count, percent } from '../words/numbers.ts';
import type { About } from '../model/campaign.ts';
import type { Share } from '../stats/truth/suggestion-quality.ts';
import { isCompared } from './agreement-lines.ts';
import { questionOf } from './questions.ts';

/** The questions with suggestions whose answers can be compared with them. */
export const suggestedQuestions = (about: About): readonly Param[] =>
  about.questions.flatMap((question, number) =>
    question.suggestions > 0 && isCompared(question) ? [{ key: question.name, number }] : [],
  );

/** Those with labels that can be told apart in one picture. */
export const suggestedLabels = (about: About, most: number): readonly Param[] =>
  suggestedQuestions(about).filter(({ number }) => {
    const { options } = about.questions[number]!;
    return options.length >= 2 && options.length <= most;
  });

export const needsAnswers = (ask: Pick<Ask, 'about' | 'param'>): Reason | null =>
  ask.about.submissions > 0
    ? null
    : {
        title: questionOf(ask).title,
        missing: 'There are no answers yet to compare the suggestions with.',
      };

/** "57.3 %, 51.2 % to 63.1 %; 120 of 210", or a dash. */
export const shareWords = ({ value, low, high, count: some, total }: Share): string =>
  value === null || low === null || high === null
    ? 'no responses'
    : `${percent(value)}, ${percent(low)} to ${percent(high)}; ${count(some)} of ${count(total)}`;
