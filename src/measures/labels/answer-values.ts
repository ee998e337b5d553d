import type { Rows } from '../../engine/engine.ts';
import type { Question } from '../../model/campaign.ts';
import { labelQuery, numberQuery } from '../../sql/answer-counts.ts';
import type { Measure } from '../measure.ts';
import { questionOf } from '../rows/questions.ts';
import { spreadOf, type Spread } from '../rows/spread.ts';

/** A value, and how often it was given. */
export type ValueCount = readonly [value: string, n: number];

export interface AnswerValues {
  /** In the order of the scale, unused ones with 0; null for texts, rankings, and numbers of many values. */
  readonly values: readonly ValueCount[] | null;
  readonly numbers: Spread | null;
  /** Of texts, in characters. */
  readonly lengths: Spread | null;
}

/** Numbers of more different values are not counted one by one. */
const MOST_VALUES = 50;

const NONE: AnswerValues = { values: null, numbers: null, lengths: null };

/** What was answered: how often each value, and the range of numbers and of lengths of texts. */
export const answerValues: Measure<AnswerValues> = {
  id: 'answer-values',
  each: ({ questions }) => questions.map(({ name }, number) => ({ key: name, number })),
  needs: () => null,
  query(ask) {
    const { filter, about, param } = ask;
    const number = param?.number ?? 0;
    switch (questionOf(ask).kind) {
      case 'label':
      case 'pairwise':
      case 'multi_label':
      case 'span':
        return { labels: labelQuery(filter, about, number) };
      case 'rating':
      case 'number':
        return { numbers: numberQuery(filter, about, number, 'number') };
      case 'text':
        return { lengths: numberQuery(filter, about, number, 'length') };
      case 'ranking':
        return {};
    }
  },
  shape({ labels, numbers, lengths }, ask) {
    const question = questionOf(ask);
    if (labels) return { ...NONE, values: labelCounts(question, labels) };
    if (numbers) return { ...NONE, values: numberCounts(question, numbers), numbers: spreadOf(numbers) };
    return lengths ? { ...NONE, lengths: spreadOf(lengths) } : NONE;
  },
};

/** Of spans each counts, of labels each answer that holds it. */
function labelCounts({ kind, options }: Question, rows: Rows): readonly ValueCount[] {
  const counts = new Map(
    rows.map(({ label, answers, parts }) => [Number(label), Number(kind === 'span' ? parts : answers)]),
  );
  return options.map(({ value }, label) => [value, counts.get(label) ?? 0]);
}

function numberCounts({ options }: Question, rows: Rows): readonly ValueCount[] | null {
  if (rows.length > MOST_VALUES) return null;
  const counts = new Map([
    ...options.map(({ value }): ValueCount => [value, 0]),
    ...rows.map(({ number, n }): ValueCount => [String(number), Number(n)]),
  ]);
  return [...counts];
}
