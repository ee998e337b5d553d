import type { Engine, Rows } from '../engine/engine.ts';
import type { About, Question } from '../model/campaign.ts';
import type { Filter } from '../model/filter.ts';
import { labelQuery, numberQuery } from '../sql/answer-counts.ts';
import { spreadOf } from './spread.ts';
import type { QuestionFigures } from './types.ts';

type Values = Pick<QuestionFigures, 'values' | 'numbers' | 'lengths'>;

const NONE: Values = { values: null, numbers: null, lengths: null };
const MOST_VALUES = 50;

/** What was answered: how often each value, and the range of numbers and of lengths of texts. */
export async function valueFigures(
  engine: Engine,
  about: About,
  filter: Filter,
  at: number,
): Promise<Values> {
  const question = about.questions[at]!;
  switch (question.kind) {
    case 'label':
    case 'pairwise':
    case 'multi_label':
    case 'span':
      return { ...NONE, values: countLabels(question, await engine.query(labelQuery(filter, about, at))) };
    case 'rating':
    case 'number': {
      const rows = await engine.query(numberQuery(filter, about, at, 'number'));
      return { ...NONE, values: countNumbers(question, rows), numbers: spreadOf(rows) };
    }
    case 'text':
      return { ...NONE, lengths: spreadOf(await engine.query(numberQuery(filter, about, at, 'length'))) };
    case 'ranking':
      return NONE;
  }
}

/** All options of the scale, unused ones with 0; of spans each counts, of labels each answer that holds it. */
function countLabels({ kind, options }: Question, rows: Rows): Readonly<Record<string, number>> {
  const counts = new Map(
    rows.map(({ label, answers, parts }) => [Number(label), Number(kind === 'span' ? parts : answers)]),
  );
  return Object.fromEntries(options.map(({ value }, label) => [value, counts.get(label) ?? 0]));
}

function countNumbers({ options }: Question, rows: Rows): Readonly<Record<string, number>> | null {
  if (rows.length > MOST_VALUES) return null;
  const unused = options.map(({ value }) => [value, 0] as const);
  return Object.fromEntries([
    ...unused,
    ...rows.map(({ number, n }) => [String(number), Number(n)] as const),
  ]);
}
