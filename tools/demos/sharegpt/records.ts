import { randomOf, uuidOf, type Random } from '../random.ts';
import { descriptives } from './descriptives.ts';
import type { Exchange } from './exchange.ts';
import { MONDAY, type Person } from './people.ts';
import { suggested } from './suggestions.ts';
import { values, type Values } from './values.ts';

const IMPORTED_AT = MONDAY - 3 * 86_400_000 + 57_600_000;
const SOURCES = [
  ['forum', 45],
  ['helpdesk', 25],
  ['classroom', 20],
  ['written for this', 10],
] as const;

/** A record as the server of Argilla 1 dumps it, with the response of one person or, before `at` is known, none. */
export function feedbackRecord(
  index: number,
  exchange: Exchange,
  person: Person,
  time: number | null,
): object {
  const number = String(index + 1).padStart(4, '0');
  const inserted = IMPORTED_AT + index * 37;
  const random = randomOf('response', person.name, index);
  const response = time === null ? null : feedbackResponse(index, exchange, person, time, random);
  return {
    id: uuidOf('record', index),
    external_id: `sharegpt-${number}`,
    fields: { prompt: exchange.prompt, response: exchange.response },
    metadata: {
      lang: exchange.topic.lang,
      source: randomOf('source', index).weighted(SOURCES),
      ...descriptives('prompt', exchange.prompt),
      ...descriptives('response', exchange.response),
    },
    inserted_at: stamp(inserted, randomOf('inserted', index)),
    updated_at: response?.updated_at ?? stamp(inserted, randomOf('inserted', index)),
    responses: response === null ? [] : [response],
    suggestions: suggestions(index, exchange),
  };
}

function feedbackResponse(index: number, exchange: Exchange, person: Person, time: number, random: Random) {
  const status = random.weighted([
    ['submitted', 87],
    ['draft', 6],
    ['discarded', 7],
  ]);
  const answers = values(person, index, exchange, suggested(index, exchange), time);
  const inserted = stamp(time, random);
  const edited = random.chance(0.12) ? stamp(time + random.whole(8_000, 240_000), random) : inserted;
  return {
    id: uuidOf('response', person.name, index),
    user_id: person.id,
    status,
    values: status === 'discarded' && random.chance(0.55) ? null : written(answers, status, random),
    inserted_at: inserted,
    updated_at: edited,
  };
}

/** A finished response answers every required question; the others stop somewhere. */
function written(answers: Values, status: string, random: Random): object {
  const pairs = [
    ['prompt-quality', answers.quality],
    ['prompt-intent', answers.intent],
    ['response-toxicity', answers.toxicity],
    ...(answers.demonstration === null ? [] : [['demonstration', answers.demonstration] as const]),
  ] as const;
  const answered = status === 'submitted' ? pairs : pairs.slice(0, random.whole(1, 2));
  return Object.fromEntries(answered.map(([question, value]) => [question, { value }]));
}

function suggestions(index: number, exchange: Exchange): readonly object[] {
  const proposal = suggested(index, exchange);
  if (proposal === null) return [];
  const { intent, intentScore, quality, qualityScore } = proposal;
  return [
    {
      question_name: 'prompt-intent',
      value: intent,
      score: intentScore,
      type: 'model',
      agent: 'intent-classifier-2',
    },
    {
      question_name: 'prompt-quality',
      value: quality,
      score: qualityScore,
      type: 'model',
      agent: 'quality-scorer-1',
    },
  ];
}

/** A time of the server: microseconds and no zone, which means UTC. */
function stamp(time: number, random: Random): string {
  return `${new Date(time).toISOString().slice(0, -1)}${String(random.whole(0, 999)).padStart(3, '0')}`;
}
