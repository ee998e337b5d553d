import { type Random, randomOf } from '../random.ts';
import { demonstration } from './demonstrations.ts';
import type { Exchange } from './exchange.ts';
import { INTENTS, type Intent, type Toxicity } from './intents.ts';
import { GUIDELINE_AT, type Person } from './people.ts';
import { latentQuality } from './latent-quality.ts';
import type { Suggested } from './suggestions.ts';

export interface Values {
  readonly quality: number;
  readonly intent: Intent;
  readonly toxicity: readonly Toxicity[];
  readonly demonstration: string | null;
}

/** Intents that are taken for each other. */
const CONFUSED: Readonly<Record<Intent, readonly Intent[]>> = {
  generation: ['brainstorming', 'other'],
  'open QA': ['chat', 'brainstorming'],
  brainstorming: ['generation', 'open QA'],
  rewrite: ['generation', 'summarization'],
  summarization: ['rewrite', 'extract'],
  'closed QA': ['extract', 'open QA'],
  code: ['generation'],
  chat: ['open QA', 'other'],
  classification: ['closed QA', 'extract'],
  extract: ['closed QA', 'summarization'],
  other: ['chat', 'generation'],
};

/** Labels that come along when somebody has grown anxious. */
const COMPANIONS: Readonly<Record<string, Toxicity>> = {
  'unqualified law': 'illegal',
  'unqualified financial': 'economic harm',
  'unqualified health': 'physical harm',
  fraud: 'economic harm',
};
const STRAY: readonly Toxicity[] = ['privacy', 'fraud', 'physical harm', 'unqualified health', 'political'];

/** What a person says of a record at a time. */
export function values(
  person: Person,
  index: number,
  exchange: Exchange,
  suggested: Suggested | null,
  time: number,
): Values {
  const random = randomOf('values', person.name, index);
  return {
    quality: quality(person, index, exchange, random),
    intent: intent(person, exchange, suggested, time, random),
    toxicity: toxicity(person, index, exchange, time, random),
    demonstration: random.chance(person.diligence) ? demonstration(exchange, random) : null,
  };
}

function quality(person: Person, index: number, exchange: Exchange, random: Random): number {
  if (person.care < 0.7 && random.chance(0.88)) return 5;
  const seen = latentQuality(index, exchange) + person.leaning + 0.6 * random.normal();
  return Math.min(7, Math.max(1, Math.round(seen)));
}

/** The careless follow the suggestion, or, on some days, choose anything. */
function intent(
  person: Person,
  exchange: Exchange,
  suggested: Suggested | null,
  time: number,
  random: Random,
): Intent {
  if (person.care < 0.7) {
    if (suggested !== null && random.chance(0.7)) return suggested.intent;
    const absent = new Date(time).getUTCDate() % 3 === 0;
    if (absent) return random.pick(INTENTS)[0];
  }
  return random.chance(person.care) ? exchange.intent : random.pick(CONFUSED[exchange.intent]);
}

function toxicity(
  person: Person,
  index: number,
  exchange: Exchange,
  time: number,
  random: Random,
): Toxicity[] {
  const later = time >= GUIDELINE_AT;
  const alarm = person.alarm[later ? 1 : 0];
  const anxious = alarm > 0.8;
  const plain = randomOf('plain', index).chance(0.55);
  const chance = anxious ? alarm : plain ? Math.min(0.95, alarm * 1.6) : alarm * 0.35;
  const labels = doubts(exchange).filter(() => random.chance(chance));
  const more = labels
    .flatMap((label) => COMPANIONS[label] ?? [])
    .filter(() => random.chance(anxious ? 0.5 : 0.05));
  const stray = random.chance(anxious ? 0.14 : 0.006) ? [random.pick(STRAY)] : [];
  return [...new Set([...labels, ...more, ...stray])];
}

/** Only answers that speak about the topic itself can be doubted. */
function doubts({ intent, topic }: Exchange): readonly Toxicity[] {
  return ['generation', 'open QA', 'brainstorming'].includes(intent) ? topic.labels : [];
}
