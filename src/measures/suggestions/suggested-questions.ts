import type { About } from '../../model/campaign.ts';
import type { Param, Ask, Reason } from '../../model/ask.ts';
import { isCompared } from '../agreement/agreement-lines.ts';
import { questionOf } from '../rows/questions.ts';

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
