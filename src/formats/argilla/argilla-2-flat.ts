import { isObject } from '../../model/json.ts';
import { addShown, addSuggested, idFromFields, metadataValue } from '../collect/fields.ts';
import { list, text } from '../collect/json-values.ts';
import { notUnderstood, submissionsOf } from '../collect/person-submissions.ts';
import type { Collected } from '../collect/collected.ts';
import { addAnswer, addMetadata, addProblem, addRecord } from '../collect/collect.ts';
import { isTextName } from '../collect/column-names.ts';
import type { FileContext, Format } from '../format.ts';

// The longest suffix is tried first: a question's name may itself end in one of them.
const SUFFIXES = [
  '.responses.status',
  '.responses.users',
  '.responses',
  '.suggestion.score',
  '.suggestion.agent',
  '.suggestion',
] as const;
type Suffix = (typeof SUFFIXES)[number];

const OWN = new Set(['id', 'status', '_server_id']);

/** Argilla 2, `to_list(flatten=True)`, `to_datasets`: one namespace, three parallel lists a question. */
export const argilla2Flat: Format = {
  id: 'argilla-2-flat',
  title: 'Argilla 2, flat rows',
  tells: {
    annotator: 'yes',
    status: 'yes',
    suggestions: 'yes',
    unanswered: 'yes',
    metadata: 'mixed with fields',
  },
  recognise({ rows }) {
    for (const { value } of rows)
      if (isObject(value)) {
        const key = Object.keys(value).find((name) => suffixOf(name) !== null);
        if (key !== undefined) return `The key "${key}" ends as Argilla's flat exports do.`;
      }
    return null;
  },
  read(collected, context) {
    const isField = fieldTest(context);
    const { path, file } = context;
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const questions = new Map<string, Partial<Record<Suffix, unknown>>>();
        const fields: [string, unknown][] = [];
        const metadata: [string, unknown][] = [];
        for (const name of Object.keys(value)) {
          const cell = value[name];
          const suffix = suffixOf(name);
          if (suffix !== null) {
            const question = name.slice(0, -suffix.length);
            const columns = questions.get(question);
            if (columns) columns[suffix] = cell;
            else questions.set(question, { [suffix]: cell });
          } else if (!OWN.has(name)) (isField(name) ? fields : metadata).push([name, cell]);
        }
        const { record } = addRecord(collected, text(value.id) ?? idFromFields(collected, fields), {
          status: text(value.status),
          line,
        });
        for (const [name, cell] of fields) addShown(collected, record, name, cell);
        for (const [name, cell] of metadata)
          addMetadata(collected, 'record', name, record, metadataValue(cell));
        const gather = submissionsOf(collected, record, file, line);
        for (const [question, columns] of questions) {
          const submission = gather();
          const answers = list(columns['.responses']);
          if (!Array.isArray(columns['.responses'] ?? [])) notUnderstood(collected, line);
          const users = list(columns['.responses.users']);
          const statuses = list(columns['.responses.status']);
          if (answers.length !== users.length && users.length > 0) unequal(collected, path, line);
          answers.forEach((raw, place) => {
            const number = submission({ user: text(users[place]), status: text(statuses[place]) });
            if (number !== null) addAnswer(collected, question, number, raw, line);
          });
          const suggestion = {
            value: columns['.suggestion'],
            score: columns['.suggestion.score'],
            agent: columns['.suggestion.agent'],
          };
          addSuggested(collected, record, question, suggestion, line);
        }
        return null;
      },
    };
  },
};

function suffixOf(name: string): Suffix | null {
  return SUFFIXES.find((suffix) => name.endsWith(suffix) && name.length > suffix.length) ?? null;
}

/** Settings tell fields from metadata; without them long texts and objects are taken for fields. */
function fieldTest({ described, sample }: FileContext): (name: string) => boolean {
  if (described.fields.size > 0) return (name) => described.fields.has(name);
  const known = new Map<string, boolean>();
  for (const { value } of sample.rows)
    if (isObject(value))
      for (const [name, cell] of Object.entries(value))
        if (
          isObject(cell) ||
          (typeof cell === 'string' && (isTextName(name) || cell.length > 80 || cell.includes('\n')))
        )
          known.set(name, true);
  return (name) => known.get(name) ?? false;
}

function unequal(collected: Collected, path: string, line: number) {
  addProblem(collected, {
    code: 'unequal_lists',
    message: 'The lists of answers and of people differ in length; they are paired as far as both go.',
    file: path,
    line,
    count: 1,
  });
}
