import { randomOf, type Random } from '../random.ts';
import type { Exchange, Texts } from './exchange.ts';
import { INTENTS, type Intent } from './intents.ts';
import { aboutNotice } from './notice-exchanges.ts';
import { notice } from './notices.ts';
import { oddity, program, smallTalk, sorting } from './small-exchanges.ts';
import { spanishExchange } from './spanish.ts';
import { TALK } from './talk.ts';
import { TOPICS, type Topic } from './topics.ts';

const SHORTEST = 60;
const LONGEST = 900;
const WEIGHTS = INTENTS.map(([intent, weight]) => [intent, weight] as const);

/** A number of exchanges with different prompts, each field between 60 and 900 characters. */
export function exchanges(count: number): readonly Exchange[] {
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    for (let attempt = 0; ; attempt++) {
      const exchange = candidate(randomOf('exchange', index, attempt));
      const fits = [exchange.prompt, exchange.response].every(
        ({ length }) => length >= SHORTEST && length <= LONGEST,
      );
      if (!fits || seen.has(exchange.prompt)) continue;
      seen.add(exchange.prompt);
      return exchange;
    }
  });
}

function candidate(random: Random): Exchange {
  const lang = random.chance(0.09) ? 'es' : 'en';
  const topic = random.pick(TOPICS.filter((candidate) => candidate.lang === lang));
  if (lang === 'es') return { topic, ...spanishExchange(topic, random) };
  const intent = random.weighted(WEIGHTS);
  return { topic, intent, ...texts(intent, topic, random) };
}

function texts(intent: Intent, topic: Topic, random: Random): Texts {
  switch (intent) {
    case 'generation':
      return generation(topic, random);
    case 'open QA':
      return question(topic, random);
    case 'brainstorming':
      return ideas(topic, random);
    case 'code':
      return program(random);
    case 'chat':
      return smallTalk(topic, random);
    case 'classification':
      return sorting(random);
    case 'other':
      return oddity(topic, random);
    default:
      return aboutNotice(intent, notice(random), random);
  }
}

function generation({ name, audience, tips }: Topic, random: Random): Texts {
  const prompt = `Write ${random.pick(TALK.formats)} about ${name} for ${audience}. ${random.pick(TALK.constraints)}`;
  const body = random.shuffled(tips).slice(0, random.whole(3, 6));
  return { prompt, response: [random.pick(TALK.openers), ...body, random.pick(TALK.closers)].join(' ') };
}

function question({ questions, tips }: Topic, random: Random): Texts {
  const [asked, answer] = random.pick(questions);
  const [before, after] = random.shuffled(TALK.contexts);
  const prompt = random.pick([`${asked} ${before!}`, `${before!} ${asked}`, `${before!} ${asked} ${after!}`]);
  return { prompt, response: random.chance(0.5) ? answer : `${answer} ${random.pick(tips)}` };
}

function ideas({ name, audience, tips }: Topic, random: Random): Texts {
  const count = random.whole(3, 6);
  const words = ['three', 'four', 'five', 'six'][count - 3]!;
  const ask = random.pick(['Give me', 'I need', 'Please list', 'Can you think of']);
  const prompt = `${ask} ${words} ideas for ${name}. They are meant for ${audience}. ${random.pick([...TALK.contexts, ...TALK.constraints])}`;
  const list = random.shuffled(tips).slice(0, count);
  return { prompt, response: list.map((tip, index) => `${String(index + 1)}. ${tip}`).join('\n') };
}
