import type { Random } from '../random.ts';
import type { Exchange } from './exchange.ts';

const REMARKS = [
  'That is all the text says.',
  'Nothing more is needed here.',
  'One sentence is enough.',
  'The rest of the notice can be left out.',
];
const CODE_REMARKS = [
  'The code is right; a line that says what comes in and what goes out would help.',
  'Same code, with one comment above it that says what it returns. Shorter names would be easier to read.',
  'First say in a sentence how it works, then show the code. An example call at the end would be good.',
];

/** The better answer that an annotator writes: one to three sentences. */
export function demonstration(exchange: Exchange, random: Random): string {
  const { intent, topic, response } = exchange;
  switch (intent) {
    case 'generation':
    case 'brainstorming':
      return random.shuffled(topic.tips).slice(0, random.whole(1, 3)).join(' ');
    case 'open QA': {
      const answer = sentences(response).slice(0, random.whole(1, 2));
      const further = topic.tips.filter((tip) => !response.includes(tip));
      return [...answer, ...(random.chance(0.6) ? [random.pick(further)] : [])].join(' ');
    }
    case 'code':
      return random.pick(CODE_REMARKS);
    case 'chat':
    case 'other':
      return `${sentences(response)[0]!} ${random.pick(topic.tips)}`;
    default:
      return `${sentences(response)[0]!} ${random.pick(REMARKS)}`;
  }
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n/);
}
