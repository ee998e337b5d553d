import { isObject } from '../../model/json.ts';
import { addFields, addRecordMetadata, addSuggested, idFromFields } from '../collect/fields.ts';
import { text } from '../collect/json-values.ts';
import { submissionsOf } from '../collect/person-submissions.ts';
import type { Collected } from '../collect/collected.ts';
import { addAggregate, addAnswer, addProblem, addRecord } from '../collect/collect.ts';
import { isTooDeep } from '../../files/json-depth.ts';
import type { Format } from '../format.ts';

interface Response {
  readonly user: string | null;
  readonly status: string | null;
  readonly raw: unknown;
}

const OWN = new Set(['external_id', 'metadata', 'vectors']);

/** Argilla 1 as rows on the Hugging Face Hub: a column per question, a list of responses or three lists. */
export const argilla1Hub: Format = {
  id: 'argilla-1-hub',
  title: 'Argilla 1, Hugging Face rows',
  tells: { annotator: 'yes', status: 'yes', suggestions: 'yes', unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    for (const { value } of rows)
      if (isObject(value))
        for (const [name, cell] of Object.entries(value)) {
          if (`${name}-suggestion` in value) return `The column "${name}" comes with "${name}-suggestion".`;
          if (responsesOf(cell)?.length) return `The column "${name}" holds user_id, value and status.`;
        }
    return null;
  },
  read(collected, { path, file, sample }) {
    const questions = new Set<string>();
    for (const { value } of sample.rows)
      if (isObject(value))
        for (const [name, cell] of Object.entries(value))
          if (`${name}-suggestion` in value || responsesOf(cell)?.length) questions.add(name);
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const fields = Object.entries(value).filter(
          ([name, cell]) =>
            !questions.has(name) &&
            !OWN.has(name) &&
            !isSuggestion(name, questions) &&
            !isBeside(name, cell, value),
        );
        const id = text(value.external_id) ?? idFromFields(collected, fields);
        const { record } = addRecord(collected, id, { line });
        for (const [name, cell] of fields) addFields(collected, record, { [name]: cell });
        for (const [name, cell] of Object.entries(value))
          if (isBeside(name, cell, value)) addBeside(collected, record, name, cell, value);
        const metadata = metadataOf(value.metadata);
        if (metadata === undefined)
          addProblem(collected, {
            code: 'broken_metadata',
            message: 'The metadata text is not valid JSON and is left out.',
            file: path,
            line,
            count: 1,
          });
        addRecordMetadata(collected, record, metadata);
        const gather = submissionsOf(collected, record, file, line);
        for (const question of questions) {
          const responses = responsesOf(value[question]);
          if (responses === null && value[question] !== null && value[question] !== undefined)
            addProblem(collected, {
              code: 'collapsed_answer',
              message: `In some rows the column "${question}" holds one value in place of responses. It names nobody, so it counts as no response.`,
              file: path,
              line,
              count: 1,
            });
          const submission = gather();
          for (const { raw, ...who } of responses ?? []) {
            const number = submission(who);
            if (number !== null) addAnswer(collected, question, number, raw, line);
          }
          const details = value[`${question}-suggestion-metadata`];
          const suggestion = {
            ...(isObject(details) ? details : {}),
            value: value[`${question}-suggestion`],
          };
          addSuggested(collected, record, question, suggestion, line);
        }
        return null;
      },
    };
  },
};

const BESIDE = new Set(['kind', 'cluster_description', 'topic']);

/** Averages and descriptions that were added to an export beside its own columns: no texts that people were shown. */
const isBeside = (name: string, cell: unknown, row: Readonly<Record<string, unknown>>): boolean =>
  'avg_rating' in row &&
  'num_responses' in row &&
  (BESIDE.has(name) || typeof cell === 'number' || name === 'raw_responses');

function addBeside(
  collected: Collected,
  record: number,
  name: string,
  cell: unknown,
  { num_responses: count }: Readonly<Record<string, unknown>>,
): void {
  if (name === 'avg_rating' && typeof cell === 'number')
    addAggregate(collected, record, name, cell, typeof count === 'number' ? count : null);
  // The raw responses are the answers once more, without the people.
  else if (name !== 'raw_responses') addRecordMetadata(collected, record, { [name]: cell });
}

const isSuggestion = (name: string, questions: ReadonlySet<string>): boolean => {
  const question = name.replace(/-suggestion(-metadata)?$/, '');
  return question !== name && questions.has(question);
};

/** Responses in either shape; null where the cell is neither. */
function responsesOf(cell: unknown): readonly Response[] | null {
  if (Array.isArray(cell)) {
    const items: readonly unknown[] = cell;
    if (!items.every((item) => isObject(item) && 'value' in item && ('user_id' in item || 'status' in item)))
      return null;
    return (items as readonly Record<string, unknown>[]).map((item) => ({
      user: text(item.user_id),
      status: text(item.status),
      raw: flatRaw(item.value),
    }));
  }
  if (!isObject(cell) || !Array.isArray(cell.value) || !Array.isArray(cell.user_id)) return null;
  const { user_id: users, status: statuses } = cell as {
    user_id: readonly unknown[];
    status?: readonly unknown[];
  };
  return (cell.value as readonly unknown[]).map((raw, place) => ({
    user: text(users[place]),
    status: text(statuses?.[place]),
    raw: flatRaw(raw),
  }));
}

/** A ranking or spans as an object of lists become a list of objects. */
function flatRaw(raw: unknown): unknown {
  if (!isObject(raw)) return raw;
  const columns = Object.entries(raw).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const length = Math.max(0, ...columns.map(([, values]) => values.length));
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[index]])),
  );
}

/** Metadata is JSON text or an object; undefined where the text is broken. */
function metadataOf(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value ?? null;
  if (isTooDeep(value)) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
