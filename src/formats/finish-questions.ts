import type { Option, Question } from '../model/campaign.ts';
import type { QuestionSettings, Settings } from '../model/settings.ts';
import { QUESTION_TYPES } from '../questions/index.ts';
import type { Part } from '../questions/type.ts';
import { addProblem, type Collected, type DeclaredQuestion } from './collect.ts';
import { inferKind } from './infer.ts';

/** A question with what each of its distinct raw answers means. */
export interface ResolvedQuestion {
  readonly question: Question;
  /** The collected question that the answers come from; a grouped question shares those of another. */
  readonly source: string;
  /** By raw code of an answer: its rows; null is no answer. */
  readonly parts: readonly (readonly Part[] | null)[];
  readonly suggested: readonly (readonly Part[] | null)[];
  readonly labels: ReadonlyMap<string, number>;
  readonly values: Values;
}

/** The values that answers are compared by, in scale order. */
export interface Values {
  readonly codes: ReadonlyMap<string, number>;
  readonly numbers: readonly (number | null)[];
  readonly sets: readonly (readonly number[])[] | null;
}

export function resolveQuestions(collected: Collected, settings: Settings): readonly ResolvedQuestion[] {
  const names = new Set([
    ...Object.keys(settings.questions ?? {}).filter((name) => isKnown(collected, name)),
    ...collected.declared.keys(),
    ...collected.answers.keys(),
    ...collected.suggestions.keys(),
  ]);
  for (const name of Object.keys(settings.questions ?? {}))
    if (!names.has(name))
      addProblem(collected, {
        code: 'question_missing',
        message: `The settings describe the question "${name}", which no file answers. The questions found are: ${[...names].join(', ')}.`,
        file: 'dashboard.yml',
        line: null,
        count: 1,
      });
  return [...names].flatMap((name) => {
    const set = own(settings.questions, name);
    const question = resolve(collected, name, set, collected.declared.get(name));
    return set?.groups ? [question, grouped(question, set.groups)] : [question];
  });
}

const own = <V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

const isKnown = (collected: Collected, name: string) =>
  collected.declared.has(name) || collected.answers.has(name) || collected.suggestions.has(name);

function resolve(
  collected: Collected,
  name: string,
  set: QuestionSettings | undefined,
  declared: DeclaredQuestion | undefined,
): ResolvedQuestion {
  const answers = collected.answers.get(name);
  const suggestions = collected.suggestions.get(name);
  const raws = answers?.raws ?? [];
  const inferred = inferKind([...raws, ...(suggestions?.raws ?? [])], answers?.code.length ?? 0);
  const kind = set?.type ?? declared?.kind ?? inferred.kind;
  const type = QUESTION_TYPES[kind];
  const missing = new Set([
    ...(set?.missing ?? []),
    ...(set?.type || declared?.kind ? [] : inferred.missing),
  ]);
  const read = (raw: unknown) => (missing.has(String(raw)) ? null : type.parts(raw));
  const parts = raws.map(read);
  const suggested = (suggestions?.raws ?? []).map(read);
  if (answers) tellRefused(collected, name, type.title, raws, parts, missing);
  if (inferred.missing.length > 0 && missing.size > 0 && !set?.missing)
    addProblem(collected, {
      code: 'guessed',
      message: `In the question "${name}" these texts among numbers are treated as no answer: ${inferred.missing.join(', ')}.`,
      file: null,
      line: null,
      count: inferred.missing.length,
    });

  const scale = set?.scale ?? (declared?.options?.length ? declared.options.map(({ value }) => value) : null);
  const { options, labels } = optionsOf(
    collected,
    name,
    kind,
    [...parts, ...suggested],
    scale,
    set,
    declared,
  );
  const question: Question = {
    name,
    title: set?.title ?? declared?.title ?? name,
    kind,
    level: set?.level ?? declared?.level ?? type.level,
    required: declared?.required ?? false,
    options,
    observed: scale === null,
    answers: 0,
    suggestions: 0,
    values: 0,
    range: null,
  };
  return {
    question,
    source: name,
    parts,
    suggested,
    labels,
    values: valuesOf(question, labels, [...parts, ...suggested]),
  };
}

function tellRefused(
  collected: Collected,
  name: string,
  title: string,
  raws: readonly unknown[],
  parts: readonly (readonly Part[] | null)[],
  missing: ReadonlySet<string>,
) {
  const { code, line, submission } = collected.answers.get(name)!;
  let count = 0;
  let first = -1;
  for (let at = 0; at < code.length; at++) {
    const raw = code.data[at]!;
    if (parts[raw] !== null || raws[raw] === '' || missing.has(String(raws[raw]))) continue;
    count++;
    if (first < 0) first = at;
  }
  if (count === 0) return;
  const file = collected.submissions.file.data[submission.data[first]!] ?? 0;
  addProblem(collected, {
    code: 'answer_not_understood',
    message: `Answers to "${name}" that cannot be read as ${title} are left out. Set the question's type in dashboard.yml if that is wrong.`,
    file: `\u0000${String(file)}`,
    line: line.data[first] ?? null,
    count,
  });
}

