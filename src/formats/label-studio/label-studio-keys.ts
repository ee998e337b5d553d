import type { Settings } from '../../model/settings.ts';
import { isObject } from '../../model/json.ts';
import { text, idOf } from '../collect/json-values.ts';
import { addAnswer } from '../collect/collect.ts';
import { isTextName } from '../collect/column-names.ts';
import { inferKind } from '../collect/infer.ts';
import type { AnnotationContext } from './label-studio-annotations.ts';
import { addValue, typeOf, type Answers } from './label-studio-results.ts';

type Row = Readonly<Record<string, unknown>>;

const OWN = new Set([
  'id',
  'annotator',
  'annotation_id',
  'created_at',
  'updated_at',
  'lead_time',
  'agreement',
]);

/** Keys of the tool itself, which are neither data nor answers. */
export const isOwn = (name: string): boolean => OWN.has(name) || name === 'history';

export interface Keys {
  readonly answers: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** Which keys are answers: by the shape of their values, and by where texts differ within a task or stay away. */
export function guessKeys(rows: readonly Row[], { columns }: Settings): Keys {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !isOwn(name));
  const set =
    columns?.answers &&
    Object.values(columns.answers).map((answer) => (typeof answer === 'string' ? answer : answer.column));
  const data = new Set([...(columns?.fields ?? []), ...(columns?.metadata ?? [])]);
  const answers = names.filter((name) =>
    set ? set.includes(name) : !data.has(name) && (names.includes(`_data_${name}`) || isAnswered(rows, name)),
  );
  const fields = names.filter(
    (name) =>
      !answers.includes(name) &&
      !columns?.metadata?.includes(name) &&
      (columns?.fields?.includes(name) ?? rows.some((row) => text(row[name]) !== null)),
  );
  return { answers: new Set(answers), fields: new Set(fields) };
}

function isAnswered(rows: readonly Row[], name: string): boolean {
  if (name.startsWith('_data_')) return false;
  const values = rows.map((row) => row[name]);
  if (values.some(isSimplified)) return true;
  const texts = values.filter((value) => text(value) !== null);
  if (
    texts.length === 0 ||
    values.some((value) => typeof value === 'number' || (typeof value === 'object' && value !== null))
  )
    return false;
  const first = new Map<string, unknown>();
  for (const row of rows) {
    const task = idOf(row.id);
    if (task === null) continue;
    if (first.has(task) && first.get(task) !== row[name]) return true;
    first.set(task, row[name]);
  }
  const isOpen = (row: Row) => idOf(row.annotation_id) === null;
  if (rows.some(isOpen)) return rows.every((row) => isOpen(row) === (text(row[name]) === null));
  return (
    !isTextName(name) &&
    texts.length > new Set(texts).size &&
    inferKind([...new Set(texts)], texts.length).kind === 'label'
  );
}

/** `{"choices": […]}`, or a list of values of results. */
const isSimplified = (value: unknown): boolean =>
  isObject(value)
    ? Array.isArray(value.choices)
    : Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && isResult(item));

const isResult = (item: Row): boolean => {
  const type = typeOf(item);
  return type === 'textarea'
    ? Array.isArray(item.text)
    : type !== '' && (type !== 'pairwise' || typeof item.selected === 'string');
};

/** One choice and one text are plain texts, which say nothing of their kind; all else is as in the full export. */
export function addSimple(
  { collected }: AnnotationContext,
  answers: Answers,
  submission: number,
  name: string,
  value: unknown,
  line: number,
): void {
  if (isObject(value)) addValue(answers, name, typeOf(value), value, null);
  else if (Array.isArray(value) && value.every(isObject))
    for (const item of value) addValue(answers, name, typeOf(item), item, null);
  else addAnswer(collected, name, submission, value, line);
}
