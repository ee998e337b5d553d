import { codeIn } from '../../model/column.ts';
import { isObject } from '../../model/json.ts';
import { addRecordMetadata } from '../collect/fields.ts';
import { list, text, idOf, without } from '../collect/json-values.ts';
import { addAggregate, addAnswer, addField, addMetadata, addRecord } from '../collect/collect.ts';
import { dialogueText, turnsOf } from '../collect/dialogue.ts';
import type { Format } from '../format.ts';
import { addResponse } from '../collect/response.ts';

const OWN = new Set([
  'transcript',
  'task_description',
  'rating',
  'red_team_member_id',
  'is_upworker',
  'tags',
]);

/** Red-team attempts: a transcript, the attacker's own rating of the success, and scores of a model. */
export const redTeam: Format = {
  id: 'red-team',
  title: 'Red-team attempts',
  tells: { annotator: 'yes', unanswered: 'rows without a rating', metadata: 'with scores' },
  recognise({ rows }) {
    const found = rows.some(
      ({ value }) =>
        isObject(value) &&
        'transcript' in value &&
        ('red_team_member_id' in value || 'min_harmlessness_score_transcript' in value),
    );
    return found ? '"transcript" comes with the member or the score of a red team.' : null;
  },
  read(collected, { path, file }) {
    let number = 0;
    collected.declared.set('rating', {
      name: 'rating',
      title: 'Success, by the attacker',
      kind: 'rating',
      options: ['0', '1', '2', '3', '4'].map((value) => ({
        value,
        text: value,
        definition: null,
        group: null,
      })),
    });
    return {
      row({ value, line }) {
        number++;
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        if (typeof value.transcript !== 'string')
          return { code: 'no_transcript', reason: 'it has no transcript' };
        const id = `${path.split('/').at(-1) ?? path}, row ${String(number)}`;
        const { record } = addRecord(collected, id, { line });
        const turns = turnsOf(value.transcript);
        addField(collected, 'task_description', record, text(value.task_description));
        addField(collected, 'transcript', record, turns ? dialogueText(turns) : value.transcript);
        addRecordMetadata(collected, record, without(value, OWN));
        // No tags is not "no tag": only some attempts were tagged, by reviewers who are not named.
        for (const tag of list(value.tags))
          if (typeof tag === 'string') addAggregate(collected, record, `tag ${tag}`, 1, null);
        const person = idOf(value.red_team_member_id);
        if (value.rating === null || value.rating === undefined) return null;
        const submission = addResponse(collected, { record, person, file, line });
        addAnswer(collected, 'rating', submission, value.rating, line);
        const member = person === null ? undefined : codeIn(collected.annotators, person);
        if (member !== undefined && typeof value.is_upworker === 'boolean')
          addMetadata(collected, 'annotator', 'is_upworker', member, String(value.is_upworker));
        return null;
      },
    };
  },
};
