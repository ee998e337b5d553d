import { answerQuery } from '../../sql/answer-counts.ts';
import type { Measure } from '../measure.ts';
import { isGrouping } from '../rows/questions.ts';

export interface AnswerCounts {
  /** How many counted submissions answer each question, in the order of the questions. */
  readonly byQuestion: readonly number[];
  /** All together; a question on a coarser scale repeats the answers of the one it is made of. */
  readonly all: number;
}

/** How many answers there are. */
export const answerCounts: Measure<AnswerCounts> = {
  id: 'answer-counts',
  needs: () => null,
  query: ({ filter, about }) => ({ answers: answerQuery(filter, about) }),
  shape({ answers: rows = [] }, { about }) {
    const counts = new Map(rows.map(({ question, answers }) => [Number(question), Number(answers)]));
    const byQuestion = about.questions.map((_, number) => counts.get(number) ?? 0);
    const own = byQuestion.filter((_, number) => !isGrouping(about, about.questions[number]!));
    return { byQuestion, all: own.reduce((sum, answers) => sum + answers, 0) };
  },
};
