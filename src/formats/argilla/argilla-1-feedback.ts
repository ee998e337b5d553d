import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, addSuggested, idFromFields } from '../collect/fields.ts';
import { entries, list, text } from '../collect/json-values.ts';
import { meaningOf, notUnderstood, responsesIn } from '../collect/person-submissions.ts';
import type { Collected } from '../collect/collected.ts';
import { addAnnotator, addAnswer, addRecord, addSubmission } from '../collect/collect.ts';
import type { Format, Verdict } from '../format.ts';
import type { Row } from '../../files/source.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

/** Argilla 1 FeedbackRecord: one element of `responses` is one submission, with its own status and times. */
export const argilla1Feedback: Format = {
  id: 'argilla-1',
  title: 'Argilla 1, feedback records',
  tells: {
    annotator: 'yes',
    status: 'yes',
    times: 'where the dump has them',
    suggestions: 'yes',
    unanswered: 'yes',
    metadata: 'yes',
  },
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) => isObject(value) && isObject(value.fields) && Array.isArray(value.responses),
    );
    return found ? 'Each record has "fields" and a list "responses".' : null;
  },
  read(collected, { file }) {
    const { annotator = null, workspace = null } = file ?? {};
    return { row: (row) => addFeedbackRecord(collected, row, { annotator, workspace }) };
  },
};

/** Whose responses they are, and of which workspace, where the file or what belongs to it says so. */
interface Origin {
  readonly annotator: string | null;
  readonly workspace: string | null;
}

/** One record with its responses and suggestions, as the SDK of Argilla 1 and the server write it. */
export function addFeedbackRecord(collected: Collected, { value, line }: Row, from: Origin): Verdict {
  if (!isObject(value) || !isObject(value.fields))
    return { code: 'no_fields', reason: 'the record has no "fields"' };
  const external = text(value.external_id);
  const { record, isNew } = addRecord(
    collected,
    external ?? text(value.id) ?? idFromFields(collected, value.fields),
    {
      status: text(value.status),
      inserted: timeIn(collected, value.inserted_at, line),
      updated: timeIn(collected, value.updated_at, line),
      line,
    },
  );
  addFields(collected, record, value.fields);
  addRecordMetadata(collected, record, value.metadata);
  // One record in several workspaces has a server's id in each.
  if (isNew && external !== null && text(value.id) !== null)
    addRecordMetadata(collected, record, { _server_id: value.id });
  for (const suggestion of list(value.suggestions)) {
    if (!isObject(suggestion)) continue;
    const id = text(suggestion.question_id);
    const question =
      text(suggestion.question_name) ?? (id === null ? null : collected.described.questions.get(id));
    if (typeof question === 'string') addSuggested(collected, record, question, suggestion, line);
    else
      tell(
        collected,
        'suggestion_unnamed',
        'Suggestions that do not name their question are left out. Where they give its id, put the settings of the dataset (its questions with their ids) beside this file.',
        line,
      );
  }
  for (const response of responsesIn(collected, value.responses, line)) {
    const status = meaningOf(collected, text(response.status), line);
    if (status === 'pending') continue;
    const submission = addSubmission(collected, {
      record,
      annotator: addAnnotator(collected, text(response.user_id) ?? from.annotator),
      status,
      created: timeIn(collected, response.inserted_at, line),
      updated: timeIn(collected, response.updated_at, line),
      duration: null,
      role: 'annotator',
      workspace: from.workspace,
      line,
    });
    for (const [question, answer] of entries(response.values))
      if (isObject(answer)) addAnswer(collected, question, submission, answer.value, line);
      else if (answer !== null) notUnderstood(collected, line);
  }
  return null;
}
