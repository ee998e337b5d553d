import { isTextName } from '../collect/column-names.ts';

/** What the columns of a table without a column of annotators are, as far as their names and values tell. */
export type WideShape =
  | { readonly kind: 'people'; readonly columns: readonly string[]; readonly question: string }
  /** Yes or no to each of several labels, by somebody who is not named. */
  | { readonly kind: 'one-hot'; readonly columns: readonly string[] }
  /** How many people chose each label. */
  | { readonly kind: 'counts'; readonly columns: readonly string[]; readonly total: number };

const ANSWER = new Set([
  'label',
  'labels',
  'annotation',
  'answer',
  'rating',
  'score',
  'judgment',
  'judgement',
  'choice',
  'value',
  'code',
]);
const PERSON = new Set([
  'annotator',
  'ann',
  'annot',
  'rater',
  'coder',
  'judge',
  'worker',
  'user',
  'reviewer',
  'expert',
  'evaluator',
  'grader',
  'observer',
  'labeler',
  'labeller',
  'crowd',
  'participant',
  'subject',
  'a',
  'r',
  'c',
  'j',
  'obs',
]);
const YES_OR_NO = new Set(['0', '1', 'true', 'false', '0.0', '1.0']);
const ABSENT = new Set(['', 'na', 'n/a', 'nan']);
const MOST_VALUES = 20;

/** Whether a cell of a wide table says that this person gave no answer. */
export const isAbsent = (cell: string): boolean => ABSENT.has(cell.trim().toLowerCase());

interface Column {
  readonly name: string;
  readonly stem: string;
  readonly cells: readonly string[];
  readonly values: ReadonlySet<string>;
}

/** The shape of a wide table by its header and first rows; null where it has none of the shapes. */
export function wideShape(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  item: string | null,
): WideShape | null {
  if (rows.length === 0) return null;
  const columns = header.flatMap((name, index): readonly Column[] => {
    if (name === item || name === '') return [];
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isAbsent(cell));
    return [{ name, stem: stemOf(name), cells, values: new Set(cells) }];
  });
  return peopleNamed(columns) ?? wholeTable(columns, rows.length);
}

/** Letters before the first number or separator, where more comes behind them: label_1_M, Ann1, rater a. */
const stemOf = (name: string): string =>
  (/^([a-z]+?)s?(?:[\s_.-]+\S|\d)/i.exec(name)?.[1] ?? '').toLowerCase();

function peopleNamed(columns: readonly Column[]): WideShape | null {
  const groups = Map.groupBy(columns, ({ stem }) => stem);
  for (const [stem, group] of groups) {
    if (!ANSWER.has(stem) && !PERSON.has(stem)) continue;
    const like = group.filter(
      ({ name, cells }) => !isTextName(name) && cells.every((cell) => cell.length <= 80),
    );
    const isNumbered = like.every(({ name }) => /\d|[\s_.-][a-z]{1,2}$/i.test(name)) || PERSON.has(stem);
    if (like.length < 2 || !isNumbered || !areAlike(like)) continue;
    const question = ANSWER.has(stem) ? stem.replace(/s$/, '') : 'label';
    return { kind: 'people', columns: like.map(({ name }) => name), question };
  }
  return null;
}

/** Distinct values that overlap by more than half and are few, or all numbers. */
function areAlike(columns: readonly Column[]): boolean {
  const distinct = new Set(columns.flatMap(({ values }) => [...values]));
  if (distinct.size === 0) return false;
  const shared = [...distinct].filter(
    (value) => columns.filter(({ values }) => values.has(value)).length * 2 > columns.length,
  );
  const isFew =
    distinct.size <= MOST_VALUES &&
    (shared.length * 2 > distinct.size ||
      columns.every(({ values }) => [...values].some((value) => shared.includes(value))));
  return isFew || [...distinct].every((value) => Number.isFinite(Number(value)));
}

/** Columns of any names, where the table holds nothing else but items and texts. */
function wholeTable(columns: readonly Column[], rows: number): WideShape | null {
  const rest = columns.filter(
    ({ name, cells }) => !isTextName(name) && cells.every((cell) => cell.length <= 80),
  );
  const names = rest.map(({ name }) => name);
  if (rest.length < 2 || rows < 2) return null;
  const distinct = new Set(rest.flatMap(({ values }) => [...values]));
  if ([...distinct].every((value) => YES_OR_NO.has(value.toLowerCase())))
    return distinct.size > 1 ? { kind: 'one-hot', columns: names } : null;
  if (rest.every(({ cells }) => cells.length === rows && cells.every((cell) => /^\d+(\.0)?$/.test(cell)))) {
    const totals = new Set(
      Array.from({ length: rows }, (_, row) => rest.reduce((sum, { cells }) => sum + Number(cells[row]), 0)),
    );
    const [total] = totals;
    if (totals.size === 1 && total! > 1) return { kind: 'counts', columns: names, total: total! };
  }
  const isWords = [...distinct].some((value) => !Number.isFinite(Number(value)));
  const shared = [...distinct].filter((value) => rest.every(({ values }) => values.has(value)));
  return rest.length >= 3 && isWords && distinct.size <= MOST_VALUES && shared.length * 2 > distinct.size
    ? { kind: 'people', columns: names, question: 'label' }
    : null;
}
