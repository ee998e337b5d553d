import type { Random } from '../random.ts';
import type { Texts } from './exchange.ts';
import type { Intent } from './intents.ts';
import type { Notice } from './notices.ts';
import { TALK } from './talk.ts';

/** A task that is about a given text. */
export function aboutNotice(intent: Intent, facts: Notice, random: Random): Texts {
  const { text, what, place, day, time, price, bring } = facts;
  switch (intent) {
    case 'rewrite': {
      const opener = random.pick([
        'Dear neighbours,',
        'Hello everyone,',
        'A short announcement:',
        'Good news:',
      ]);
      const response = `${opener} ${what} takes place in ${place} this ${day}, starting at ${time}. It costs ${price}, and it would be kind of you to bring ${bring}.`;
      return {
        prompt: `Rewrite this notice so that it sounds ${random.pick(TALK.tones)}:\n${text}`,
        response,
      };
    }
    case 'summarization': {
      const ask = random.pick([
        'Summarise in one sentence:',
        'What is the gist of this notice?',
        'Shorten this as far as possible:',
      ]);
      return {
        prompt: `${ask}\n${text}`,
        response: `${day}, ${time}, ${place}: ${what}; it costs ${price}, and you should bring ${bring}.`,
      };
    }
    case 'extract': {
      const prompt = `${random.pick(['List the place, the day, the time and the price', 'Take all facts out of the text as a list'])}:\n${text}`;
      return {
        prompt,
        response: `- place: ${place}\n- day: ${day}\n- time: ${time}\n- price: ${price}\n- to bring: ${bring}`,
      };
    }
    default: {
      const [asked, answer] = random.pick([
        [
          'When does it start?',
          `It starts on ${day} at ${time}, according to the first sentence of the text.`,
        ],
        ['Where do I have to go?', `You have to go to ${place}. The text names no other place for ${what}.`],
        [
          'What does it cost, and what do I bring?',
          `Taking part costs ${price}, and the text asks you to bring ${bring}.`,
        ],
      ] as const);
      return { prompt: `${text}\n\nQuestion: ${asked}`, response: answer };
    }
  }
}
