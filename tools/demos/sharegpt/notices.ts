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

const WHAT = [
  'a plant swap',
  'a repair afternoon',
  'a lantern walk',
  'a jam tasting',
  'a reading with tea',
  'a jigsaw evening',
  'a drawing class',
  'a bicycle check',
  'a board game night',
  'a bird walk',
  'a choir rehearsal for beginners',
  'a kite workshop',
  'a soup day',
  'a map reading course',
];
const PLACES = [
  'the old pump house',
  'the library annex',
  'the school kitchen',
  'the greenhouse',
  'the boat shed',
  'the town museum',
  'the station hall',
  'the parish garden',
  'the market square',
  'the clubhouse by the pond',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const TIMES = ['9:30', '10:15', '11:00', '14:30', '15:45', '17:00', '18:30', '19:15'];
const PRICES = ['nothing', '2 euros', '3.50 euros', '5 euros', '7 euros', '12 euros'];
const BRING = [
  'a cup of your own',
  'a pencil',
  'sturdy shoes',
  'something to share',
  'a torch',
  'an old newspaper',
  'a cushion',
  'one question',
  'a jar with a lid',
];
const EXTRAS = [
  'The last time more people came than there were chairs, so a few more have been borrowed from next door.',
  'Children are welcome as long as somebody looks after them, and dogs may wait in the yard.',
  'The organisers have done this for six years and still argue about the music.',
  'If it rains, everything moves one room further, and the signs will be changed on the day.',
  'Whoever wants to help can come half an hour earlier and ask for the person with the green scarf.',
  'There is no need to register, but a short message helps with the cups.',
];

export function notice(random: Random): Notice {
  const what = random.pick(WHAT);
  const place = random.pick(PLACES);
  const day = random.pick(DAYS);
  const time = random.pick(TIMES);
  const price = random.pick(PRICES);
  const bring = random.pick(BRING);
  const extras = random.shuffled(EXTRAS).slice(0, random.whole(1, 3));
  const opening = `On ${day} at ${time} there will be ${what} in ${place}.`;
  const text = [opening, `Taking part costs ${price}. Please bring ${bring}.`, ...extras].join(' ');
  return { text, what, place, day, time, price, bring };
}
