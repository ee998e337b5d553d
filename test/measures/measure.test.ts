import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { ratingsFrom } from '../../src/stats/data/ratings.ts';
import { twoWayAlpha } from '../../src/stats/resampling/two-way-bootstrap.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { agreementQuestions } from '../../src/figures/agreement/agreement-questions.ts';
import {
  agreementWithOthers,
  givenRatings,
  ratingArrays,
} from '../../src/measures/people/annotator-ratings.ts';
import { alphaWithout } from '../../src/figures/people/alpha-without.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { coded, slowAgreementOf } from './slow-agreement.ts';
import { slowNewest } from './slow-choice.ts';

const given = madeUp(21, 40);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const ask = (fragment: string, name?: string): Ask => {
  const number = campaign.about.questions.findIndex((question) => question.name === name);
  return {
    about: campaign.about,
    filter: readFragment(fragment).filter,
    param: name === undefined ? null : { key: name, number },
  };
};
const linesOf = async (fragment: string) => {
  const asked = ask(fragment);
  const data = await askMeasure(campaign.engine, agreementQuestions.measure, asked);
  return { asked, data, lines: data.lines };
};
const lineOf = async (fragment: string, name: string) =>
  (await linesOf(fragment)).lines.find(({ number }) => campaign.about.questions[number]!.name === name)!;

describe('another distance', () => {
  test.each([
    ['tags', 'masi'],
    ['tags', 'jaccard'],
    ['tags', 'nominal'],
    ['stars', 'nominal'],
    ['score', 'ordinal'],
  ])('%s by %s is alpha from its definition', async (question, distance) => {
    const { filter } = readFragment(`annotator=ann,bob,cid&distance.${question}=${distance}`);
    const line = await lineOf(`annotator=ann,bob,cid&distance.${question}=${distance}`, question);
    const { alpha } = slowAgreementOf(given, slowNewest(given, filter), question, distance);
    expect(line.alpha.value).toBeCloseTo(alpha!, 9);
  });

  test('one that does not fit the question is its own', async () => {
    const own = await lineOf('', 'mood');
    expect((await lineOf('distance.mood=masi', 'mood')).alpha).toEqual(own.alpha);
  });

  test('the sentence and the table name it', async () => {
    const { asked, data } = await linesOf('distance.tags=nominal');
    expect(agreementQuestions.describe(data, asked)).toContain('(exact set;');
    expect(agreementQuestions.table(data, asked).rows.map((row) => row[1])).toContain('alpha, exact set');
  });

  test('figures of people follow it too', async () => {
    const shares = async (fragment: string) => {
      const asked = ask(fragment, 'tags');
      const arrays = { ratings: await campaign.engine.arrays(ratingArrays(asked).ratings!) };
      const rows = Object.fromEntries(
        await Promise.all(
          Object.entries(alphaWithout.measure.query(asked)).map(
            async ([name, query]) => [name, await campaign.engine.query(query)] as const,
          ),
        ),
      );
      return agreementWithOthers(givenRatings(rows, asked, arrays)).map(({ value }) => value);
    };
    const own = await shares('');
    expect(await shares('distance.tags=jaccard')).toEqual(own);
    // Equal sets are rarer than overlapping ones.
    const exact = await shares('distance.tags=nominal');
    expect(exact.some((value, at) => (value ?? 0) < (own[at] ?? 0))).toBe(true);
    expect(exact.every((value, at) => (value ?? 0) <= (own[at] ?? 0))).toBe(true);
  });
});

describe('intervals for other people', () => {
  test.each([
    ['mood', 'nominal'],
    ['stars', 'ordinal'],
  ] as const)('%s: resamples of records and people of the very ratings', async (question, kind) => {
    const { asked, data } = await linesOf('interval=people&from=2026-02-03');
    const line = agreementQuestions.measure.refine!(data, asked, RESAMPLING).lines.find(
      ({ number }) => campaign.about.questions[number]!.name === question,
    )!;
    const { rows, people, size } = coded(given, slowNewest(given, asked.filter), question);
    const ids = Object.keys(given.people).sort();
    const order = rows
      .map((row, at) =>
        row.map((value, r) => ({ value: value!, annotator: ids.indexOf(people[at]![r] ?? '') })),
      )
      .flatMap((row, item) => row.map((rating) => ({ ...rating, item })));
    const ratings = ratingsFrom(
      {
        item: order.map(({ item }) => item),
        annotator: order.map(({ annotator }) => annotator),
        value: order.map(({ value }) => value),
      },
      { items: rows.length, annotators: ids.length, size },
    );
    const slow = twoWayAlpha(ratings, kind, {}, { replicates: 4000, seed: 9 });
    expect(line.alpha.value).toBeCloseTo(slow.value!, 9);
    // Other random numbers, so other ends; they settle as resamples grow.
    expect(Math.abs(line.alpha.low! - slow.low!)).toBeLessThan(0.2 * (slow.high! - slow.low!));
    expect(Math.abs(line.alpha.high! - slow.high!)).toBeLessThan(0.2 * (slow.high! - slow.low!));
    const narrow = await lineOf('from=2026-02-03', question);
    const { low, high } = agreementQuestions.measure.refine!({ lines: [narrow], off: [] }, asked, RESAMPLING)
      .lines[0]!.alpha;
    expect(line.alpha.high! - line.alpha.low!).toBeGreaterThan(high! - low!);
  });

  test('the note says for whom they are, and how many resamples there were', async () => {
    const { asked, data } = await linesOf('interval=people');
    expect(agreementQuestions.note(data, asked)).toContain(
      'The bars are for other people too: resamples of the records and of the people, 1,000 of them (seed 1).',
    );
  });
});
