import { isObject } from '../questions/type.ts';
import { addFields, addRecordMetadata, addSuggested, entries, idFromFields, list, text } from './argilla.ts';
import { meaningOf, notUnderstood, responsesIn } from './argilla-submissions.ts';
import { addAnnotator, addAnswer, addRecord, addSubmission } from './collect.ts';
import type { Format } from './format.ts';
import { parseTime } from './time.ts';

/** Argilla 1 FeedbackRecord: one element of `responses` is one submission, with its own status and times. */
export const argilla1Feedback: Format = {
  id: 'argilla-1',
  title: 'Argilla 1, feedback records',
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) => isObject(value) && isObject(value.fields) && Array.isArray(value.responses),
    );
    return found ? 'Each record has "fields" and a list "responses".' : null;
  },
  read(to, { file }) {
    return {
      row({ value, line }) {
        if (!isObject(value) || !isObject(value.fields))
          return { code: 'no_fields', reason: 'the record has no "fields"' };
        const id = text(value.external_id) ?? text(value.id) ?? idFromFields(to, value.fields);
        const { record } = addRecord(to, id, {
          status: text(value.status),
          inserted: parseTime(value.inserted_at),
          updated: parseTime(value.updated_at),
          line,
        });
        addFields(to, record, value.fields);
        addRecordMetadata(to, record, value.metadata);
        for (const suggestion of list(value.suggestions))
          if (isObject(suggestion)) {
            const question = text(suggestion.question_name);
            if (question !== null) addSuggested(to, record, question, suggestion, line);
          }
        for (const response of responsesIn(to, value.responses, line)) {
          const status = meaningOf(to, text(response.status), line);
          if (status === 'pending') continue;
          const submission = addSubmission(to, {
            record,
            annotator: addAnnotator(to, text(response.user_id) ?? file?.annotator ?? null),
            status,
            created: parseTime(response.inserted_at),
            updated: parseTime(response.updated_at),
            duration: null,
            role: 'annotator',
            workspace: file?.workspace ?? null,
            line,
          });
          for (const [question, answer] of entries(response.values))
            if (isObject(answer)) addAnswer(to, question, submission, answer.value, line);
            else if (answer !== null) notUnderstood(to, line);
        }
        return null;
      },
    };
  },
};
