import { randomOf, type Random } from '../random.ts';
import { DOCUMENTS, SEGMENTS } from './campaign.ts';
import { RATERS, type Rater } from './cast.ts';
import { TOPICS, type SentencePair, type Topic } from './sentences.ts';

/** One source sentence inside its document, with its slots filled in both languages. */
export interface Segment {
  readonly number: number;
  readonly doc: string;
  readonly domain: Topic['domain'];
  readonly source: string;
  readonly target: string;
  readonly raters: readonly Rater[];
}

const TOWNS = [
  'Ahornfeld',
  'Lindental',
  'Quellbach',
  'Westersee',
  'Hollerbrück',
  'Tannmoor',
  'Silberau',
  'Mühlenried',
];
const DAYS = [
  ['Monday', 'Montag'],
  ['Tuesday', 'Dienstag'],
  ['Wednesday', 'Mittwoch'],
  ['Thursday', 'Donnerstag'],
  ['Friday', 'Freitag'],
  ['Saturday', 'Samstag'],
] as const;
const TIMES = ['6:40', '7:15', '8:05', '9:30', '10:20', '14:45', '16:10', '17:30', '18:25'];
const PRICES = [
  ['€2.50', '2,50 €'],
  ['€4.80', '4,80 €'],
  ['€6.20', '6,20 €'],
  ['€9.90', '9,90 €'],
  ['€12.50', '12,50 €'],
] as const;

/** Thirty documents of two to five segments; each goes to three neighbours of the circle of raters. */
export function segments(): readonly Segment[] {
  const sizes = documentSizes();
  const starts = sizes.map((_, doc) => sizes.slice(0, doc).reduce((sum, size) => sum + size, 0));
  return sizes.flatMap((size, doc) => documentSegments(doc, size, starts[doc]!, usedBefore(doc, sizes)));
}

function documentSegments(doc: number, size: number, start: number, used: number): Segment[] {
  const topic = TOPICS[doc % TOPICS.length]!;
  const order = pairsInOrder(topic);
  const raters = [0, 1, 2].map((step) => RATERS[(doc + step) % RATERS.length]!);
  return Array.from({ length: size }, (_, place) => ({
    number: start + place,
    doc: `${topic.name}-${String(Math.floor(doc / TOPICS.length) + 1)}`,
    domain: topic.domain,
    ...filled(order[(used + place) % order.length]!, randomOf('slots', doc, place)),
    raters,
  }));
}

/** A document takes up the sentences of its topic where the one before it stopped. */
function usedBefore(doc: number, sizes: readonly number[]): number {
  const earlier = sizes.slice(0, doc).filter((_, other) => other % TOPICS.length === doc % TOPICS.length);
  return earlier.reduce((sum, size) => sum + size, 0);
}

/** Sentences with slots come first: only they may be used a second time. */
function pairsInOrder(topic: Topic): readonly SentencePair[] {
  const order = randomOf('pairs', topic.name).shuffled(topic.pairs);
  const hasSlot = ({ en }: SentencePair): boolean => en.includes('{');
  return [...order.filter(hasSlot), ...order.filter((pair) => !hasSlot(pair))];
}

function filled(pair: SentencePair, random: Random): { source: string; target: string } {
  const [dayEn, dayDe] = random.pick(DAYS);
  const [priceEn, priceDe] = random.pick(PRICES);
  const same = { town: random.pick(TOWNS), time: random.pick(TIMES), n: String(random.whole(4, 29)) };
  return {
    source: fill(pair.en, { ...same, day: dayEn, price: priceEn }),
    target: fill(pair.de, { ...same, day: dayDe, price: priceDe }),
  };
}

/** Replaces `{name}` by its value. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** Sizes around 3.5 that add up to the number of segments. */
function documentSizes(): readonly number[] {
  const pattern = [3, 4, 3, 5, 4, 3, 4, 2, 5, 3];
  const sizes = Array.from({ length: DOCUMENTS }, (_, doc) => pattern[(doc + Math.floor(doc / 10)) % 10]!);
  const missing = SEGMENTS - sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, doc) => (doc < Math.abs(missing) ? size + Math.sign(missing) : size));
}
