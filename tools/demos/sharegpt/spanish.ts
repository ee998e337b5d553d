import type { Random } from '../random.ts';
import type { Exchange } from './exchange.ts';
import { TALK } from './talk.ts';
import type { Topic } from './topics.ts';

/** The smaller Spanish part of the campaign: texts, questions and ideas. */
export function spanishExchange(topic: Topic, random: Random): Omit<Exchange, 'topic'> {
  const { name, audience, tips } = topic;
  const intent = random.weighted([
    ['generation', 5],
    ['open QA', 3],
    ['brainstorming', 2],
  ]);
  const some = random.shuffled(tips).slice(0, random.whole(3, 5));
  switch (intent) {
    case 'generation': {
      const prompt = `${random.pick(TALK.spanish.generation)} sobre ${name} para ${audience}. ${random.pick(TALK.spanish.constraints)}`;
      return {
        intent,
        prompt,
        response: [random.pick(TALK.spanish.openers), ...some, random.pick(TALK.spanish.closers)].join(' '),
      };
    }
    case 'brainstorming': {
      const prompt = `Dame ideas sobre ${name}, pensadas para ${audience}. ${random.pick(TALK.spanish.contexts)}`;
      return {
        intent,
        prompt,
        response: some.map((tip, index) => `${String(index + 1)}. ${tip}`).join('\n'),
      };
    }
    case 'open QA': {
      const [asked, answer] = random.pick(topic.questions);
      const [before, after] = random.shuffled(TALK.spanish.contexts);
      const prompt = random.chance(0.5) ? `${before!} ${asked}` : `${before!} ${asked} ${after!}`;
      return { intent, prompt, response: `${answer} ${random.pick(tips)}` };
    }
  }
}
