import { isObject } from '../../model/json.ts';
import { addRecordMetadata } from '../collect/fields.ts';
import { entries, list, text, without } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import { addField, addRecord, addSuggestion } from '../collect/collect.ts';
import type { Format } from '../format.ts';
import { hash } from '../collect/hash.ts';

const OWN = new Set(['instruction', 'completions', 'models']);
const OWN_OF_COMPLETION = new Set(['response', 'annotations', 'critique']);
const AGENT = 'a model that the file does not name';

/** UltraFeedback: a record a completion; a model's ratings are suggestions, not answers of people. */
export const ultrafeedback: Format = {
  id: 'ultrafeedback',
  title: 'UltraFeedback',
  tells: { suggestions: 'of models', unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    const found = rows.some(({ value }) => {
      const [first] = isObject(value) && 'instruction' in value ? list(value.completions) : [];
      return isObject(first) && 'response' in first;
    });
    return found ? '"instruction" comes with a list of "completions".' : null;
  },
  read(collected) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const completions = list(value.completions).filter(isObject);
        if (completions.length === 0) return { code: 'no_completions', reason: 'it has no completions' };
        const shared = without(value, OWN);
        const prompt = text(value.instruction);
        completions.forEach((completion, index) => {
          const model = text(completion.model) ?? String(index + 1);
          const id = `${hash(prompt ?? '')} ${model}`;
          const { record, isNew } = addRecord(collected, id, {
            line,
          });
          if (!isNew) return;
          addField(collected, 'instruction', record, prompt);
          addField(collected, 'response', record, text(completion.response));
          addField(collected, 'critique', record, text(completion.critique));
          addRecordMetadata(collected, record, shared);
          addRecordMetadata(
            collected,
            record,
            Object.fromEntries(entries(completion).filter(([name]) => !OWN_OF_COMPLETION.has(name))),
          );
          for (const [aspect, annotation] of entries(completion.annotations))
            addRatings(collected, record, aspect, annotation, line);
        });
        return null;
      },
    };
  },
};

/** An aspect is rated once, or in a list of several ratings whose place is their number. */
function addRatings(collected: Collected, record: number, aspect: string, annotation: unknown, line: number) {
  const annotations = Array.isArray(annotation) ? annotation : [annotation];
  annotations.forEach((item: unknown, index) => {
    if (!isObject(item)) return;
    const name = annotations.length > 1 ? `${aspect} ${String(index + 1)}` : aspect;
    const rating = Number(item.Rating ?? NaN);
    if (item.Rating !== '' && Number.isFinite(rating))
      addSuggestion(collected, name, record, { raw: rating, score: null, agent: AGENT }, line);
    addField(collected, `${name}: reason`, record, text(item.Rationale));
  });
}
