import { isObject } from '../../model/json.ts';
import { addRecordMetadata, addShown, idFromFields, metadataValue } from '../collect/fields.ts';
import { list, text, idOf } from '../collect/json-values.ts';
import { responsesIn } from '../collect/person-submissions.ts';
import type { Collected } from '../collect/collected.ts';
import { addMetadata, addRecord } from '../collect/collect.ts';
import { foundKinds } from '../collect/found-kinds.ts';
import type { Format } from '../format.ts';
import { addAnnotation, addDraft, type AnnotationContext } from './label-studio-annotations.ts';
import { suggestPrediction } from './label-studio-predictions.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

const OWN = new Set([
  'id',
  'data',
  'annotations',
  'completions',
  'drafts',
  'predictions',
  'created_at',
  'updated_at',
  'meta',
]);
/** What the tool counts or repeats of what the task itself holds. */
const BOOKKEEPING = new Set([
  'total_annotations',
  'cancelled_annotations',
  'total_predictions',
  'last_comment_updated_at',
  'updated_by',
  'comment_authors',
  'project',
]);

/** Label Studio, the full JSON: tasks with their annotations, drafts, predictions and reviews. */
export const labelStudio: Format = {
  id: 'label-studio',
  title: 'Label Studio, tasks as JSON',
  tells: {
    annotator: 'yes',
    status: 'yes',
    times: 'yes',
    timeSpent: 'yes',
    suggestions: 'yes',
    unanswered: 'where exported',
    metadata: 'of responses too',
  },
  recognise({ rows }) {
    for (const { value } of rows) {
      if (!isObject(value) || 'annotations_and_examples' in value) continue;
      if (Array.isArray(value.completions)) return 'A task has a list "completions".';
      if (!Array.isArray(value.annotations)) continue;
      if (isObject(value.data)) return 'A task has "data" and a list "annotations".';
      if (value.annotations.some((annotation) => isObject(annotation) && Array.isArray(annotation.result)))
        return 'A task has "annotations" with a "result".';
    }
    return null;
  },
  read(collected, { file }) {
    const context: AnnotationContext = {
      collected,
      file,
      kinds: foundKinds(collected),
      known: { records: new Set(), submissions: [] },
    };
    const tasks = new Set<number>();
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the task is not a JSON object' };
        const annotations = value.annotations ?? value.completions;
        if (!Array.isArray(annotations) && !isObject(value.data))
          return { code: 'no_task', reason: 'there is neither "data" nor a list "annotations"' };
        const { record } = addRecord(collected, idOf(value.id) ?? idFromFields(collected, value.data), {
          inserted: timeIn(collected, value.created_at, line),
          updated: timeIn(collected, value.updated_at, line),
          line,
        });
        addData(collected, record, value.data);
        addRecordMetadata(collected, record, value.meta);
        for (const name of Object.keys(value))
          if (!OWN.has(name) && !BOOKKEEPING.has(name))
            addMetadata(collected, 'record', name, record, metadataValue(value[name]));
        for (const annotation of responsesIn(collected, annotations, line)) {
          addAnnotation(context, record, annotation, value.data, line);
          tasks.add(record);
        }
        for (const draft of list(value.drafts))
          if (isObject(draft)) addDraft(context, record, draft, value.data, line);
        for (const prediction of list(value.predictions))
          if (isObject(prediction)) suggestPrediction(context, record, prediction, value.data, line);
        return null;
      },
      end() {
        context.kinds.declare();
        markKnown(context, tasks.size);
      },
    };
  },
};

/** Texts are what people saw; numbers and the like describe the task. */
function addData(collected: Collected, record: number, data: unknown): void {
  if (!isObject(data)) return;
  for (const name of Object.keys(data)) {
    const value = data[name];
    if (text(value) === null) addMetadata(collected, 'record', name, record, metadataValue(value));
    else addShown(collected, record, name, value);
  }
}

/**
 * Ground truth on some of the tasks is a known answer that people are checked against. Where every task has one,
 * the people's own annotations were chosen as final: they stay answers, or nobody would be left to agree.
 */
function markKnown({ collected, known: { records, submissions } }: AnnotationContext, tasks: number) {
  if (submissions.length === 0) return;
  const isCheck = records.size < tasks;
  tell(
    collected,
    'ground_truth',
    isCheck
      ? 'Annotations marked as ground truth are known answers: they count for nobody, and their records are left out of agreement.'
      : 'Every annotated task has an annotation marked as ground truth, so these stay answers of the people who gave them.',
    null,
    submissions.length,
  );
  if (!isCheck) return;
  for (const submission of submissions) collected.submissions.gold.data[submission] = 1;
  for (const record of records) collected.knownRecords.add(record);
}
