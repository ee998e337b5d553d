import type { Question } from '../model/campaign.ts';
import { createNumbers, numbers, pushNumber, type Table } from '../model/column.ts';
import type { ResolvedQuestion } from './resolved-question.ts';
import { range, texts, whole, words } from './columns.ts';

/** The questions, their options, and the values that answers are compared by. */
export function questionTables(
  resolved: readonly ResolvedQuestion[],
  questions: readonly Question[],
): readonly Table[] {
  return [questionTable(questions), optionTable(questions), valueTable(resolved), valueLabelTable(resolved)];
}

const questionTable = (questions: readonly Question[]): Table => ({
  name: 'question',
  rows: questions.length,
  columns: {
    question: range(questions.length),
    name: texts(questions.map(({ name }) => name)),
    title: texts(questions.map(({ title }) => title)),
    type: words(questions.map(({ kind }) => kind)),
    level: words(questions.map(({ level }) => level)),
    required: whole(questions.map(({ required }) => (required ? 1 : 0))),
  },
});

function optionTable(questions: readonly Question[]): Table {
  const options = questions.flatMap((question, number) =>
    question.options.map((option, position) => ({ number, position, option })),
  );
  return {
    name: 'option',
    rows: options.length,
    columns: {
      question: whole(options.map(({ number }) => number)),
      label: whole(options.map(({ position }) => position)),
      value: texts(options.map(({ option }) => option.value)),
      text: texts(options.map(({ option }) => option.text)),
      definition: texts(options.map(({ option }) => option.definition)),
      group: words(options.map(({ option }) => option.group)),
    },
  };
}

function valueTable(resolved: readonly ResolvedQuestion[]): Table {
  const values = resolved.flatMap(({ values: { codes, numbers: list } }, number) =>
    [...codes].map(([key, code]) => ({ number, code, key, value: list[code] ?? null })),
  );
  const valueNumbers = createNumbers();
  for (const { value } of values) pushNumber(valueNumbers, value);
  return {
    name: 'value',
    rows: values.length,
    columns: {
      question: whole(values.map(({ number }) => number)),
      value: whole(values.map(({ code }) => code)),
      key: texts(values.map(({ key }) => key)),
      number: numbers(valueNumbers),
    },
  };
}

function valueLabelTable(resolved: readonly ResolvedQuestion[]): Table {
  const sets = resolved.flatMap(({ values: { sets: list } }, number) =>
    (list ?? []).flatMap((set, code) => set.map((label) => ({ number, code, label }))),
  );
  return {
    name: 'value_label',
    rows: sets.length,
    columns: {
      question: whole(sets.map(({ number }) => number)),
      value: whole(sets.map(({ code }) => code)),
      label: whole(sets.map(({ label }) => label)),
    },
  };
}
