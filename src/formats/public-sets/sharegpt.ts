import { isObject } from '../../model/json.ts';
import { addRecordMetadata, idFromFields } from '../collect/fields.ts';
import { list, idOf, without } from '../collect/json-values.ts';
import { addAggregate, addField, addMetadata, addRecord } from '../collect/collect.ts';
import { dialogueText, isHuman, turnsOf } from '../collect/dialogue.ts';
import type { Format } from '../format.ts';
import { labelsOf } from './oasst.ts';

const OWN = new Set(['id', 'conversations', 'labels']);

/** ShareGPT conversations, with or without a dictionary of labels that are already averaged. */
export const sharegpt: Format = {
  id: 'sharegpt',
  title: 'ShareGPT conversations',
  tells: { unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    const found = rows.some(({ value }) => {
      const [first] = isObject(value) ? list(value.conversations) : [];
      return isObject(first) && 'from' in first && 'value' in first;
    });
    return found ? '"conversations" is a list of turns with "from" and "value".' : null;
  },
  read(collected) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const turns = turnsOf(value.conversations);
        if (!turns) return { code: 'no_turns', reason: 'it has no turns in "conversations"' };
        const id = idOf(value.id) ?? idFromFields(collected, value.conversations);
        const { record, isNew } = addRecord(collected, id, {
          line,
        });
        if (isNew) {
          const first = turns.findIndex(isHuman);
          addField(collected, 'prompt', record, turns[first]?.text);
          addField(collected, 'response', record, first < 0 ? null : turns[first + 1]?.text);
          addField(collected, 'conversation', record, dialogueText(turns));
          addMetadata(collected, 'record', 'turns', record, turns.length);
          addRecordMetadata(collected, record, without(value, OWN));
          for (const label of labelsOf(value.labels))
            addAggregate(collected, record, label.name, label.value, label.count);
        }
        return null;
      },
    };
  },
};
