import { isObject, isScalar } from '../../model/json.ts';
import { addFields, idFromFields } from '../collect/fields.ts';
import { addAnswer, addProblem, addRecord } from '../collect/collect.ts';
import { isTextName } from '../collect/column-names.ts';
import type { Format } from '../format.ts';
import { idOf } from '../collect/json-values.ts';
import { addLooseMetadata } from '../collect/loose-metadata.ts';
import { addResponse } from '../collect/response.ts';

const PEOPLE = ['annotators', 'annotator_ids', 'workers', 'worker_ids', 'raters', 'users'] as const;
const ANSWERS = ['annotations', 'labels', 'annotator_labels', 'answers', 'ratings', 'responses'] as const;
const IDS = ['id', 'item_id', 'record_id', 'uid', 'idx'] as const;

interface Lists {
  readonly people: string;
  readonly answers: string;
}

/** One row per record with the people in one list and their answers in another, as in shared tasks on disagreement. */
export const listRows: Format = {
  id: 'list-rows',
  title: 'Rows with a list of annotators and a list of answers',
  tells: { annotator: 'yes', unanswered: 'empty lists', metadata: 'yes' },
  takes: 'objects',
  recognise({ rows }) {
    for (const { value } of rows) {
      const lists = isObject(value) ? listsOf(value) : null;
      if (lists) return `"${lists.people}" and "${lists.answers}" are lists of equal length.`;
    }
    return null;
  },
  read(collected, { path, file, sample }) {
    const lists = sample.rows.reduce<Lists | null>(
      (found, { value }) => found ?? (isObject(value) ? listsOf(value) : null),
      null,
    );
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const people = listIn(lists ? (value[lists.people] ?? '') : null);
        const answers = lists ? answersOf(value[lists.answers] ?? '', people ?? []) : null;
        if (!people || !answers)
          return { code: 'no_lists', reason: 'it has no lists of annotators and of answers' };
        const own = new Set<string>([lists!.people, lists!.answers, ...IDS]);
        const rest = Object.entries(value).filter(([name]) => !own.has(name));
        const named = IDS.map((name) => value[name]).find((id) => id !== null && id !== undefined);
        const id = idOf(named);
        const { record } = addRecord(collected, id ?? idFromFields(collected, rest), {
          line,
        });
        for (const [name, cell] of rest)
          if (isTextName(name) || (typeof cell === 'string' && cell.length > 80))
            addFields(collected, record, { [name]: cell });
          else if (isObject(cell) && Object.values(cell).every(isScalar))
            addLooseMetadata(
              collected,
              record,
              Object.fromEntries(Object.entries(cell).map(([key, inner]) => [`${name}.${key}`, inner])),
            );
          else addLooseMetadata(collected, record, { [name]: cell });
        if (people.length !== answers.length)
          addProblem(collected, {
            code: 'unequal_lists',
            message:
              'The lists of answers and of people differ in length; they are paired as far as both go.',
            file: path,
            line,
            count: 1,
          });
        people.slice(0, answers.length).forEach((person, place) => {
          const submission = addResponse(collected, { record, person: idOf(person), file, line });
          addAnswer(collected, questionOf(lists!.answers), submission, answers[place], line);
        });
        return null;
      },
    };
  },
};

const questionOf = (name: string) => (name === 'annotator_labels' ? 'label' : name.replace(/s$/, ''));

function listsOf(row: Readonly<Record<string, unknown>>): Lists | null {
  for (const people of PEOPLE) {
    const list = listIn(row[people]);
    if (!list || list.length < 2) continue;
    for (const answers of ANSWERS)
      if (answers in row && answersOf(row[answers], list)?.length === list.length) return { people, answers };
  }
  return null;
}

/** A list of scalars: as it is, as JSON text, or as text with commas. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isScalar) ? value : null;
  if (value === '') return [];
  if (typeof value !== 'string') return null;
  if (value.startsWith('['))
    try {
      return listIn(JSON.parse(value));
    } catch {
      return null;
    }
  return value.split(',').map((item) => item.trim());
}

/** Answers in the order of the people; an object gives each person's by name. */
function answersOf(value: unknown, people: readonly unknown[]): readonly unknown[] | null {
  if (!isObject(value)) return listIn(value);
  return people.every((person) => Object.hasOwn(value, String(person)))
    ? people.map((person) => value[String(person)])
    : null;
}