const numeric = (values: readonly string[]) =>
  values.every((value) => value.trim() !== '' && Number.isFinite(Number(value)));

/** Numbers by size, texts by code point: the same on every machine. */
export function sortValues(values: readonly string[]): readonly string[] {
  return numeric(values)
    ? values.toSorted((a, b) => Number(a) - Number(b))
    : values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function optionsOf(
  collected: Collected,
  name: string,
  kind: Question['kind'],
  parts: readonly (readonly Part[] | null)[],
  scale: readonly string[] | null,
  set: QuestionSettings | undefined,
  declared: DeclaredQuestion | undefined,
): { options: readonly Option[]; labels: ReadonlyMap<string, number> } {
  const isNumber = kind === 'rating' || kind === 'number';
  const seen = new Set(
    parts.flatMap((rows) => (rows ?? []).map((row) => (isNumber ? row.number?.toString() : row.label) ?? '')),
  );
  seen.delete('');
  const listed = (kind === 'number' && scale === null) || kind === 'text' ? [] : (scale ?? []);
  const usable = isNumber ? listed.filter((value) => numeric([value])) : listed;
  if (usable.length < listed.length)
    addProblem(collected, {
      code: 'scale_not_numbers',
      message: `The scale of the question "${name}" holds values that are no numbers; they are left out.`,
      file: null,
      line: null,
      count: listed.length - usable.length,
    });
  const canonical = isNumber ? usable.map((value) => String(Number(value))) : usable;
  const extra =
    kind === 'number' || kind === 'text'
      ? []
      : sortValues([...seen].filter((value) => !canonical.includes(value)));
  if (scale !== null && extra.length > 0)
    addProblem(collected, {
      code: 'outside_scale',
      message: `The question "${name}" has answers outside its declared scale; they are kept at its end: ${extra.slice(0, 10).join(', ')}.`,
      file: null,
      line: null,
      count: extra.length,
    });
  const groupOf = new Map(
    Object.entries(set?.groups ?? {}).flatMap(([group, values]) => values.map((value) => [value, group])),
  );
  const options = [...canonical, ...extra].map((value): Option => {
    const known = declared?.options?.find((option) => option.value === value);
    return {
      value,
      text: known?.text ?? value,
      definition: own(set?.labels, value) ?? known?.definition ?? null,
      group: groupOf.get(value) ?? null,
    };
  });
  return { options, labels: new Map(options.map(({ value }, position) => [value, position])) };
}

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

function valuesOf(
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
  const ordered = [...options, ...rest];
  const positional = !numeric(ordered);
  return {
    codes: new Map(ordered.map((value, code) => [value, code])),
    numbers: ordered.map((value, code) => (positional ? code + 1 : Number(value))),
    sets: null,
  };
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

export const NOT_GROUPED = 'not grouped';

/** The same answers on the coarser scale of the settings; labels in no group stay visible as one of their own. */
function grouped(
  fine: ResolvedQuestion,
  groups: Readonly<Record<string, readonly string[]>>,
): ResolvedQuestion {
  const groupOf = new Map(fine.question.options.map(({ value, group }) => [value, group ?? NOT_GROUPED]));
  const used = [
    ...Object.keys(groups),
    ...(fine.question.options.some(({ group }) => group === null) ? [NOT_GROUPED] : []),
  ];
  const map = (rows: readonly Part[] | null): readonly Part[] | null => {
    if (!rows) return null;
    const unique = new Map(rows.map((row) => [row.label, row]));
    const coarse = new Map(
      [...unique.values()].map((row) => {
        const label = row.label === null ? null : (groupOf.get(row.label) ?? NOT_GROUPED);
        return [label, { ...row, label }];
      }),
    );
    return [...coarse.values()];
  };
  const options = used.map((value): Option => ({
    value,
    text: value,
    definition: (groups[value] ?? []).join(', ') || null,
    group: null,
  }));
  const question: Question = {
    ...fine.question,
    name: `${fine.question.name}/groups`,
    title: `${fine.question.title}, in groups`,
    options,
    observed: false,
    suggestions: 0,
  };
  const labels = new Map(used.map((value, position) => [value, position]));
  const parts = fine.parts.map(map);
  return {
    question,
    source: fine.source,
    parts,
    suggested: [],
    labels,
    values: valuesOf(question, labels, parts),
  };
}
