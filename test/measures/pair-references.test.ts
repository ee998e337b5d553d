import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { EMPTY_FILTER, without, type Filter } from '../../src/model/filter.ts';
import { personPairs } from '../../src/measures/people/person-pairs.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { pairQuery } from '../../src/sql/annotator-pairs.ts';
import { annotatorPairs } from '../../src/figures/people/annotator-pairs.ts';
import { slowAlpha, slowTwoRaters } from '../stats/slow-reference.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import type { Given } from './given.ts';
import { madeUp } from './made-up.ts';
import { coded, KINDS } from './slow-agreement.ts';
import { slowNewest } from './slow-choice.ts';

const given = madeUp(21, 40);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const askIn = ({ about }: Loaded, question: string, filter: Filter): Ask => ({
  about,
  filter: without(filter, { kind: 'annotator' }),
  param: { key: question, number: about.questions.findIndex(({ name }) => name === question) },
});

const close = (value: number | null, wanted: number) => {
  if (Number.isNaN(wanted) || value === null) expect([value, wanted]).toEqual([null, NaN]);
  else expect(value).toBeCloseTo(wanted, 9);
};

/** Every two people by name, with the two columns of the records that both answered. */
function slowPairs(question: string, filter: Filter) {
  const { rows, people, size, scale } = coded(
    given,
    slowNewest(given, withoutAnswers(filter, question)),
    question,
  );
  const names = [...new Set(people.flat())].filter((name) => name !== null).sort();
  const both = (a: string, b: string) =>
    rows
      .map((row, u) => [row[people[u]!.indexOf(a)], row[people[u]!.indexOf(b)]] as const)
      .filter((one): one is readonly [number, number] =>
        one.every((value) => value !== undefined && value !== null),
      );
  const sharing = names.filter((a) => names.some((b) => a !== b && both(a, b).length > 0));
  return sharing.flatMap((a, at) =>
    sharing.slice(at + 1).map((b) => {
      const columns = both(a, b);
      const values = new Set(columns.flat());
      const number = (value: number) => scale.numbers?.[value] ?? value + 1;
      const range = Math.max(...[...values].map(number)) - Math.min(...[...values].map(number));
      const isConstant = values.size < 2;
      return {
        ...{ a, b, items: columns.length },
        percent: columns.length === 0 ? NaN : columns.filter(([x, y]) => x === y).length / columns.length,
        kappa: isConstant ? NaN : slowTwoRaters(columns, (x, y) => Number(x === y), false),
        quadratic: isConstant
          ? NaN
          : slowTwoRaters(columns, (x, y) => 1 - ((number(x) - number(y)) / range) ** 2, false),
        alpha: isConstant ? NaN : slowAlpha(columns, size, KINDS[question]!, scale),
      };
    }),
  );
}

describe.each(['mood', 'mood/groups', 'tags', 'stars', 'score'])('pairs on %s', (question) => {
  test('all that is said of two people equals loops over the records they share, under any filter', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const asked = askIn(campaign, question, filter);
        const { pairs, people } = await askMeasure(campaign.engine, annotatorPairs.measure, asked);
        const wanted = slowPairs(question, asked.filter);
        expect(pairs.map(({ a, b, items }) => [a.id, b.id, items])).toEqual(
          wanted.map(({ a, b, items }) => [a, b, items]),
        );
        expect(people.map(({ id }) => id).sort()).toEqual(
          [...new Set(wanted.flatMap(({ a, b }) => [a, b]))].sort(),
        );
        pairs.forEach(({ percent, kappa, quadratic, alpha }, at) => {
          const slow = wanted[at]!;
          close(percent.value, slow.percent);
          close(kappa.value, slow.kappa);
          close(alpha.value, slow.alpha);
          expect(quadratic === null).toBe(!['stars', 'score'].includes(question));
          if (quadratic) close(quadratic.value, slow.quadratic);
        });
      }),
      { numRuns: 40, seed: 5 },
    ));

  test('the report says the same to the last digit', async () => {
    const asked = askIn(campaign, question, { ...EMPTY_FILTER, from: '2026-02-03' });
    const { pairs } = await askMeasure(campaign.engine, annotatorPairs.measure, asked);
    const report = await askMeasure(campaign.engine, personPairs, asked);
    const plain = (
      one: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      } | null,
    ) => one && [one.value, one.low, one.high];
    expect(
      report.map((one) => [
        one.a,
        one.b,
        one.items,
        plain(one.percent),
        plain(one.cohenKappa),
        plain(one.quadratic),
      ]),
    ).toEqual(
      pairs
        .filter(({ items }) => items > 0)
        .map((one) => [
          one.a.id,
          one.b.id,
          one.items,
          plain(one.percent),
          plain(one.kappa),
          plain(one.quadratic),
        ]),
    );
  });
});

