import { isObject } from '../questions/type.ts';
import { addFields, addRecordMetadata, addSuggested, entries, idFromFields, list, text } from './argilla.ts';
import { addAnnotator, addAnswer, addRecord, addSubmission } from './collect.ts';
import type { Format } from './format.ts';

/** Argilla 2, `to_list`, `to_json` and `to_disk`: responses by question, without a status. */
export const argilla2Nested: Format = {
  id: 'argilla-2',
  title: 'Argilla 2, nested records',
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
        // One person's answers over all questions are one submission; the export does not say its status.
        const submissions = new Map<string, number>();
        for (const [question, responses] of entries(value.responses))
          list(responses).forEach((response, place) => {
            if (!isObject(response)) return;
            const user = text(response.user_id) ?? file?.annotator ?? null;
            const key = user ?? `\u0000${String(place)}`;
            const submission =
              submissions.get(key) ??
              addSubmission(to, {
                record,
                annotator: addAnnotator(to, user),
                status: 'unknown',
                created: null,
                updated: null,
                duration: null,
                role: 'annotator',
                workspace: file?.workspace ?? null,
                line,
              });
            submissions.set(key, submission);
            addAnswer(to, question, submission, response.value, line);
          });
        return null;
      },
    };
  },
};
