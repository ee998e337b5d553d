import type { Question } from '../model/campaign.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import type { Part } from '../questions/type.ts';
import { numeric, placed, sortValues } from './question-options.ts';
import type { ResolvedQuestion, Values } from './resolved-question.ts';

/** What an answer is compared by, as text; null where its type is not compared. */
function keyOf(
  question: Pick<Question, 'kind'>,
  labels: ReadonlyMap<string, number>,
  parts: readonly Part[],
): string | null {
  const { compared } = QUESTION_TYPES[question.kind];
  if (compared === null) return null;
  if (compared === 'value') return parts[0]?.label ?? String(parts[0]?.number);
  return setOf(labels, parts).join(' ');
}

/** The number of the value that an answer or suggestion has; null where its type is not compared. */
export function valueOf(
  { question, labels, values }: ResolvedQuestion,
  parts: readonly Part[],
): number | null {
  const key = keyOf(question, labels, parts);
  return key === null ? null : (values.codes.get(key) ?? null);
}

const setOf = (labels: ReadonlyMap<string, number>, parts: readonly Part[]): readonly number[] =>
  parts.flatMap(({ label }) => (label === null ? [] : [labels.get(label)!])).toSorted((a, b) => a - b);

/** All values that answers of a question have, in scale order. */
export function valuesOf(
  question: Question,
  labels: ReadonlyMap<string, number>,
  parts: readonly (readonly Part[] | null)[],
): Values {
  const { compared } = QUESTION_TYPES[question.kind];
  if (compared === null) return { codes: new Map(), numbers: [], sets: null };
  const keys = new Set(parts.flatMap((rows) => (rows ? [keyOf(question, labels, rows)!] : [])));
  if (compared === 'set') {
    const sets = [...keys].map((key) => (key === '' ? [] : key.split(' ').map(Number))).sort(compareSets);
    return {
      codes: new Map(sets.map((set, code) => [set.join(' '), code])),
      numbers: sets.map(() => null),
      sets,
    };
  }
  const options = question.options.map(({ value }) => value);
  const rest = sortValues([...keys].filter((key) => !labels.has(key)));
  const ordered = placed(options, rest);
  const positional = !numeric(ordered);
  return {
    codes: new Map(ordered.map((value, code) => [value, code])),
    numbers: ordered.map((value, code) => (positional ? code + 1 : Number(value))),
    sets: null,
  };
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++)
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}
