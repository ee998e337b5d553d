import { isObject } from '../questions/type.ts';
import { addFields, addRecordMetadata, addSuggested, entries, idFromFields, text } from './argilla.ts';
import { responsesIn, submissionsOf } from './argilla-submissions.ts';
import { addAnswer, addRecord } from './collect.ts';
import type { Format } from './format.ts';

/** Argilla 2, `to_list`, `to_json` and `to_disk`: responses by question, without a status. */
export const argilla2Nested: Format = {
  id: 'argilla-2',
  title: 'Argilla 2, nested records',
  tells: {
    annotator: 'yes',
    status: 'no: all are unknown',
    suggestions: 'yes',
    unanswered: 'yes',
    metadata: 'yes',
  },
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) => isObject(value) && isObject(value.fields) && isObject(value.responses),
    );
    return found ? 'Each record has "fields" and an object "responses" by question.' : null;
  },
  read(to, { file }) {
    return {
      row({ value, line }) {
        if (!isObject(value) || !isObject(value.fields))
          return { code: 'no_fields', reason: 'the record has no "fields"' };
        const { record } = addRecord(to, text(value.id) ?? idFromFields(to, value.fields), {
          status: text(value.status),
          inserted: null,
          updated: null,
          line,
        });
        addFields(to, record, value.fields);
        addRecordMetadata(to, record, value.metadata);
        for (const [question, suggestion] of entries(value.suggestions))
          addSuggested(to, record, question, suggestion, line);
        const gather = submissionsOf(to, record, file, line);
        for (const [question, responses] of entries(value.responses)) {
          const submission = gather();
          for (const response of responsesIn(to, responses, line)) {
            // The export does not say the status of a response.
            const given = submission({ user: text(response.user_id), status: null });
            if (given !== null) addAnswer(to, question, given, response.value, line);
          }
        }
        return null;
      },
    };
  },
};
