import type { FileSettings } from '../../model/settings.ts';
import type { Status } from '../../model/filter.ts';
import { isObject } from '../../model/json.ts';
import { metadataValue } from '../collect/fields.ts';
import { entries, list, text, idOf, secondsOf } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import { addAnswer, addMetadata } from '../collect/collect.ts';
import { type FoundKinds, labelKind } from '../collect/found-kinds.ts';
import { addResponse } from '../collect/response.ts';
import { answersIn, rawOf, type Answer, type Answers, type LeftOut } from './label-studio-results.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

type Item = Readonly<Record<string, unknown>>;

export interface AnnotationContext {
  readonly collected: Collected;
  readonly file: FileSettings | null;
  readonly kinds: FoundKinds;
  /** Records with ground truth, and the submissions that are it. */
  readonly known: { readonly records: Set<number>; readonly submissions: number[] };
}

/** What the tool needs for itself, or what is read in another place. */
const OWN = new Set([
  'id',
  'unique_id',
  'import_id',
  'completed_by',
  'was_cancelled',
  'skipped',
  'created_at',
  'updated_at',
  'draft_created_at',
  'lead_time',
  'ground_truth',
  'result',
  'reviews',
  'history',
  'prediction',
  'parent_prediction',
  'parent_annotation',
  'result_count',
  'task',
  'project',
  'updated_by',
  'last_created_by',
  'last_action',
  'user',
  'created_username',
  'created_ago',
  'annotation',
]);

/** One annotation is one submission; a cancelled one keeps what it answers. */
export function addAnnotation(
  context: AnnotationContext,
  record: number,
  item: Item,
  data: unknown,
  line: number,
): void {
  const { collected, known } = context;
  const isCancelled = item.was_cancelled === true || item.skipped === true;
  const submission = add(
    context,
    record,
    item,
    isCancelled ? 'discarded' : 'submitted',
    item.completed_by,
    line,
  );
  if (item.ground_truth === true && !isCancelled) {
    known.records.add(record);
    known.submissions.push(submission);
  }
  if (item.ground_truth === true) addMetadata(collected, 'submission', 'ground truth', submission, 'true');
  const [author, editor] = [idOf(personOf(item.completed_by).id), idOf(item.updated_by)];
  if (author !== null && editor !== null && author !== editor) {
    addMetadata(collected, 'submission', 'edited by another person', submission, 'true');
    tell(
      collected,
      'edited_by_another',
      'Somebody else changed some annotations last. They count for the person who gave them.',
      line,
    );
  }
  if (isObject(item.prediction) && entries(item.prediction).length > 0)
    addMetadata(collected, 'submission', 'started from', submission, 'a prediction');
  const verdict = list(item.reviews).findLast(
    (review) => isObject(review) && typeof review.accepted === 'boolean',
  );
  if (isObject(verdict)) {
    addMetadata(
      collected,
      'submission',
      'review',
      submission,
      verdict.accepted === true ? 'accepted' : 'rejected',
    );
    tell(
      collected,
      'reviewed',
      'Reviewers accepted or rejected annotations; the last verdict is metadata of the response.',
      line,
    );
  }
  if (list(item.history).length > 0) tell(collected, 'history', HISTORY, line);
  addAnswers(context, submission, answersIn(item.result, data), line);
}

export const HISTORY =
  'Earlier versions of annotations (their history) are left out: the last version counts.';

/** A draft that stands alone is a submission; one of an annotation is only its latest, unsaved form. */
export function addDraft(
  context: AnnotationContext,
  record: number,
  item: Item,
  data: unknown,
  line: number,
): void {
  if (item.annotation !== null && item.annotation !== undefined) {
    tell(
      context.collected,
      'draft_of_annotation',
      'Unsaved changes to annotations are left out: the annotation counts as it was last saved.',
      line,
    );
    return;
  }
  const email = text(item.user);
  const id = /, (\d+)$/.exec(text(item.created_username) ?? '')?.[1];
  const person = id === undefined ? (email ?? item.user) : { id: Number(id), email };
  addAnswers(context, add(context, record, item, 'draft', person, line), answersIn(item.result, data), line);
}

function add(
  { collected, file }: AnnotationContext,
  record: number,
  item: Item,
  status: Status,
  who: unknown,
  line: number,
): number {
  const person = personOf(who);
  const id = person.id ?? file?.annotator ?? null;
  if (id !== null && person.name !== null && !collected.annotatorNames.has(id))
    collected.annotatorNames.set(id, { name: person.name, group: null });
  const submission = addResponse(collected, {
    record,
    person: id,
    file,
    line,
    status,
    created: timeIn(collected, item.created_at, line),
    updated: timeIn(collected, item.updated_at, line),
    duration: secondsOf(item.lead_time),
  });
  for (const name of Object.keys(item))
    if (!OWN.has(name)) addMetadata(collected, 'submission', name, submission, metadataValue(item[name]));
  return submission;
}

/** A number, or an object with the person's name and address. */
function personOf(who: unknown): { readonly id: string | null; readonly name: string | null } {
  if (!isObject(who)) return { id: idOf(who), name: null };
  const full = [text(who.first_name), text(who.last_name)].filter((part) => part !== null).join(' ');
  const email = text(who.email);
  return { id: idOf(who.id) ?? email, name: full === '' ? email : full };
}

/** Adds the answers of a submission, and tells what is in no answer. */
export function addAnswers(
  { collected, kinds }: AnnotationContext,
  submission: number,
  answers: Answers,
  line: number,
): void {
  for (const [question, answer] of answers.byQuestion) {
    const raw = rawOf(answer);
    if (raw === null) continue;
    kinds.note(question, kindOf(answer));
    addAnswer(collected, question, submission, raw, line);
  }
  tellLeftOut(collected, answers.leftOut, line);
}

export const kindOf = ({ kind, values }: Answer) => (kind === 'label' ? labelKind(values) : kind);

const WORDS: Readonly<Record<LeftOut, string>> = {
  relation: 'Relations between regions are left out.',
  no_label: 'Regions without a label are left out.',
  again: 'Where one annotation answers a question more than once, the last answer counts.',
  not_understood: 'Results that do not have the form of this export are left out.',
  as_text: 'Dates and chats are kept as texts.',
};

function tellLeftOut(collected: Collected, leftOut: ReadonlyMap<LeftOut, number>, line: number): void {
  for (const [reason, count] of leftOut) tell(collected, `result_${reason}`, WORDS[reason], line, count);
}
