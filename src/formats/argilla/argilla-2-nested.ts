import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, addSuggested, idFromFields } from '../collect/fields.ts';
import { entries, text } from '../collect/json-values.ts';
import { responsesIn, submissionsOf } from '../collect/person-submissions.ts';
import { addAnswer, addRecord } from '../collect/collect.ts';
import type { Format } from '../format.ts';

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
  read(collected, { file }) {
    return {
      row({ value, line }) {
        if (!isObject(value) || !isObject(value.fields))
          return { code: 'no_fields', reason: 'the record has no "fields"' };
        const { record } = addRecord(collected, text(value.id) ?? idFromFields(collected, value.fields), {
          status: text(value.status),
          line,
        });
        addFields(collected, record, value.fields);
        addRecordMetadata(collected, record, value.metadata);
        for (const [question, suggestion] of entries(value.suggestions))
          addSuggested(collected, record, question, suggestion, line);
        const gather = submissionsOf(collected, record, file, line);
        for (const [question, responses] of entries(value.responses)) {
          const submission = gather();
          for (const response of responsesIn(collected, responses, line)) {
            // The export does not say the status of a response.
            const number = submission({ user: text(response.user_id), status: null });
            if (number !== null) addAnswer(collected, question, number, response.value, line);
          }
        }
        return null;
      },
    };
  },
};
