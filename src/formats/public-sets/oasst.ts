import { isObject } from '../../model/json.ts';
import { addRecordMetadata } from '../collect/fields.ts';
import { entries, list, text } from '../collect/json-values.ts';
import type { Collected } from '../collect/collected.ts';
import { addAggregate, addField, addMetadata, addRecord } from '../collect/collect.ts';
import type { Format, Verdict } from '../format.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

type Values = Readonly<Record<string, unknown>>;

interface Place {
  readonly message: Values;
  readonly depth: number;
}

const OWN = new Set([
  'message_id',
  'text',
  'created_date',
  'user_id',
  'labels',
  'emojis',
  'replies',
  'events',
]);

/** Open-Assistant trees, threads and messages: a record a message, its labels already averaged. */
export const oasst: Format = {
  id: 'oasst',
  title: 'Open-Assistant messages',
  tells: { annotator: 'no: already averaged', unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    for (const { value } of rows) {
      if (!isObject(value)) continue;
      if ('message_tree_id' in value && isObject(value.prompt))
        return '"message_tree_id" and "prompt": trees.';
      if ('thread_id' in value) return '"thread_id": threads.';
      if ('message_id' in value && 'role' in value) return '"message_id" and "role": messages.';
    }
    return null;
  },
  read(collected) {
    return {
      row({ value, line }): Verdict {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const roots = rootsOf(value);
        if (!roots.some(({ message_id: id }) => text(id) !== null))
          return { code: 'no_message', reason: 'it holds no message with a "message_id"' };
        const shared = {
          message_tree_id: value.message_tree_id,
          tree_state: value.tree_state,
          thread_id: value.thread_id,
          origin: value.origin,
        };
        // A list of what is still to be read, because replies can be nested deeper than functions can call.
        const open: Place[] = roots.map((message) => ({ message, depth: 0 }));
        for (let place = open.pop(); place; place = open.pop()) {
          addMessage(collected, place, shared, line);
          for (const reply of list(place.message.replies).toReversed())
            if (isObject(reply)) open.push({ message: reply, depth: place.depth + 1 });
        }
        return null;
      },
    };
  },
};

/** The messages of a row that are no reply of another one in it. */
function rootsOf(value: Values): readonly Values[] {
  if (isObject(value.prompt)) return [value.prompt];
  if (text(value.message_id) !== null) return [value];
  return Object.values(value).flatMap((inner) => list(inner).filter(isObject));
}

function addMessage(collected: Collected, { message, depth }: Place, shared: Values, line: number) {
  const id = text(message.message_id);
  if (id === null) {
    tell(collected, 'no_message', 'Messages without a "message_id" are left out.', line);
    return;
  }
  const created = timeIn(collected, message.created_date, line);
  const { record, isNew } = addRecord(collected, id, {
    inserted: created,
    line,
  });
  // A file can be flat and nested at once, and threads share their first messages.
  if (!isNew) {
    tell(collected, 'message_repeated', 'Messages with the id of one that was read before count once.', line);
    return;
  }
  addField(collected, 'text', record, text(message.text));
  addMetadata(collected, 'record', 'author', record, text(message.user_id));
  addMetadata(collected, 'record', 'depth', record, depth);
  for (const [name, value] of Object.entries({ ...shared, ...message })) {
    if (OWN.has(name) || value === null || value === undefined) continue;
    if (!isObject(value)) addRecordMetadata(collected, record, { [name]: value });
    else
      for (const [key, inner] of Object.entries(value))
        addRecordMetadata(collected, record, { [`${name}.${key}`]: inner });
  }
  for (const { name, value, count } of labelsOf(message.labels))
    addAggregate(collected, record, name, value, count);
  for (const [name, count] of countsOf(message.emojis))
    addMetadata(collected, 'record', `emojis.${name}`, record, count);
  if (list(message.events).length > 0 || entries(message.events).length > 0)
    tell(
      collected,
      'events_left_out',
      'The events of messages, which name the people who rated them, are not read.',
      line,
    );
}

export interface AveragedLabel {
  readonly name: string;
  readonly value: number;
  readonly count: number | null;
}

/** Labels as a dictionary of `{value, count}`, or as the Hub has them: three lists of equal length. */
export function labelsOf(labels: unknown): readonly AveragedLabel[] {
  if (!isObject(labels)) return [];
  const columns = Array.isArray(labels.name) && Array.isArray(labels.value);
  const rows: readonly (readonly [unknown, unknown, unknown])[] = columns
    ? list(labels.name).map((name, index) => [name, list(labels.value)[index], list(labels.count)[index]])
    : entries(labels).map(([name, label]) =>
        isObject(label) ? [name, label.value, label.count] : [name, null, null],
      );
  return rows.flatMap(([name, value, count]) =>
    typeof name === 'string' && typeof value === 'number' && Number.isFinite(value)
      ? [{ name, value, count: typeof count === 'number' ? count : null }]
      : [],
  );
}

function countsOf(emojis: unknown): readonly (readonly [string, number])[] {
  if (!isObject(emojis)) return [];
  const pairs: readonly (readonly [unknown, unknown])[] =
    Array.isArray(emojis.name) && Array.isArray(emojis.count)
      ? list(emojis.name).map((name, index) => [name, list(emojis.count)[index]])
      : entries(emojis);
  return pairs.flatMap(([name, count]) =>
    typeof name === 'string' && typeof count === 'number' ? [[name, count]] : [],
  );
}
