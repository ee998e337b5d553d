import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { EMPTY_FILTER, without, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { dawidSkene } from '../../src/stats/truth/dawid-skene.ts';
import { runToEnd } from '../../src/stats/truth/expectation-maximisation.ts';
import { oneCoin, usualModel } from '../../src/stats/truth/one-coin.ts';
import { seededRandom } from '../../src/stats/resampling/random.ts';
import { ratingsFrom, type Ratings } from '../../src/stats/data/ratings.ts';
import { annotatorConfusions } from '../../src/figures/answers/annotator-confusions.ts';
import { answersChanged } from '../../src/figures/answers/answers-changed.ts';
import { slowPlurality } from '../stats/slow-annotators.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { slowNewest } from './slow-choice.ts';
import { slowRatings } from './slow-people.ts';

const given = madeUp(21, 120);
const PEOPLE = Object.keys(given.people).sort();
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

async function dataOf<Data>(figure: Figure<Data>, question: string, filter: Filter) {
  const ask = askOf(question, filter);
  return figure.measure.refine!(await askMeasure(campaign.engine, figure.measure, ask), ask, RESAMPLING);
}

/** The plain loop's ratings as the statistics take them, with the ids of the records. */
function slowOf(question: string, filter: Filter) {
  const { ratings, rows, size } = slowRatings(
    given,
    slowNewest(given, withoutAnswers(filter, question)),
    question,
  );
  const ids = given.records.filter(({ metadata }) => metadata.known === null).map(({ id }) => id);
  const packed = ratingsFrom(
    {
      item: ratings.map(({ item }) => item),
      annotator: ratings.map(({ person }) => PEOPLE.indexOf(person ?? '')),
      value: ratings.map(({ value }) => value),
    },
    { items: rows.length, annotators: PEOPLE.length, size },
  );
  return { rows, ids, ratings: packed, size };
}

const fitted = (ratings: Ratings) => {
  const fit = runToEnd(usualModel(ratings) === 'one-coin' ? oneCoin(ratings) : dawidSkene(ratings));
  return 'why' in fit ? null : fit;
};

const QUESTIONS = ['mood', 'mood/groups', 'stars'];

describe.each(QUESTIONS)('%s', (question) => {
  test('records are listed where a loop over the posteriors finds another answer than the plurality', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { changed, named, bars, records } = await dataOf(answersChanged, question, filter);
        const { ratings, rows, ids, size } = slowOf(question, filter);
        const fit = fitted(ratings);
        const rated = rows.filter((row) => row.length > 0).length;
        expect(records).toBe(fit ? rated : 0);
        expect(bars.reduce((sum, { same, tied, other }) => sum + same + tied + other, 0)).toBe(records);
        if (!fit) return;
        const wanted = rows.flatMap((row, u) => {
          if (row.length === 0) return [];
          const shares = Array.from({ length: size }, (_, t) => fit.posterior[u * size + t]!);
          const most = Math.max(...shares);
          const first = [...shares.keys()].filter((t) => shares[t]! >= most - 1e-9);
          const before = slowPlurality(row.map((value) => value!));
          return first.length > 1 || (before.length === 1 && before[0] === first[0])
            ? []
            : [{ id: ids[u]!, before: before.toSorted((a, b) => a - b), after: first[0]!, share: most }];
        });
        const found = changed.map(({ item, before, after }) => ({ id: named.ids[item]!, before, after }));
        const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
          list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(found)).toEqual(byId(wanted.map(({ id, before, after }) => ({ id, before, after }))));
        const shareOf = new Map(wanted.map(({ id, share }) => [id, share]));
        for (const { item, confidence } of changed)
          expect(confidence).toBeCloseTo(shareOf.get(named.ids[item]!)!, 6);
        expect(changed.map(({ confidence }) => confidence)).toEqual(
          changed.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 15, seed: 5 },
    ));

  test('the tables of mistakes are those of the model, but for rows of fewer than ten expected answers', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const asked = without(filter, { kind: 'annotator' });
        const { people, kind } = await dataOf(annotatorConfusions, question, asked);
        const { ratings, size } = slowOf(question, asked);
        const fit = fitted(ratings);
        const tables = kind === 'dawid-skene' ? runToEnd(dawidSkene(ratings)) : null;
        expect(kind).toBe(fit ? usualModel(ratings) : 'none');
        for (const { id, accuracy, rows } of people) {
          const a = PEOPLE.indexOf(id);
          expect(accuracy).toBeCloseTo(fit!.accuracy[a]!, 6);
          if (tables === null || 'why' in tables) {
            expect(rows).toEqual([]);
            continue;
          }
          rows.forEach(({ expected, shares }, truth) => {
            expect(expected).toBeCloseTo(tables.support[a * size + truth]!, 5);
            expect(shares === null).toBe(tables.thin.some(([one, label]) => one === a && label === truth));
            shares?.forEach((share, c) => {
              expect(share).toBeCloseTo(tables.rates[(a * size + c) * size + truth]!, 5);
            });
          });
        }
      }),
      { numRuns: 15, seed: 5 },
    ));
});

test('with all answers it is Dawid and Skene’s model, and some rows are shown', async () => {
  const { kind, people } = await dataOf(annotatorConfusions, 'mood', EMPTY_FILTER);
  expect(kind).toBe('dawid-skene');
  expect(people.flatMap(({ rows }) => rows).filter(({ shares }) => shares !== null).length).toBeGreaterThan(
    5,
  );
});

test('few answers of each person have one accuracy each, and the figure says why there is no table', async () => {
  const narrow: Filter = { ...EMPTY_FILTER, from: '2026-02-04', to: '2026-02-05' };
  const ask = askOf('mood', narrow);
  const data = await dataOf(annotatorConfusions, 'mood', narrow);
  expect(data.kind).toBe('one-coin');
  expect(annotatorConfusions.describe(data, ask)).toBe(
    'Half of the people have fewer than 40 answers, which is 10 for each of 4 labels: too few for a table of mistakes, so each person has one accuracy.',
  );
  expect(annotatorConfusions.table(data, ask).columns.map(({ title }) => title)).toEqual([
    'Annotator',
    'Answers',
    'Expected right',
  ]);
});

test('a model that has not settled says so, and so many answers that there is none too', async () => {
  const ask = askOf('mood', EMPTY_FILTER);
  const shaped = await askMeasure(campaign.engine, annotatorConfusions.measure, ask);
  const random = seededRandom(3);
  const note = (many: number) => {
    const item = Array.from({ length: many }, (_, r) => Math.floor(r / 2));
    const ratings = ratingsFrom(
      { item, annotator: item.map((u, r) => (u + r) % 5), value: item.map(() => Math.floor(random() * 4)) },
      { items: many, annotators: campaign.about.annotators.length, size: 4 },
    );
    const data = annotatorConfusions.measure.refine!(
      { ...shaped, given: { ...shaped.given, ratings } },
      ask,
      RESAMPLING,
    );
    return annotatorConfusions.note(data, ask);
  };
  // Two people who guess on each item: nothing tells who is right, and each round moves a little.
  expect(note(1500)).toContain('(Dawid–Skene), not converged after 500 rounds: to be read with care.');
  expect(note(200_001)).toContain('There is no model: left out above 200,000 answers.');
});
