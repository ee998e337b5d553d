import { isObject } from '../../model/json.ts';
import { addFields, idFromFields } from '../collect/fields.ts';
import { addAnswer, addProblem, addRecord } from '../collect/collect.ts';
import type { Format } from '../format.ts';
import { idOf } from '../collect/json-values.ts';
import { addLooseMetadata } from '../collect/loose-metadata.ts';
import { addResponse } from '../collect/response.ts';

interface Shape {
  readonly fields: readonly string[];
  readonly label: string;
}

const SHAPES: readonly Shape[] = [
  { fields: ['instruction', 'context', 'response'], label: 'category' },
  { fields: ['text'], label: 'category' },
  { fields: ['text'], label: 'label' },
];

/** Texts with one label that nobody is named for: Dolly, banking77 and sets for training a classifier. */
export const labelledTexts: Format = {
  id: 'labelled-texts',
  title: 'Texts with one label, without annotators',
  tells: { unanswered: 'blank cells' },
  takes: 'objects',
  recognise({ rows }) {
    for (const { value } of rows) {
      const shape = isObject(value) ? shapeOf(value) : null;
      if (shape)
        return `The rows hold ${shape.fields.join(', ')} and one "${shape.label}", and do not say who gave it.`;
    }
    return null;
  },
  read(collected, { path, file }) {
    let unnamed = 0;
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const shape = shapeOf(value);
        if (!shape) return { code: 'no_text', reason: 'it has no text with a label' };
        const texts = Object.fromEntries(shape.fields.map((name): [string, unknown] => [name, value[name]]));
        const id = idOf(value.id) ?? idFromFields(collected, texts);
        const { record, isNew } = addRecord(collected, id, {
          line,
        });
        if (isNew) {
          addFields(collected, record, texts);
          const own = new Set(['id', shape.label, ...shape.fields]);
          addLooseMetadata(
            collected,
            record,
            Object.fromEntries(Object.entries(value).filter(([name]) => !own.has(name))),
          );
        }
        const label = value[shape.label];
        if (label === null) return null;
        if (file?.annotator === undefined) unnamed++;
        addAnswer(
          collected,
          shape.label,
          addResponse(collected, { record, person: null, file, line }),
          label,
          line,
        );
        return null;
      },
      end() {
        if (unnamed === 0) return;
        addProblem(collected, {
          code: 'person_unknown',
          message:
            'Nothing says who gave these labels, so each counts as the answer of an unknown person and agreement cannot be computed. Export them with their annotators, or name the person of the file under "files" in dashboard.yml.',
          file: path,
          line: null,
          count: unnamed,
        });
      },
    };
  },
};

const isScalar = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';

const shapeOf = (row: Readonly<Record<string, unknown>>): Shape | null =>
  SHAPES.find(
    ({ fields, label }) =>
      label in row &&
      isScalar(row[label]) &&
      fields.every((name) => name in row && (row[name] === null || typeof row[name] === 'string')),
  ) ?? null;
