import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { EMPTY_FILTER, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { dawidSkene } from '../../src/stats/truth/dawid-skene.ts';
import { runToEnd } from '../../src/stats/truth/expectation-maximisation.ts';
import { mace } from '../../src/stats/truth/mace.ts';
import { modelAnswers } from '../../src/stats/truth/model-answers.ts';
import { oneCoin } from '../../src/stats/truth/one-coin.ts';
import { ratingsFrom, type Ratings } from '../../src/stats/data/ratings.ts';
import { answerModels } from '../../src/figures/answers/answer-models.ts';
import { slowPlurality } from '../stats/slow-annotators.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { slowNewest } from './slow-choice.ts';
import { slowRatings, type SlowRatings } from './slow-people.ts';

const given = madeUp(21, 40);
const PEOPLE = Object.keys(given.people);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const askOf = (question: string, filter: Filter): Ask => ({
  about: campaign.about,
  filter,
  param: { key: question, number: campaign.about.questions.findIndex(({ name }) => name === question) },
});

async function dataOf(question: string, filter: Filter) {
  const ask = askOf(question, filter);
  return answerModels.measure.refine!(
    await askMeasure(campaign.engine, answerModels.measure, ask),
    ask,
    RESAMPLING,
  );
}

const slowOf = (question: string, filter: Filter) =>
  slowRatings(given, slowNewest(given, withoutAnswers(filter, question)), question);

/** The plain loop's ratings as the statistics take them. */
const ratingsOf = ({ ratings, rows, size }: SlowRatings): Ratings =>
  ratingsFrom(
    {
      item: ratings.map(({ item }) => item),
      annotator: ratings.map(({ person }) => PEOPLE.indexOf(person ?? '')),
      value: ratings.map(({ value }) => value),
    },
    { items: rows.length, annotators: PEOPLE.length, size },
  );

const FITS = {
  'dawid-skene': (ratings: Ratings) => runToEnd(dawidSkene(ratings)),
  'one-coin': (ratings: Ratings) => runToEnd(oneCoin(ratings)),
  mace: (ratings: Ratings) => runToEnd(mace(ratings)),
};

describe.each(['mood', 'mood/groups', 'stars'])('%s', (question) => {
  test('majority and its ties are those of a plain loop, and so is the weighted one', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { ways, pairs, records } = await dataOf(question, filter);
        const slow = slowOf(question, filter);
        const plain = slow.rows.map((row) => (row.length === 0 ? [] : slowPlurality(row.map((one) => one!))));
        const weighted = slowWeighted(slow, plain);
        expect(records).toBe(plain.filter((first) => first.length > 0).length);
        for (const [at, winners] of [plain, weighted].entries()) {
          expect([ways[at]!.answered, ways[at]!.ties]).toEqual([
            winners.filter((first) => first.length === 1).length,
            winners.filter((first) => first.length > 1).length,
          ]);
        }
        const both = plain.flatMap((first, u) =>
          first.length === 1 && weighted[u]!.length === 1 ? [[first[0], weighted[u]![0]]] : [],
        );
        const same = both.filter(([a, b]) => a === b).length;
        expect(pairs[0]).toEqual({ a: 'Majority', b: 'Weighted', n: both.length, same });
        expect(ways[1]!.changed).toBe(both.length - same);
      }),
      { numRuns: 30, seed: 5 },
    ));

  test('the models are the statistics called directly', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { ways, missing } = await dataOf(question, filter);
        const ratings = ratingsOf(slowOf(question, filter));
        for (const [id, fit] of Object.entries(FITS)) {
          const fitted = fit(ratings);
          const way = ways.find((one) => one.id === id);
          if ('why' in fitted) {
            expect(way).toBeUndefined();
            expect(missing).toHaveLength(3);
            continue;
          }
          const { changed, decided, confidence } = modelAnswers(ratings, fitted.posterior);
          const known = confidence.filter((share) => share !== null);
          expect([way!.changed, way!.decided]).toEqual([changed.length, decided.length]);
          expect(way!.model).toMatchObject({ rounds: fitted.rounds, converged: fitted.converged });
          expect(way!.model!.logLikelihood).toBeCloseTo(fitted.logLikelihood, 6);
          expect(way!.model!.confidence).toBeCloseTo(known.reduce((a, b) => a + b) / known.length, 6);
        }
      }),
      { numRuns: 15, seed: 5 },
    ));
});

/** Votes again, each with the share of a person's ratings that equal the plurality; unknown people share one. */
function slowWeighted({ ratings, rows }: SlowRatings, plain: readonly (readonly number[])[]): number[][] {
  const credit = ({ item, value }: (typeof ratings)[number]) =>
    plain[item]!.includes(value) ? 1 / plain[item]!.length : 0;
  const weight = (person: string | null) => {
    const own = ratings.filter((one) => one.person === person);
    return own.reduce((sum, one) => sum + credit(one), 0) / own.length;
  };
  return rows.map((_, u) => {
    const votes = new Map<number, number>();
    for (const { item, person, value } of ratings)
      if (item === u) votes.set(value, (votes.get(value) ?? 0) + weight(person));
    const most = Math.max(...votes.values());
    return [...votes].filter(([, sum]) => sum > 0 && sum >= most - 1e-9).map(([value]) => value);
  });
}

test('only questions with a few options, of three named people or more', () => {
  const { about } = campaign;
  const keys = (own: typeof about) => answerModels.measure.each!(own).map(({ key }) => key);
  expect(keys(about)).toEqual(['mood', 'mood/groups', 'stars']);
  expect(keys({ ...about, annotators: about.annotators.slice(0, 2) })).toEqual([]);
});

test('models that would take too long are left out, and the note says so', async () => {
  const ask = askOf('mood', EMPTY_FILTER);
  const shaped = await askMeasure(campaign.engine, answerModels.measure, ask);
  const leftOut = (many: number) => {
    const item = Array.from({ length: many }, (_, r) => r);
    const annotator = item.map((r) => r % 5);
    const value = item.map((r) => r % 2);
    const ratings = ratingsFrom({ item, annotator, value }, { items: many, annotators: 5, size: 2 });
    const data = answerModels.measure.refine!(
      { ...shaped, given: { ...shaped.given, ratings } },
      ask,
      RESAMPLING,
    );
    return { names: data.missing.map(({ name }) => name), note: answerModels.note(data, ask) };
  };
  expect(leftOut(50_000).names).toEqual([]);
  expect(leftOut(50_001).names).toEqual(['MACE']);
  expect(leftOut(200_001).names).toEqual(['Dawid–Skene', 'One-coin', 'MACE']);
  expect(leftOut(50_001).note).toContain('MACE is not there: left out above 50,000 answers.');
});
