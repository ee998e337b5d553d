import fc from 'fast-check';
import { STATUSES, type Filter, type Selection } from '../../src/model/filter.ts';

const terms = (list: readonly string[]): fc.Arbitrary<Selection> =>
  fc.record({
    kind: fc.constant('terms' as const),
    terms: fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 3 }),
    exclude: fc.boolean(),
  });

const range = (low: number, high: number): fc.Arbitrary<Selection> =>
  fc.record({
    kind: fc.constant('range' as const),
    range: fc.record({
      from: fc.option(fc.integer({ min: low, max: high })),
      to: fc.option(fc.integer({ min: low, max: high })),
    }),
    exclude: fc.boolean(),
  });

const day = fc.integer({ min: 1, max: 17 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);

/** Filters over the made-up campaign; mostly few parts, so that something is selected. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .record(
    {
      annotator: terms(['ann', 'bob', 'cid', 'dee', 'eve', 'nobody']),
      workspace: terms(['north', 'south']),
      record: terms(['record 0', 'record 3', 'record 7', 'record 12', 'record 20', 'no record']),
      status: fc
        .uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 })
        .map((some) => STATUSES.filter((one) => some.includes(one))),
      from: day,
      to: day,
      only: fc.constant(true as const),
      questions: fc.record(
        {
          mood: terms(['happy', 'calm', 'sad', 'angry']),
          'mood/groups': terms(['good', 'bad', 'not grouped']),
          tags: terms(['birds', 'rain', 'work', 'unused', '']),
          stars: fc.oneof(range(1, 5), terms(['1', '5', ''])),
          score: range(0, 125),
        },
        { requiredKeys: [] },
      ),
      metadata: fc.record(
        {
          lang: terms(['en', 'de', 'es']),
          length: fc.oneof(range(0, 200), terms(['10', '20', 'x'])),
          weight: range(0, 1),
          device: fc.oneof(terms(['phone', 'desk']), range(0, 9)),
          clicks: range(0, 30),
          team: terms(['core', 'guest']),
          age: range(25, 60),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  .chain((whole) =>
    fc
      .subarray(Object.keys(whole), { maxLength: Math.min(3, Object.keys(whole).length) })
      .map((kept) => ({ whole, kept })),
  )
  .map(({ whole, kept }) => ({
    questions: {},
    metadata: {},
    ...Object.fromEntries(Object.entries(whole).filter(([key]) => kept.includes(key))),
  }));
