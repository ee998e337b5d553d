import {
  createIntegers,
  createNumbers,
  integers,
  NULL_INTEGER,
  numbers,
  pushInteger,
  pushNumber,
  type IntegerList,
  type Table,
} from '../model/column.ts';
import type { Part } from '../questions/type.ts';
import type { Collected, RawAnswers } from '../formats/collect/collected.ts';
import { valueOf } from './question-values.ts';
import type { ResolvedQuestion } from './resolved-question.ts';
import { texts } from './columns.ts';

export interface AnswerTables {
  readonly answer: Table;
  readonly rating: Table;
  readonly text: Table;
  /** For each question, how many submissions answer it, and between what its numbers or lengths lie. */
  readonly counts: readonly number[];
  /** For each question, the records with a known answer. */
  readonly known: readonly number[];
  readonly ranges: readonly (readonly [number, number] | null)[];
}

/** The answers in parts, the values that they are compared by, and their texts. */
export function answerTables(collected: Collected, resolved: readonly ResolvedQuestion[]): AnswerTables {
  const lists = createLists();
  const added = resolved.map((question, number) => {
    const raw = collected.answers.get(question.source);
    return raw ? addAnswers(lists, collected, question, number, raw) : NO_ANSWERS;
  });
  const {
    answer: { number, ...parts },
    rating,
    text,
  } = lists;
  return {
    answer: {
      name: 'answer',
      rows: number.length,
      columns: { ...allIntegers(parts), number: numbers(number) },
    },
    rating: { name: 'rating', rows: rating.value.length, columns: allIntegers(rating) },
    text: {
      name: 'answer_text',
      rows: text.text.length,
      columns: {
        submission: integers(text.submission),
        question: integers(text.question),
        text: texts(text.text),
      },
    },
    counts: added.map(({ count }) => count),
    known: added.map(({ known }) => known),
    ranges: resolved.map(({ parts: answers }) => rangeOf(answers)),
  };
}

function rangeOf(answers: ResolvedQuestion['parts']): readonly [number, number] | null {
  let [min, max] = [Infinity, -Infinity];
  for (const parts of answers)
    for (const { number, text } of parts ?? []) {
      const size = number ?? (text === null ? null : codePoints(text));
      if (size === null) continue;
      min = Math.min(min, size);
      max = Math.max(max, size);
    }
  return min <= max ? [min, max] : null;
}

const allIntegers = (lists: Readonly<Record<string, IntegerList>>) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, integers(list)]));

type Lists = ReturnType<typeof createLists>;

const createLists = () => ({
  answer: {
    question: createIntegers(),
    submission: createIntegers(),
    part: createIntegers(),
    label: createIntegers(),
    number: createNumbers(),
    rank: createIntegers(),
    start: createIntegers(),
    end: createIntegers(),
    length: createIntegers(),
  },
  rating: {
    question: createIntegers(),
    submission: createIntegers(),
    record: createIntegers(),
    annotator: createIntegers(),
    value: createIntegers(),
  },
  text: { submission: createIntegers(), question: createIntegers(), text: [] as string[] },
});

interface Added {
  readonly count: number;
  readonly known: number;
}

const NO_ANSWERS: Added = { count: 0, known: 0 };

function addAnswers(
  lists: Lists,
  { submissions }: Collected,
  question: ResolvedQuestion,
  number: number,
  raw: RawAnswers,
): Added {
  const { rating } = lists;
  const values = question.parts.map((parts) => (parts ? valueOf(question, parts) : null));
  let count = 0;
  const known = new Set<number>();
  for (const place of inOrder(raw.submission)) {
    const submission = raw.submission.data[place]!;
    const code = raw.code.data[place]!;
    const parts = question.parts[code];
    if (!parts) continue;
    count++;
    if (submissions.gold.data[submission] === 1) known.add(submissions.record.data[submission]!);
    for (let part = 0; part < parts.length; part++)
      addPart(lists, question, number, submission, part, parts[part]!);
    const value = values[code] ?? null;
    if (value === null) continue;
    const annotator = submissions.annotator.data[submission]!;
    pushInteger(rating.question, number);
    pushInteger(rating.submission, submission);
    pushInteger(rating.record, submissions.record.data[submission]!);
    pushInteger(rating.annotator, annotator === NULL_INTEGER ? null : annotator);
    pushInteger(rating.value, value);
  }
  return { count, known: known.size };
}

function addPart(
  { answer, text }: Lists,
  { labels }: ResolvedQuestion,
  question: number,
  submission: number,
  part: number,
  row: Part,
) {
  pushInteger(answer.question, question);
  pushInteger(answer.submission, submission);
  pushInteger(answer.part, part);
  pushInteger(answer.label, row.label === null ? null : (labels.get(row.label) ?? null));
  pushNumber(answer.number, row.number);
  pushInteger(answer.rank, row.rank);
  pushInteger(answer.start, row.start);
  pushInteger(answer.end, row.end);
  pushInteger(answer.length, row.text === null ? null : codePoints(row.text));
  if (row.text === null) return;
  pushInteger(text.submission, submission);
  pushInteger(text.question, question);
  text.text.push(row.text);
}

/** Places by submission: answers lie in one order whatever the order of the files' keys. */
function inOrder({ data, length }: IntegerList): Int32Array {
  const places = Int32Array.from({ length }, (_, place) => place);
  for (let index = 1; index < length; index++)
    if (data[index]! < data[index - 1]!) return places.sort((a, b) => data[a]! - data[b]! || a - b);
  return places;
}

const codePoints = (text: string): number => {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xdc00) index++;
    count++;
  }
  return count;
};
