import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chart/view.ts';
import { askAll } from '../../src/engine/ask.ts';
import { EMPTY_FILTER, without, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { agreementByMetadata } from '../../src/views/agreement-by-metadata.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { slowAgreementOf } from './slow-agreement.ts';
import { slowNewest } from './slow-choice.ts';

const given = madeUp(21, 40);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const ask = (filter: Filter, key: string): Ask => ({
  about: campaign.about,
  filter,
  param: { key, number: campaign.about.questions.findIndex(({ name }) => name === key) },
});

const holds = (check: (filter: Filter) => Promise<void>, numRuns: number) =>
  fc.assert(fc.asyncProperty(anyFilter, check), { numRuns, seed: 6 });

const close = (value: number | null, wanted: number | null) => {
  if (wanted === null || value === null) expect(value).toBe(wanted);
  else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};

/** Records by their value, or by the quarter of all numbers that theirs is in. */
function slicesOf(field: string): ReadonlyMap<string, readonly string[]> {
  const valueOf = new Map(given.records.map(({ id, metadata }) => [id, metadata[field] ?? null]));
  const numbers = [...valueOf.values()].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => numbers[Math.ceil(share * numbers.length) - 1]!);
  const keyOf = (value: string | number) =>
    typeof value === 'string' ? value : `quarter ${String(cuts.filter((cut) => value > cut).length)}`;
  const known = [...valueOf].flatMap(([id, value]) => (value === null ? [] : [{ id, key: keyOf(value) }]));
  const groups = Map.groupBy(known, ({ key }) => key);
  return new Map(
    [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, some]) => [key, some.map(({ id }) => id)]),
  );
}

describe('agreement by metadata', () => {
  test.each(['mood', 'tags', 'stars', 'score'])(
    '%s: alpha of every value, without the selections on its field',
    (question) =>
      holds(async (filter) => {
        const asked = ask(filter, question);
        const rows = await askAll(campaign.engine, agreementByMetadata.query(asked));
        const { fields } = agreementByMetadata.shape(rows, asked);
        expect(fields).toHaveLength(3);
        ['lang', 'length', 'weight'].forEach((field, at) => {
          const others = without(filter, { kind: 'metadata', name: field });
          const newest = slowNewest(given, withoutAnswers(others, question));
          const wanted = [...slicesOf(field).values()]
            .map((ids) => ({ ...given, records: given.records.filter(({ id }) => ids.includes(id)) }))
            .map((slice) => slowAgreementOf(slice, newest, question))
            .filter(({ items }) => items > 0);
          expect(fields[at]!.map(({ items }) => items)).toEqual(wanted.map(({ items }) => items));
          fields[at]!.forEach(({ alpha }, place) => {
            close(alpha.value, wanted[place]!.alpha);
          });
        });
      }, 40),
  );

  test('a line selects the records that it is about, and leaves the other selections', async () => {
    const asked = ask(EMPTY_FILTER, 'mood');
    const { fields } = agreementByMetadata.shape(
      await askAll(campaign.engine, agreementByMetadata.query(asked)),
      asked,
    );
    for (const [at, field] of ['lang', 'length', 'weight'].entries()) {
      const slices = [...slicesOf(field)];
      expect(fields[at]!).toHaveLength(slices.length);
      fields[at]!.forEach(({ term, field: on }, place) => {
        expect(on).toEqual({ kind: 'metadata', name: field });
        const [key, ids] = slices[place]!;
        const values = given.records.flatMap(({ id, metadata }) =>
          ids.includes(id) ? metadata[field]! : [],
        );
        if (field === 'lang') expect(term).toBe(key);
        else
          expect(term).toEqual({
            from: Math.min(...values.map(Number)),
            to: Math.max(...values.map(Number)),
          });
      });
    }
  });
});
