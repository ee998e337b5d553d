import { isObject } from '../../model/json.ts';
import { addRecordMetadata } from '../collect/fields.ts';
import { list, text, idOf, without } from '../collect/json-values.ts';
import { addAggregate, addField, addRecord } from '../collect/collect.ts';
import type { Format } from '../format.ts';
import { tell } from '../collect/tell.ts';
import { timeIn } from '../collect/tell-time.ts';

const OWN = new Set(['qid', 'question', 'answers', 'date', 'metadata']);

/** Stack Exchange preferences: a question and its answers with the score of their votes. */
export const stackExchange: Format = {
  id: 'stack-exchange',
  title: 'Stack Exchange preferences',
  tells: { unanswered: 'yes', metadata: 'yes' },
  recognise({ rows }) {
    const found = rows.some(({ value }) => {
      const [first] = isObject(value) && 'qid' in value ? list(value.answers) : [];
      return isObject(first) && 'pm_score' in first;
    });
    return found ? '"qid" comes with answers that have a "pm_score".' : null;
  },
  read(collected) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const id = idOf(value.qid);
        if (id === null) return { code: 'no_item', reason: 'it has no "qid"' };
        const inserted = timeIn(
          collected,
          typeof value.date === 'string' ? value.date.replaceAll('/', '-') : value.date,
          line,
        );
        const { record, isNew } = addRecord(collected, id, { inserted, line });
        if (!isNew) return null;
        addField(collected, 'question', record, text(value.question));
        const answers = list(value.answers).filter(isObject);
        answers.forEach((answer, index) => {
          const chosen = answer.selected === true ? ' (accepted)' : '';
          const score =
            typeof answer.pm_score === 'number' ? `score ${String(answer.pm_score)}${chosen}\n\n` : '';
          addField(collected, `answer ${String(index + 1)}`, record, `${score}${text(answer.text) ?? ''}`);
          if (typeof answer.pm_score === 'number')
            addAggregate(collected, record, 'pm_score', answer.pm_score, null);
          if (answer.author !== undefined)
            tell(
              collected,
              'names_left_out',
              'The names and profiles of the authors of answers are left out.',
              line,
            );
        });
        addRecordMetadata(collected, record, {
          answers: answers.length,
          accepted: answers.some(({ selected }) => selected === true),
        });
        addRecordMetadata(collected, record, without(value, OWN));
        const [link] = list(value.metadata);
        addRecordMetadata(collected, record, { link });
        return null;
      },
    };
  },
};
