import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { list, text, idOf, oneOrMore, without } from '../collect/json-values.ts';
import { addAnswer, addRecord } from '../collect/collect.ts';
import { kindOfTexts, regionOf, spanOf, type Found } from './doccano-answers.ts';
import { personOfFile } from '../collect/file-person.ts';
import { foundKinds, labelKind } from '../collect/found-kinds.ts';
import { addResponse } from '../collect/response.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';

type Row = Readonly<Record<string, unknown>>;

const ANSWERS = ['label', 'entities', 'cats', 'bbox', 'segmentation'];
const OWN = new Set(['id', 'text', 'filename', 'meta', 'relations', ...ANSWERS]);

/** doccano, as exported today: one file for each person, or one that all people share. */
export const doccano: Format = {
  id: 'doccano',
  title: 'doccano, one file a person',
  tells: { annotator: "the file's name, a guess", unanswered: 'yes', metadata: 'yes' },
  takes: 'objects',
  recognise({ rows }) {
    const found = rows.find(
      ({ value }) =>
        isObject(value) &&
        (text(value.text) ?? text(value.filename)) !== null &&
        !('annotations' in value) &&
        !('annotation_approver' in value) &&
        !('_input_hash' in value) &&
        isAnswered(value),
    );
    return found ? 'A row has "text" or "filename" and a list of labels.' : null;
  },
  read(collected, context) {
    const { file, sample } = context;
    const kinds = foundKinds(collected);
    const person = personOfFile(collected, context);
    const texts = kindOfTexts(sample.rows.flatMap(({ value }) => (isObject(value) ? labelsIn(value) : [])));
    let empty = 0;
    let joined = 0;
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const shown = { text: value.text, filename: value.filename };
        if (text(shown.text) === null && text(shown.filename) === null)
          return { code: 'no_text', reason: 'there is neither "text" nor "filename"' };
        const id = idOf(value.id) ?? idFromFields(collected, shown);
        const { record } = addRecord(collected, id, { line });
        addFields(collected, record, shown);
        addRecordMetadata(collected, record, value.meta);
        addRecordMetadata(collected, record, without(value, OWN));
        if (typeof value.label === 'string' && value.label.includes('#')) joined++;
        if (list(value.relations).length > 0)
          tell(
            collected,
            'relations',
            'Relations between spans are left out.',
            line,
            list(value.relations).length,
          );
        const { answers, unread } = answersIn(value, texts);
        if (unread > 0)
          tell(
            collected,
            'result_not_understood',
            'Labels that do not have the form of this export are left out.',
            line,
            unread,
          );
        if (answers.length === 0) {
          empty++;
          return null;
        }
        const submission = addResponse(collected, { record, person, file, line });
        for (const [question, { kind, raw }] of answers) {
          kinds.note(question, kind);
          addAnswer(collected, question, submission, raw, line);
        }
        return null;
      },
      end() {
        kinds.declare();
        if (empty > 0)
          tell(
            collected,
            'no_response',
            'Records without any label count as not answered: this export lists every record for every person and does not say who looked at it.',
            null,
            empty,
          );
        if (joined > 0)
          tell(
            collected,
            'split_labels',
            'Labels joined with # are split there, and so is a name that holds a #.',
            null,
            joined,
          );
      },
    };
  },
};

/** In a table the comments tell that it is doccano's: its other columns are anybody's. */
const isAnswered = (row: Row): boolean =>
  ANSWERS.some((name) => Array.isArray(row[name])) ||
  (typeof row.label === 'string' && 'Comments' in row && 'id' in row);

/** The labels of a row; in a table they are joined with `#`. */
const labelsIn = ({ label }: Row): readonly unknown[] =>
  typeof label === 'string' ? label.split('#') : list(label);

/** The answers of a row by question, and how many labels in it cannot be read. */
function answersIn(
  row: Row,
  texts: 'label' | 'text',
): { readonly answers: readonly (readonly [string, Found])[]; readonly unread: number } {
  const answers: [string, Found][] = [];
  let unread = 0;
  const add = (
    question: string,
    items: readonly unknown[],
    read: (item: unknown) => unknown,
    asNames: boolean,
  ) => {
    const names = asNames ? items.flatMap((item) => idOf(item) ?? []) : [];
    const spans = names.length > 0 ? [] : items.flatMap((item) => read(item) ?? []);
    unread += items.length - names.length - spans.length;
    if (spans.length > 0) answers.push([question, { kind: 'span', raw: spans }]);
    else if (names.length > 0 && question === 'label' && texts === 'text')
      answers.push([question, { kind: 'text', raw: names.join('\n') }]);
    else if (names.length > 0) answers.push([question, { kind: labelKind(names), raw: oneOrMore(names) }]);
  };
  add('label', labelsIn(row), spanOf, true);
  add('entities', list(row.entities), spanOf, false);
  add('cats', list(row.cats), () => null, true);
  add('bbox', list(row.bbox), regionOf, false);
  add('segmentation', list(row.segmentation), regionOf, false);
  return { answers, unread };
}
