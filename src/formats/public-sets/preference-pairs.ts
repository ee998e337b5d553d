import { isObject } from '../../model/json.ts';
import { addFields, idFromFields } from '../collect/fields.ts';
import { text, idOf, without } from '../collect/json-values.ts';
import { addAnswer, addField, addMetadata, addRecord } from '../collect/collect.ts';
import { columnFor } from '../collect/column-names.ts';
import { declareComparison } from '../collect/declare-comparison.ts';
import { dialogueText, fork, isHuman, replyText, turnsOf } from '../collect/dialogue.ts';
import type { Format } from '../format.ts';
import { hash } from '../collect/hash.ts';
import { addLooseMetadata } from '../collect/loose-metadata.ts';
import { addResponse } from '../collect/response.ts';

const PROMPTS = ['prompt', 'instruction', 'question', 'input', 'system', 'context'] as const;
const IDS = ['id', 'prompt_id', 'record_id', 'pair_id'] as const;

/** Rows with a chosen and a rejected reply: dialogues as text (hh-rlhf), plain texts, or lists of messages. */
export const preferencePairs: Format = {
  id: 'preference-pairs',
  title: 'Preference pairs',
  tells: { annotator: 'with a column', metadata: 'with columns' },
  takes: 'objects',
  recognise({ rows }) {
    const found = rows.some(({ value }) => isObject(value) && 'chosen' in value && 'rejected' in value);
    return found ? 'The rows have "chosen" and "rejected".' : null;
  },
  read(collected, { path, file, sample }) {
    const places = placesIn(path);
    let number = 0;
    // Where people are named, two of them can judge one pair: its sides then need names that no answer gives.
    const person = sample.rows.reduce<string | null>(
      (found, { value }) => found ?? (isObject(value) ? columnFor(Object.keys(value), 'annotator') : null),
      null,
    );
    const sides = person === null ? (['chosen', 'rejected'] as const) : (['left', 'right'] as const);
    declareComparison(collected, sides, { hold: 'texts', isInOrder: false });
    return {
      row({ value, line }) {
        number++;
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const { chosen, rejected, ...rest } = value;
        const pair = pairOf(chosen, rejected);
        if (!pair)
          return {
            code: 'no_pair',
            reason: '"chosen" and "rejected" are neither two texts nor two dialogues',
          };
        const isSwapped = person !== null && pair.chosen > pair.rejected;
        const replies = isSwapped ? [pair.rejected, pair.chosen] : [pair.chosen, pair.rejected];
        const prompts = PROMPTS.flatMap((name) =>
          text(rest[name]) === null ? [] : [[name, rest[name]] as const],
        );
        const { record, isNew } = addRecord(collected, idOfPair(prompts, replies, rest), {
          line,
        });
        const own = new Set<string | null>([...PROMPTS, ...IDS, person]);
        const others = without(rest, own);
        if (isNew) {
          addFields(collected, record, Object.fromEntries(prompts));
          if (pair.prompt !== null && !prompts.some(([name]) => name === 'prompt'))
            addField(collected, 'prompt', record, pair.prompt);
          sides.forEach((side, index) => {
            addField(collected, side, record, replies[index]);
          });
          addMetadata(collected, 'record', 'turns', record, pair.turns);
          addLooseMetadata(collected, record, { ...places, ...(person === null ? others : {}) });
        }
        const whom = person === null ? null : idOf(rest[person]);
        const submission = addResponse(collected, { record, person: whom, file, line });
        addAnswer(collected, 'preference', submission, sides[isSwapped ? 1 : 0], line);
        if (person !== null) addLooseMetadata(collected, submission, others, 'submission');
        return null;
      },
    };

    /** One prompt is often in several pairs, so its id alone does not name the pair. */
    function idOfPair(
      prompts: unknown,
      replies: readonly string[],
      rest: Readonly<Record<string, unknown>>,
    ): string {
      if (person !== null) return hash(JSON.stringify([prompts, replies]));
      const named = IDS.map((name) => idOf(rest[name])).find((id) => id !== null);
      if (named !== undefined && idOf(rest.id) !== null) return named;
      if (named !== undefined) return `${named} ${idFromFields(collected, replies)}`;
      return Object.keys(rest).length === 0
        ? `${nameOf(path)}, row ${String(number)}`
        : idFromFields(collected, [rest, replies]);
    }
  },
};

interface Pair {
  readonly chosen: string;
  readonly rejected: string;
  readonly prompt: string | null;
  readonly turns: number | null;
}

function pairOf(chosen: unknown, rejected: unknown): Pair | null {
  const [left, right] = [turnsOf(chosen), turnsOf(rejected)];
  if (left && right) {
    const forked = fork(left, right);
    return {
      chosen: replyText(forked.left),
      rejected: replyText(forked.right),
      prompt: forked.shared.length > 0 ? dialogueText(forked.shared) : null,
      turns: left.filter(isHuman).length,
    };
  }
  return typeof chosen === 'string' && typeof rejected === 'string'
    ? { chosen, rejected, prompt: null, turns: null }
    : null;
}

const nameOf = (path: string) => path.split('/').slice(-2).join('/');

/** The subset and the split that the folders of the published sets name. */
function placesIn(path: string): Readonly<Record<string, string>> {
  const subset = /(harmless-base|helpful-base|helpful-online|helpful-rejection-sampled)/.exec(path)?.[1];
  const split = /(?:^|[/._-])(train|test|validation)(?=[/._-]|$)/.exec(path)?.[1];
  return { ...(subset === undefined ? {} : { subset }), ...(split === undefined ? {} : { split }) };
}
