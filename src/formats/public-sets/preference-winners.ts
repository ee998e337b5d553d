import { isObject } from '../../model/json.ts';
import { addFields, fieldText, idFromFields } from '../collect/fields.ts';
import { addAnswer, addField, addRecord } from '../collect/collect.ts';
import { columnFor } from '../collect/column-names.ts';
import { declareComparison } from '../collect/declare-comparison.ts';
import { dialogueText, turnsOf } from '../collect/dialogue.ts';
import type { Format } from '../format.ts';
import { hash } from '../collect/hash.ts';
import { idOf } from '../collect/json-values.ts';
import { addLooseMetadata } from '../collect/loose-metadata.ts';
import { addResponse } from '../collect/response.ts';

type Values = Readonly<Record<string, unknown>>;

const SIDES = [
  'completion',
  'response',
  'answer',
  'output',
  'conversation',
  'text',
  'reply',
  'summary',
] as const;
const PROMPTS = ['prompt', 'instruction', 'question', 'input', 'context'] as const;

/** Rows with two replies and which of them won: `completion_a`, `completion_b`, `winner`, or three columns of 0 and 1. */
export const preferenceWinners: Format = {
  id: 'preference-winners',
  title: 'Comparisons of two replies',
  tells: { annotator: 'with a column', metadata: 'yes' },
  takes: 'objects',
  recognise({ rows }) {
    for (const { value } of rows) {
      const side = isObject(value) ? sideOf(value) : null;
      if (isObject(value) && side !== null && winnerOf(value) !== undefined)
        return `"${side}_a" and "${side}_b" come with the winner.`;
    }
    return null;
  },
  read(collected, { file, sample }) {
    const isInOrder = sample.rows.length > 0 && sample.rows.every(({ value }) => isBattle(value));
    declareComparison(collected, [], { hold: 'texts', isInOrder });
    return {
      row({ value, line }) {
        if (!isObject(value)) return { code: 'not_an_object', reason: 'the row is not a JSON object' };
        const side = sideOf(value);
        if (side === null) return { code: 'no_pair', reason: 'it does not hold two replies' };
        const names = Object.keys(value);
        const person = columnFor(names, 'annotator');
        const item = columnFor(names, 'item');
        const used = new Set<string | null>([
          `${side}_a`,
          `${side}_b`,
          'winner',
          'winner_model_a',
          'winner_model_b',
          'winner_tie',
          person,
          item === 'question' ? null : item,
          ...PROMPTS,
        ]);
        const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !used.has(name)));
        const shown = [value[`${side}_a`], value[`${side}_b`]];
        const prompts = Object.fromEntries(
          PROMPTS.map((name): [string, unknown] => [name, promptText(value[name])]),
        );
        const named = item === null || item === 'question' ? null : idOfPair(value, item, shown);
        const { record, isNew } = addRecord(
          collected,
          named ?? idFromFields(collected, [prompts, shown, rest]),
          {
            line,
          },
        );
        if (isNew) {
          addFields(collected, record, prompts);
          shown.forEach((reply, index) => {
            addField(collected, index === 0 ? 'a' : 'b', record, replyOf(reply));
          });
          addLooseMetadata(collected, record, rest);
        }
        const whom = person === null ? null : idOf(value[person]);
        const submission = addResponse(collected, { record, person: whom, file, line });
        addAnswer(collected, 'preference', submission, winnerOf(value) ?? null, line);
        return null;
      },
    };
  },
};

/** One question is put to many pairs of models, so its id alone does not name the pair. */
function idOfPair(row: Values, item: string, shown: readonly unknown[]): string | null {
  const id = idOf(row[item]);
  if (id === null || item !== 'question_id') return id;
  const models = [row.model_a, row.model_b, row.turn].map(idOf).filter((part) => part !== null);
  return [id, ...(models.length > 1 ? models : [hash(JSON.stringify(shown))])].join(' ');
}

const promptText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

function replyOf(value: unknown): string | null {
  const turns = turnsOf(value);
  return turns ? dialogueText(turns) : fieldText(value);
}

/** A row of Chatbot Arena, whose script that makes the files calls the model on the left "model_a". */
const isBattle = (row: unknown): boolean =>
  isObject(row) &&
  ['model_a', 'model_b', 'conversation_a', 'conversation_b', 'winner'].every((name) => name in row);

const sideOf = (row: Values): string | null =>
  SIDES.find((name) => `${name}_a` in row && `${name}_b` in row) ?? null;

/** The side that won as "a", "b" or "tie"; undefined where the row has no such column, null where it is empty. */
function winnerOf(row: Values): string | null | undefined {
  if ('winner_model_a' in row && 'winner_model_b' in row) {
    const isWon = (name: string) => Number(row[name]) === 1;
    return isWon('winner_model_a') ? 'a' : isWon('winner_model_b') ? 'b' : isWon('winner_tie') ? 'tie' : null;
  }
  if (!('winner' in row)) return undefined;
  const word = idOf(row.winner);
  if (word === null || word === '') return null;
  const side = /^(?:model|completion|response|answer|assistant|output)?[ _]?([ab])$/i.exec(word)?.[1];
  return side?.toLowerCase() ?? word;
}
