import type { Status } from '../../model/filter.ts';
import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { list, text, idOf } from '../collect/json-values.ts';
import { addAnswer, addRecord, addSuggestion } from '../collect/collect.ts';
import { addResponse } from '../collect/response.ts';
import type { Format } from '../format.ts';
import { timeIn } from '../collect/tell-time.ts';

const STATUSES: Readonly<Record<string, Status>> = {
  Validated: 'submitted',
  Discarded: 'discarded',
  Edited: 'draft',
  Default: 'unknown',
};

const QUESTION = 'annotation';

/** Argilla 1 and Rubrix, one annotation a record: text classification, token classification, text to text. */
export const argillaLegacy: Format = {
  id: 'argilla-legacy',
  title: 'Argilla 1, legacy records (Rubrix)',
  tells: {
    annotator: 'one a record',
    status: 'yes',
    times: 'of validated records',
    suggestions: 'yes',
    unanswered: 'yes',
    metadata: 'yes',
  },
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) =>
        isObject(value) &&
        ('annotation_agent' in value || 'prediction_agent' in value) &&
        'event_timestamp' in value,
    );
    return found ? 'The rows have "annotation_agent" or "prediction_agent", and "event_timestamp".' : null;
  },
  read(collected, { file }) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const shown = isObject(value.inputs) ? value.inputs : { text: value.text };
        const time = timeIn(collected, value.event_timestamp, line);
        const { record } = addRecord(collected, idOf(value.id) ?? idFromFields(collected, shown), {
          status: text(value.status),
          updated: time,
          line,
        });
        addFields(collected, record, shown);
        addRecordMetadata(collected, record, value.metadata);
        const predicted = predictionOf(value.prediction);
        const agent = text(value.prediction_agent);
        if (predicted) addSuggestion(collected, QUESTION, record, { ...predicted, agent }, line);
        const answer = answerOf(value.annotation);
        const word = text(value.status);
        const status = (word === null ? undefined : STATUSES[word]) ?? 'unknown';
        if (answer === null && status !== 'discarded') return null;
        const submission = addResponse(collected, {
          record,
          person: text(value.annotation_agent),
          file,
          line,
          status,
          // The time is the record's: only where its last event was the validation is it the answer's.
          updated: status === 'submitted' ? time : null,
        });
        addAnswer(collected, QUESTION, submission, answer, line);
        return null;
      },
    };
  },
};

/** A label, several, a text, or spans as `[label, start, end]`. */
function answerOf(annotation: unknown): unknown {
  if (!Array.isArray(annotation)) return annotation ?? null;
  const items: readonly unknown[] = annotation;
  return items.some((item) => Array.isArray(item)) ? items.flatMap(spanOf) : items;
}

const spanOf = (item: unknown): readonly unknown[] => {
  const [label, start, end] = list(item);
  return typeof label === 'string' ? [{ label, start, end }] : [];
};

/** The best of the predictions; of tokens all spans. */
function predictionOf(prediction: unknown): { readonly raw: unknown; readonly score: number | null } | null {
  const items = list(prediction);
  if (items.length === 0) return null;
  if (
    items.every((item) => Array.isArray(item) && typeof item[1] === 'number' && typeof item[2] === 'number')
  )
    return { raw: items.flatMap(spanOf), score: null };
  const scored = items.flatMap((item) => {
    const [label, score] = isObject(item) ? [item.label ?? item.text, item.score] : list(item);
    return typeof label === 'string' ? [{ raw: label, score: typeof score === 'number' ? score : null }] : [];
  });
  return scored.reduce<(typeof scored)[number] | null>(
    (best, candidate) =>
      best === null || (candidate.score ?? -Infinity) > (best.score ?? -Infinity) ? candidate : best,
    null,
  );
}
