import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import { EMPTY_FILTER, without, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { alphaOfSlices } from '../../src/stats/agreement/alpha-of-slices.ts';
import { onUsedValues } from '../../src/stats/data/used-in-parts.ts';
import { agreementByMetadata } from '../../src/figures/agreement/agreement-by-metadata.ts';
import { anyFilter } from './any-filter.ts';
import type { SliceLines } from '../../src/measures/agreement/slice-lines.ts';
import { askOf, dataOf, figuresIn, loaded, type Loaded } from './figures.ts';
import type { Given } from './given.ts';
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
        const rows = await askAll(campaign.engine, agreementByMetadata.measure.query(asked));
        const { fields } = agreementByMetadata.measure.shape(rows, asked);
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
    const { fields } = agreementByMetadata.measure.shape(
      await askAll(campaign.engine, agreementByMetadata.measure.query(asked)),
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

  test('a value that people disagree on is found, and the p values are adjusted for all fields at once', async () => {
    const planted = await loaded(plantedOn('b'));
    const shown = figuresIn(planted.about).find(({ figure }) => figure.id === 'agreement-by-metadata')!;
    const asked = askOf(shown, planted.about, EMPTY_FILTER);
    const data = (await dataOf(shown, asked, planted)) as SliceLines;
    await planted.engine.close();
    const lines = data.fields.flat();
    expect(lines.map(({ text }) => text)).toEqual([
      'kind: a',
      'kind: b',
      'kind: c',
      'place: 0 to 14',
      'place: 15 to 29',
      'place: 30 to 44',
      'place: 45 to 59',
    ]);
    expect(agreementByMetadata.title(data, asked)).toMatch(
      /^mood: people agree less on kind: b \(α −?.\d{3}, −?.\d{3} to .\d{3}; 20 records\) than on other records$/,
    );
    const clear = lines.filter(({ adjustedP }) => adjustedP! < 0.05).map(({ text }) => text);
    expect(clear).toContain('kind: b');
    expect(clear.filter((text) => text.startsWith('place'))).toEqual([]);
    const used = onUsedValues(
      data.fields[0]!.map(({ profiles }) => profiles),
      data.scale,
    );
    const alone = alphaOfSlices(used.parts, data.kind, used.scale, { replicates: 1000, seed: 1 });
    // The smallest of seven p values is adjusted sevenfold, though its field has three values.
    const least = Math.min(...alone.map(({ p }) => p!));
    expect(Math.min(...lines.map(({ adjustedP }) => adjustedP!))).toBeCloseTo(7 * least, 6);
  });
});

/** Sixty records of three kinds; two people always agree, but on records of one kind every other time. */
function plantedOn(kind: string): Given {
  const records = Array.from({ length: 60 }, (_, at) => ({
    id: `r${String(at)}`,
    text: '',
    metadata: { kind: ['a', 'b', 'c'][at % 3]!, place: at },
  }));
  const answer = (at: number) => (Math.floor(at / 3) % 2 === 0 ? 'yes' : 'no');
  return {
    records,
    people: {},
    submissions: records.flatMap(({ id, metadata }, at) =>
      ['ann', 'bob'].map((person, who) => {
        const differs = who === 1 && metadata.kind === kind && at % 4 < 2;
        return {
          record: id,
          person,
          status: 'submitted' as const,
          at: null,
          seconds: null,
          workspace: null,
          answers: { mood: differs ? answer(at + 3) : answer(at) },
          metadata: {},
        };
      }),
    ),
    settings: { questions: { mood: { type: 'label' } } },
  };
}
