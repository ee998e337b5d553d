import type { Measure } from '../measures/measure.ts';
import type { Ask } from '../model/ask.ts';
import type { Known } from './known.ts';

/** What stands at one key of the document. */
export type Entry<Value> = (known: Known) => Promise<Value>;

/** Keys of the document in their order, and what stands at each. */
type Table = Readonly<Record<string, Entry<unknown>>>;

/** The part of the document that a table makes. */
export type Told<Keys extends Table> = {
  readonly [Key in keyof Keys]: Awaited<ReturnType<Keys[Key]>>;
};

/** A field of what a measure knows. */
export const from =
  <Data, Value>(measure: Measure<Data>, field: (data: Data, ask: Ask) => Value): Entry<Value> =>
  async (known) =>
    field(await known.of(measure), known.ask);

/** The same where the campaign has what the measure is about; elsewhere another value. */
export const where =
  <Data, Value, Other>(
    measure: Measure<Data>,
    field: (data: Data, ask: Ask) => Value,
    other: Other,
  ): Entry<Value | Other> =>
  async (known) =>
    known.has(measure) ? field(await known.of(measure), known.ask) : other;

/** What is known without asking. */
export const said =
  <Value>(value: (ask: Ask) => Value): Entry<Value> =>
  (known) =>
    Promise.resolve(value(known.ask));

/** All of a table, one key after the other. */
export async function told<Keys extends Table>(keys: Keys, known: Known): Promise<Told<Keys>> {
  const values: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(keys)) values.push([key, await entry(known)]);
  return Object.fromEntries(values) as Told<Keys>;
}

/** A table of each question or field that a measure is about, one after the other. */
export const toldOfEach =
  <Keys extends Table>(measure: Pick<Measure<unknown>, 'each'>, keys: Keys): Entry<readonly Told<Keys>[]> =>
  async (known) => {
    const all: Told<Keys>[] = [];
    for (const param of measure.each?.(known.ask.about) ?? []) all.push(await told(keys, known.at(param)));
    return all;
  };
