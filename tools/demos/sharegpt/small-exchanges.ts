import type { Random } from '../random.ts';
import type { Texts } from './exchange.ts';
import { PROGRAMS } from './programs.ts';
import { TALK } from './talk.ts';
import type { Topic } from './topics.ts';

/** A small programming task. */
export function program(random: Random): Texts {
  const { task, answers } = random.pick(PROGRAMS.tasks);
  const [language, code] = random.pick(Object.entries(answers));
  const name = random.pick(PROGRAMS.names);
  const what = language === 'SQL' ? 'a query in SQL' : `a function in ${language}`;
  const prompt = `Write ${what} that ${task.replace('NAME', name)}. ${random.pick(PROGRAMS.reasons)}`;
  const fence = '```';
  return {
    prompt,
    response: `${fence}${language.toLowerCase()}\n${code.replaceAll('NAME', name)}\n${fence}\n${random.pick(TALK.closers)}`,
  };
}

/** A bit of talk with a question that asks for nothing. */
export function smallTalk({ name }: Topic, random: Random): Texts {
  const [mood, answer] = random.pick(TALK.moods);
  const prompt = `${mood} ${random.pick(TALK.contexts)} By the way, what comes to your mind when you hear of ${name}?`;
  return {
    prompt,
    response: `${answer} As for ${name}: small steps, I would say, and something warm to drink afterwards.`,
  };
}

/** A message to be put into one of three classes. */
export function sorting(random: Random): Texts {
  const [message, kind] = random.pick(TALK.messages);
  const text = message.replace('ITEM', random.pick(TALK.messageItems));
  const ask = random.pick([
    'Is this message a question, a complaint or a thank-you?',
    'Sort this message into question, complaint or thank-you:',
  ]);
  const prompt = `${ask} “${text}” ${random.pick(['Answer with the reason.', 'One sentence is enough.', 'Be brief.'])}`;
  return {
    prompt,
    response: `This is ${kind}. The words “${text.split(' ').slice(0, 5).join(' ')}” at the beginning make that clear.`,
  };
}

/** A request that fits nowhere. */
export function oddity({ name }: Topic, random: Random): Texts {
  const prompt = `${random.pick(TALK.oddities)} ${name}. ${random.pick(TALK.constraints)}`;
  return {
    prompt,
    response: `I am not quite sure what you have in mind, but ${name} is a good place to begin. Could you say a little more?`,
  };
}
