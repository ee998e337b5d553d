import type { Option } from '../../model/campaign.ts';
import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { list, text, idOf, oneOrMore, without } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import { addAnswer, addRecord } from '../collect/collect.ts';
import { spanOf, type Found } from './doccano-answers.ts';
import { foundKinds, labelKind } from '../collect/found-kinds.ts';
import { addResponse } from '../collect/response.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';

type Row = Readonly<Record<string, unknown>>;

const OWN = new Set([
  'id',
  'text',
  'meta',
  'annotations',
  'labels',
  'label',
  'user',
  'start_offset',
  'end_offset',
]);

/** The first generation of doccano: all people in one file, known by numbers. */
export const doccanoClassic: Format = {
  id: 'doccano-classic',
  title: 'doccano, first generation',
  tells: { annotator: 'yes, as numbers', unanswered: 'yes', metadata: 'yes' },
  takes: 'objects',
  recognise({ rows }) {
    for (const { value } of rows) {
      if (!isObject(value)) continue;
      if ('annotation_approver' in value) return 'A row has "annotation_approver".';
      if (
        list(value.annotations).some(
          (annotation) => isObject(annotation) && 'user' in annotation && !('result' in annotation),
        )
      )
        return 'A row has "annotations", each with a "user".';
    }
    return null;
  },
  read(collected, { file, sample, described: { labels } }) {
    const kinds = foundKinds(collected);
    const sourced = sample.rows.some(({ value }) => isObject(value) && 'label' in value);
    const submissions = new Map<string, Gathered>();
    let numbered = 0;
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const isTable = !('annotations' in value) && !('labels' in value);
        if (text(value.text) === null && idOf(value.id) === null)
          return { code: 'no_text', reason: 'there is neither "id" nor "text"' };
        // A table of written texts holds the answer in place of what was shown.
        const isAnswer = isTable && !sourced;
        const id = idOf(value.id) ?? idFromFields(collected, value.text);
        const { record } = addRecord(collected, id, { line });
        if (!isAnswer) addFields(collected, record, { text: value.text });
        addRecordMetadata(collected, record, value.meta);
        addRecordMetadata(collected, record, without(value, OWN));
        for (const item of isTable
          ? [isAnswer ? { text: value.text, user: value.user } : value]
          : itemsIn(value)) {
          const person = idOf(item.user) ?? file?.annotator ?? null;
          const key = `${String(record)} ${person === null ? `${String(line)} of nobody` : `=${person}`}`;
          const known = submissions.get(key) ?? { record, person, line, items: [] };
          submissions.set(key, known);
          const name = labels.get(idOf(item.label) ?? '');
          if (typeof item.label === 'number' && name === undefined) numbered++;
          const answer = isTable && !isAnswer ? withNumbers(item) : item;
          known.items.push(name === undefined ? answer : { ...answer, label: name });
        }
        return null;
      },
      end() {
        for (const { record, person, line, items } of submissions.values()) {
          const found = answerIn(collected, items, line);
          if (found === null) continue;
          const submission = addResponse(collected, { record, person, file, line });
          kinds.note('label', found.kind);
          addAnswer(collected, 'label', submission, found.raw, line);
        }
        kinds.declare(new Map([['label', optionsOf([...labels.values()])]]));
        if (numbered > 0)
          tell(
            collected,
            'numbered_labels',
            'This export numbers its labels; their names are in the label file of the project. Put that file beside it, or name them under "questions", "label", "labels" in dashboard.yml.',
            null,
            numbered,
          );
      },
    };
  },
};

const optionsOf = (names: readonly string[]) =>
  new Map(
    names.map((value): [string, Option] => [value, { value, text: value, definition: null, group: null }]),
  );

interface Gathered {
  readonly record: number;
  readonly person: string | null;
  readonly line: number;
  readonly items: Row[];
}

/** Annotations with their users, or labels without. */
function itemsIn(row: Row): readonly Row[] {
  if (Array.isArray(row.annotations)) return row.annotations.filter(isObject);
  return list(row.labels).flatMap((label): readonly Row[] => {
    const span = spanOf(label);
    if (span) return [{ label: span.label, start_offset: span.start, end_offset: span.end }];
    return text(label) === null ? [] : [{ label }];
  });
}

/** The cells of a table are texts. */
const withNumbers = ({ label, start_offset: start, end_offset: end }: Row): Row =>
  text(start) === null ? { label } : { label, start_offset: Number(start), end_offset: Number(end) };

/** What one person gave on one record: spans, labels or texts. */
function answerIn(collected: Collected, items: readonly Row[], line: number): Found | null {
  const spans = items.flatMap((item) => spanOf(item) ?? []);
  if (spans.length > 0) return { kind: 'span', raw: spans };
  const labels = [...new Set(items.flatMap(({ label }) => idOf(label) ?? []))];
  if (labels.length > 0) return { kind: labelKind(labels), raw: oneOrMore(labels) };
  const texts = items.flatMap((item) => text(item.text) ?? []);
  if (texts.length > 0) return { kind: 'text', raw: texts.join('\n') };
  tell(
    collected,
    'result_not_understood',
    'Annotations that do not have the form of this export are left out.',
    line,
  );
  return null;
}
