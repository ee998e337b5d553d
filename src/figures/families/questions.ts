import { questionOf } from '../../measures/rows/questions.ts';
import type { Ask } from '../../model/ask.ts';
import type { Question } from '../../model/campaign.ts';
import type { Field } from '../../model/filter.ts';

/** A title that begins with the question's. */
export const ofQuestion =
  <Data>(rest: (data: Data, question: Question, ask: Ask) => string) =>
  (data: Data, ask: Ask): string => {
    const question = questionOf(ask);
    return `${question.title}: ${rest(data, question, ask)}`;
  };

/** A click selects records by their answers to the question. */
export const selectsAnswers = (ask: Pick<Ask, 'about' | 'param'>): Field => ({
  kind: 'question',
  name: questionOf(ask).name,
});

/** A click selects people. */
export const selectsPeople = (): Field => ({ kind: 'annotator' });
