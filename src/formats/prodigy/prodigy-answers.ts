import type { Option, QuestionKind } from '../../model/campaign.ts';
import type { Status } from '../../model/filter.ts';
import { isObject } from '../../model/json.ts';
import { list, text, idOf, isOffset, oneOrMore } from '../collect/json-values.ts';
import { labelKind } from '../collect/found-kinds.ts';

type Task = Readonly<Record<string, unknown>>;

export interface TaskAnswer {
  readonly question: string;
  readonly kind: QuestionKind;
  readonly raw: unknown;
}

/** What one person did with a task: the status of it, and the answers. */
export interface Done {
  readonly status: Status;
  readonly answers: readonly TaskAnswer[];
  /** Keys of the task that held the answers. */
  readonly used: ReadonlySet<string>;
}

/** What was asked of people, told from the keys of the task. */
interface Asked {
  readonly hasChoice: boolean;
  readonly hasSpans: boolean;
  /** The label that was accepted or rejected. */
  readonly binary: string | null;
  readonly inputs: readonly string[];
}

/** The answers of a task. `reject` is an answer to a yes/no question and throws any other task out. */
export function doneWith(task: Task): Done {
  const asked = askedIn(task);
  const word = text(task.answer);
  const isBinary = asked.binary !== null;
  const status: Status =
    word === 'accept' || (word === 'reject' && isBinary)
      ? 'submitted'
      : word === 'reject' || word === 'ignore'
        ? 'discarded'
        : 'unknown';
  const answers: TaskAnswer[] = [];
  const used = new Set(['options', 'accept', ...asked.inputs]);
  if (asked.binary !== null && (word === 'accept' || word === 'reject'))
    answers.push({ question: asked.binary, kind: 'label', raw: word });
  if (asked.hasChoice) answers.push(...choiceIn(task));
  if (asked.hasSpans) {
    used.add('spans');
    answers.push({ question: 'spans', kind: 'span', raw: list(task.spans).flatMap(spanOf) });
  }
  for (const name of asked.inputs) {
    const written = text(task[name]);
    if (written !== null) answers.push({ question: name, kind: 'text', raw: written });
  }
  if (isBinary) used.add('label');
  // Whoever passes a task over has marked nothing in it, which is not the answer "nothing to mark".
  return {
    status,
    answers:
      status === 'submitted'
        ? answers
        : answers.filter(({ raw }) => !(Array.isArray(raw) && raw.length === 0)),
    used,
  };
}

function askedIn(task: Task): Asked {
  const view = text(task._view_id) ?? '';
  const blocks = isObject(task.config) ? list(task.config.blocks).filter(isObject) : [];
  const views = [view, text(task.view_id) ?? '', ...blocks.map((block) => text(block.view_id) ?? '')];
  const hasChoice = list(task.options).length > 0;
  const label = text(task.label);
  const isManual =
    views.some((name) => name.endsWith('manual')) ||
    (Array.isArray(task.tokens) &&
      task._is_binary !== true &&
      label === null &&
      (!hasChoice || view === 'blocks'));
  const [span] = list(task.spans);
  const onlySpan = list(task.spans).length === 1 && isObject(span) ? text(span.label) : null;
  const inputs = blocks.flatMap((block) => text(block.field_id) ?? []);
  return {
    hasChoice,
    hasSpans: isManual,
    binary: hasChoice || isManual ? null : (label ?? onlySpan),
    inputs: [...new Set(['user_input', ...inputs])],
  };
}

function choiceIn(task: Task): readonly TaskAnswer[] {
  const chosen = list(task.accept).flatMap((id) => idOf(id) ?? []);
  // An empty list is no choice; "none of these" is only meant where there is such an option.
  if (chosen.length === 0) return [];
  const isMultiple = isObject(task.config) && task.config.choice_style === 'multiple';
  const kind = isMultiple ? 'multi_label' : labelKind(chosen);
  return [{ question: 'choice', kind, raw: oneOrMore(chosen) }];
}

const spanOf = (span: unknown): readonly unknown[] => {
  const label = isObject(span) ? text(span.label) : null;
  if (!isObject(span) || label === null) return [];
  const { start, end } = span;
  return [isOffset(start) && isOffset(end) ? { label, start, end } : { label }];
};

/** The options offered in a task, in their order; those with a picture or HTML are known by its text or their id. */
export function addOptions(task: Task, options: Map<string, Option>): void {
  for (const option of list(task.options)) {
    const value = isObject(option) ? idOf(option.id) : null;
    if (!isObject(option) || value === null || options.has(value)) continue;
    const html = text(option.html)
      ?.replaceAll(/<[^>]*>/g, '')
      .trim();
    options.set(value, {
      value,
      text: text(option.text) ?? (html === undefined || html === '' ? value : html),
      definition: null,
      group: null,
    });
  }
}