/** Sixty people: each answers as many records as its number says, so that the first share least. */
function crowded(): Given {
  const names = Array.from({ length: 60 }, (_, at) => `p${String(at).padStart(2, '0')}`);
  const [first] = given.submissions;
  const record = (at: number) => ({ ...given.records[0]!, id: `r${String(at)}` });
  const submissions = names.flatMap((person, at) =>
    Array.from({ length: at }, (_, u) => ({
      ...first!,
      ...{ person, record: `r${String(u)}`, status: 'submitted' as const, at: null },
      answers: { mood: (u + at) % 3 === 0 ? 'happy' : 'sad' },
    })),
  );
  return {
    records: Array.from({ length: 60 }, (_, at) => record(at)),
    people: Object.fromEntries(names.map((name) => [name, {}])),
    submissions,
    settings: { questions: { mood: { type: 'label' } } },
  };
}

test('of more than forty people those who share most are compared, and the note says of how many', async () => {
  const many = await loaded(crowded());
  const asked = askIn(many, 'mood', EMPTY_FILTER);
  const data = await askMeasure(many.engine, annotatorPairs.measure, asked);
  const wanted = Array.from({ length: 40 }, (_, at) => `p${String(at + 20)}`);
  expect(data.people.map(({ id }) => id).sort()).toEqual(wanted);
  expect(data.pairs).toHaveLength(780);
  expect(
    data.pairs.every(({ a, b, items }) => items === Math.min(Number(a.id.slice(1)), Number(b.id.slice(1)))),
  ).toBe(true);
  // The first of all has no answers, the second one shares its one record.
  expect(annotatorPairs.note(data, asked)).toContain(
    '40 of 59 people who share records are drawn, those who share most; the report has more.',
  );
  const { number } = asked.param!;
  const pairsOf = async (above: number) => {
    const { a } = await many.engine.arrays(
      pairQuery(EMPTY_FILTER, many.about, number, { people: 50, above }),
    );
    return new Set(a).size;
  };
  const work = Array.from({ length: 60 }, (_, u) => (59 - u) ** 2).reduce((sum, one) => sum + one, 0);
  expect(await pairsOf(work)).toBe(58);
  expect(await pairsOf(work - 1)).toBe(49);
  await many.engine.close();
});

test('pairs without a shared record are named, and have a row of the table', async () => {
  const asked = askIn(campaign, 'mood', EMPTY_FILTER);
  const data = await askMeasure(campaign.engine, annotatorPairs.measure, asked);
  const [first, ...others] = data.pairs;
  const cut = { ...data, pairs: [{ ...first!, items: 0 }, ...others] };
  expect(annotatorPairs.describe(cut, asked)).toContain(
    `share none: ${first!.a.name} with ${first!.b.name}.`,
  );
  expect(annotatorPairs.table(cut, asked).rows).toHaveLength(data.pairs.length);
  expect(annotatorPairs.table(cut, asked).rows[0]!.at(-1)).toBe('no shared records');
});

test('one pair of two people is said in words of its own', async () => {
  const { submissions, ...rest } = madeUp(21, 300);
  const two = await loaded({
    ...rest,
    submissions: submissions.filter(({ person }) => person === 'ann' || person === 'bob'),
  });
  const asked = askIn(two, 'mood', EMPTY_FILTER);
  const data = await askMeasure(two.engine, annotatorPairs.measure, asked);
  await two.engine.close();
  expect(data.pairs).toHaveLength(1);
  expect(annotatorPairs.describe(data, asked)).toMatch(/^The two people share records\./);
  expect(annotatorPairs.title(data, asked)).toMatch(/: kappa of pairs is \S+$/);
});
