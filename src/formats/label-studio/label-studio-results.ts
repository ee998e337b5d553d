import type { QuestionKind } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { list, text, oneOrMore } from '../collect/json-values.ts';
import { contentOf, isRegion, placeOf } from './label-studio-places.ts';

/** The answer of one annotation to one question, put together from its results. */
export interface Answer {
  readonly kind: QuestionKind;
  readonly values: unknown[];
}

/** What an annotation answers, and what of it has no place in an answer, by its reason. */
export interface Answers {
  readonly byQuestion: Map<string, Answer>;
  readonly leftOut: Map<LeftOut, number>;
}

export type LeftOut = 'relation' | 'no_label' | 'again' | 'not_understood' | 'as_text';

type Value = Readonly<Record<string, unknown>>;

export const createAnswers = (): Answers => ({ byQuestion: new Map(), leftOut: new Map() });

/** The answers in the `result` of an annotation, draft or prediction. */
export function answersIn(result: unknown, data: unknown): Answers {
  const answers = createAnswers();
  const content = contentOf(data);
  for (const item of list(result)) {
    if (!isObject(item)) leaveOut(answers, 'not_understood');
    else if (item.type === 'relation') leaveOut(answers, 'relation');
    else {
      const { type, value, to_name: toName } = item;
      const name = questionOf(text(item.from_name), text(toName));
      if (name === null || !isObject(value)) leaveOut(answers, 'not_understood');
      else addValue(answers, name, text(type) ?? typeOf(value), value, content(toName));
    }
  }
  return answers;
}

/** A Repeater numbers its controls as it does their objects: `labels_0` on `page_0` is the question `labels`. */
function questionOf(name: string | null, toName: string | null): string | null {
  const number = /_\d+$/.exec(name ?? '')?.[0];
  return number !== undefined && name !== number && toName?.endsWith(number)
    ? name!.slice(0, -number.length)
    : name;
}

const TYPES = ['choices', 'taxonomy', 'rating', 'number', 'datetime', 'ranker', 'chatmessage'];

/** The kind of a value by its keys, for exports that leave the type out. */
export function typeOf(value: Value): string {
  const keys = Object.keys(value);
  if ('selected' in value) return 'pairwise';
  return (
    keys.find((key) => TYPES.includes(key) || key.endsWith('labels')) ?? ('text' in value ? 'textarea' : '')
  );
}

/** Adds what one value says to the answer of its question. */
export function addValue(
  answers: Answers,
  name: string,
  type: string,
  value: Value,
  content: string | null,
): void {
  const answered = type === 'textarea' ? value.text : type === 'pairwise' ? value.selected : value[type];
  switch (type) {
    case 'choices':
    case 'taxonomy':
      addPaths(
        answers,
        name,
        type === 'taxonomy' || list(answered).some(Array.isArray),
        list(answered).flatMap(pathOf),
        value,
        content,
      );
      return;
    case 'rating':
    case 'number':
      if (typeof answered !== 'number' && typeof answered !== 'string') leaveOut(answers, 'not_understood');
      else if (isRegion(value)) addSpans(answers, name, [String(answered)], value, content);
      else addOne(answers, name, type, answered);
      return;
    case 'pairwise':
      addOne(answers, name, 'pairwise', answered);
      return;
    case 'textarea':
      addTexts(answers, name, Array.isArray(answered) ? answered : [answered]);
      return;
    case 'datetime':
      leaveOut(answers, 'as_text');
      addTexts(answers, name, [answered]);
      return;
    case 'chatmessage':
      leaveOut(answers, 'as_text');
      addTexts(
        answers,
        name,
        isObject(answered) ? [`${text(answered.role) ?? ''}: ${text(answered.content) ?? ''}`] : [],
      );
      return;
    case 'ranker':
      addRanks(answers, name, answered);
      return;
    default:
      if (Array.isArray(answered)) addSpans(answers, name, answered, value, content);
      else leaveOut(answers, isRegion(value) ? 'no_label' : 'not_understood');
  }
}

/** Answers of a region are counted like spans with that label, since one annotation has any number of them. */
function addPaths(
  answers: Answers,
  name: string,
  isTree: boolean,
  paths: readonly (readonly string[])[],
  value: Value,
  content: string | null,
) {
  const labels = paths.map((path) => path.join('/'));
  if (isRegion(value)) {
    addSpans(answers, name, labels, value, content);
    return;
  }
  const { values } = answerOf(answers, name, 'label');
  for (const label of labels) if (!values.includes(label)) values.push(label);
  if (!isTree) return;
  const top = answerOf(answers, `${name}/top`, 'label').values;
  for (const [first] of paths) if (!top.includes(first)) top.push(first);
}

const pathOf = (choice: unknown): readonly (readonly string[])[] => {
  const path = (Array.isArray(choice) ? choice : [choice]).filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return path.length > 0 ? [path as string[]] : [];
};

function addSpans(
  answers: Answers,
  name: string,
  labels: readonly unknown[],
  value: Value,
  content: string | null,
) {
  const named = labels.filter((label) => typeof label === 'string' && label !== '');
  if (named.length === 0) leaveOut(answers, 'no_label');
  if (named.length === 0) return;
  const { values } = answerOf(answers, name, 'span');
  const place = placeOf(value, content);
  for (const label of named) values.push({ label, ...place });
}

function addTexts(answers: Answers, name: string, items: readonly unknown[]) {
  const texts = items.filter((item) => typeof item === 'string' && item !== '');
  if (texts.length === 0) return;
  answerOf(answers, name, 'text').values.push(...texts);
}

function addOne(answers: Answers, name: string, kind: QuestionKind, value: unknown) {
  const { values } = answerOf(answers, name, kind);
  if (values.push(value) > 1) leaveOut(answers, 'again');
}

/** A list in order of rank; with several buckets each is a ranking of its own. What lies in no bucket has no rank. */
function addRanks(answers: Answers, name: string, ranked: unknown) {
  const buckets = isObject(ranked) ? Object.entries(ranked).filter(([bucket]) => bucket !== '_') : [];
  if (buckets.length === 0) leaveOut(answers, 'not_understood');
  for (const [bucket, items] of buckets) {
    if (!Array.isArray(items) || items.length === 0) continue;
    const { values } = answerOf(answers, buckets.length === 1 ? name : `${name}/${bucket}`, 'ranking');
    items.forEach((value: unknown, place) => values.push({ value, rank: place + 1 }));
  }
}

function answerOf(answers: Answers, name: string, kind: QuestionKind): Answer {
  const known = answers.byQuestion.get(name);
  if (known) return known;
  const created = { kind, values: [] };
  answers.byQuestion.set(name, created);
  return created;
}

function leaveOut({ leftOut }: Answers, reason: LeftOut) {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
}

/** The answer as its question reads it; null where it is empty. */
export function rawOf({ kind, values }: Answer): unknown {
  if (values.length === 0) return null;
  switch (kind) {
    case 'text':
      return values.join('\n');
    case 'span':
    case 'ranking':
      return values;
    case 'label':
      return oneOrMore(values);
    default:
      return values.at(-1);
  }
}
