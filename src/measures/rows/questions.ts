import type { About, QuestionKind, Question } from '../../model/campaign.ts';
import type { Param, Ask } from '../../model/ask.ts';

/** The questions of some types as parameters of a figure. */
export const questionsOf = (about: About, kinds: readonly QuestionKind[]): readonly Param[] =>
  about.questions.flatMap(({ name, kind }, number) => (kinds.includes(kind) ? [{ key: name, number }] : []));

/** Whether a question is another one on a coarser scale, whose answers it repeats. */
export const isGrouping = ({ questions }: About, { name }: Question): boolean =>
  questions.some((fine) => `${fine.name}/groups` === name);

export function questionOf({ about, param }: Pick<Ask, 'about' | 'param'>): Question {
  const question = about.questions[param?.number ?? -1];
  if (!question) throw new Error('This figure needs a question.');
  return question;
}

export const noAnswers = ({ title, answers }: Question) =>
  answers > 0 ? null : { title, missing: 'Nobody has answered this question yet in the files read here.' };
