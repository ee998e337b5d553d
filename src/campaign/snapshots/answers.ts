import type { Settings } from '../../model/settings.ts';
import { QUESTION_TYPES } from '../../questions/index.ts';
import type { Part } from '../../questions/type.ts';
import type { Collected } from '../../formats/collect/collected.ts';
import { resolveQuestions } from '../../tables/finish-questions.ts';

/** The answers to one question, however they were written: equal numbers are equal answers. */
export interface SameAnswers {
  readonly isCompared: boolean;
  /** By row of the collected answers; -1 is no answer. */
  readonly values: Int32Array;
  readonly submission: Int32Array;
}

/** The answers to every question, comparable between files. */
export const sameAnswers = (collected: Collected, settings: Settings): readonly SameAnswers[] =>
  // What is remarked here is remarked again when the campaign is finished: once is enough.
  resolveQuestions({ ...collected, problems: new Map(), proposals: [] }, settings).flatMap(
    ({ question, source, parts }) => {
      const raw = question.name === source ? collected.answers.get(source) : undefined;
      if (!raw) return [];
      const { compared } = QUESTION_TYPES[question.kind];
      const numbers = new Map<string, number>();
      const codes = parts.map((rows) => {
        if (!rows) return -1;
        const key = keyOf(rows, compared === 'set');
        const known = numbers.get(key) ?? numbers.size;
        numbers.set(key, known);
        return known;
      });
      const { length } = raw.code;
      return [
        {
          isCompared: compared !== null,
          values: raw.code.data.subarray(0, length).map((code) => codes[code]!),
          submission: raw.submission.data.subarray(0, length),
        },
      ];
    },
  );

const keyOf = (parts: readonly Part[], isSet: boolean): string => {
  const keys = parts.map((part) => JSON.stringify(part));
  return (isSet ? keys.toSorted() : keys).join('\n');
};

/** Written texts are compared only where nothing else is asked: people say the same in other words. */
export function comparedAnswers(answers: readonly SameAnswers[]): readonly SameAnswers[] {
  const compared = answers.filter(({ isCompared }) => isCompared);
  return compared.length > 0 ? compared : answers;
}

/** One text for all that each submission answers, to compare whole submissions. */
export function submissionKeys(collected: Collected, answers: readonly SameAnswers[]): readonly string[] {
  const keys = new Array<string>(collected.submissions.record.length).fill('');
  answers.forEach(({ values, submission }, question) => {
    values.forEach((value, row) => {
      const place = submission[row]!;
      if (value >= 0) keys[place] = `${keys[place]!}${String(question)}:${String(value)} `;
    });
  });
  return keys;
}
