import { dataIn } from '../data.ts';
import type { Random } from '../random.ts';

/** A made-up announcement whose facts are known one by one. */
export interface Notice {
  readonly text: string;
  readonly what: string;
  readonly place: string;
  readonly day: string;
  readonly time: string;
  readonly price: string;
  readonly bring: string;
}

type Facts = 'what' | 'places' | 'days' | 'times' | 'prices' | 'bring' | 'extras';

/** What a notice is put together from. */
const FACTS = dataIn<Readonly<Record<Facts, readonly string[]>>>('sharegpt/notices.yaml');

export function notice(random: Random): Notice {
  const what = random.pick(FACTS.what);
  const place = random.pick(FACTS.places);
  const day = random.pick(FACTS.days);
  const time = random.pick(FACTS.times);
  const price = random.pick(FACTS.prices);
  const bring = random.pick(FACTS.bring);
  const extras = random.shuffled(FACTS.extras).slice(0, random.whole(1, 3));
  const opening = `On ${day} at ${time} there will be ${what} in ${place}.`;
  const text = [opening, `Taking part costs ${price}. Please bring ${bring}.`, ...extras].join(' ');
  return { text, what, place, day, time, price, bring };
}
