import { isObject } from '../questions/type.ts';
import { addRecordMetadata, list, text } from './argilla.ts';
import { addAggregate, addField, addRecord } from './collect.ts';
import type { Format } from './format.ts';
import { idOf } from './json-values.ts';
import { tell } from './tell.ts';
import { parseTime } from './time.ts';

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
  read(to) {
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const id = idOf(value.qid);
        if (id === null) return { code: 'no_item', reason: 'it has no "qid"' };
        const inserted = parseTime(
          typeof value.date === 'string' ? value.date.replaceAll('/', '-') : value.date,
        );
        const { record, isNew } = addRecord(to, id, { status: null, inserted, updated: null, line });
        if (!isNew) return null;
        addField(to, 'question', record, text(value.question));
        const answers = list(value.answers).filter(isObject);
        answers.forEach((answer, at) => {
          const chosen = answer.selected === true ? ' (accepted)' : '';
          const score =
            typeof answer.pm_score === 'number' ? `score ${String(answer.pm_score)}${chosen}\n\n` : '';
          addField(to, `answer ${String(at + 1)}`, record, `${score}${text(answer.text) ?? ''}`);
          if (typeof answer.pm_score === 'number')
            addAggregate(to, record, 'pm_score', answer.pm_score, null);
          if (answer.author !== undefined)
            tell(
              to,
              'names_left_out',
              'The names and profiles of the authors of answers are left out.',
              line,
            );
        });
        addRecordMetadata(to, record, {
          answers: answers.length,
          accepted: answers.some(({ selected }) => selected === true),
        });
        addRecordMetadata(
          to,
          record,
          Object.fromEntries(Object.entries(value).filter(([name]) => !OWN.has(name))),
        );
        const [link] = list(value.metadata);
        addRecordMetadata(to, record, { link });
        return null;
      },
    };
  },
};
