import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Ask } from '../../src/model/ask.ts';
import type { Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { readFragment } from '../../src/url/fragment.ts';
import { alphaWithout } from '../../src/figures/people/alpha-without.ts';
import { annotatorLeniency } from '../../src/figures/people/annotator-leniency.ts';
import { annotatorAgreement } from '../../src/figures/people/annotator-agreement.ts';
import { annotatorLabels } from '../../src/figures/people/annotator-labels.ts';
import { disagreementSources } from '../../src/figures/people/disagreement-sources.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { madeUp } from './made-up.ts';
import { slowNewest } from './slow-choice.ts';
import {
  slowAlphaWithout,
  slowLabels,
  slowLabelUse,
  slowPerson,
  slowRatings,
  slowVariance,
} from './slow-people.ts';

const given = madeUp(21, 40);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

/** A figure's data under any filter beside the ratings of a plain loop over the rows. */
function holds<Data>(
  figure: Figure<Data>,
  question: string,
  check: (data: Data, slow: ReturnType<typeof slowRatings>) => void,
  numRuns: number,
): Promise<void> {
  const number = campaign.about.questions.findIndex(({ name }) => name === question);
  const of = async (filter: Filter) => {
    const ask: Ask = { about: campaign.about, filter, param: { key: question, number } };
    const shaped = await askMeasure(campaign.engine, figure.measure, ask);
    check(
      figure.measure.refine!(shaped, ask, RESAMPLING),
      slowRatings(given, slowNewest(given, withoutAnswers(filter, question)), question),
    );
  };
  return fc.assert(fc.asyncProperty(anyFilter, of), { numRuns, seed: 5 });
}

function close(value: number | null, wanted: number | null): void {
  if (wanted === null || value === null) expect(value).toBe(wanted);
  else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

const PEOPLE = Object.keys(given.people);
const QUESTIONS = ['mood', 'mood/groups', 'tags', 'stars', 'score'];

test.each(['stars', 'score'])(
  '%s: how far the numbers of each person lie from those of the others',
  (question) =>
    holds(
      annotatorLeniency,
      question,
      ({ lines }, slow) => {
        const numbers = question === 'stars' ? [1, 2, 3, 4, 5] : slow.scale.numbers!;
        const wanted = PEOPLE.map((id) => ({ id, ...slowPerson(slow, id, numbers) }));
        expect(lines.map(({ id, items }) => [id, items])).toEqual(
          wanted.filter(({ items }) => items > 0).map(({ id, items }) => [id, items]),
        );
        for (const { id, signed } of lines)
          close(signed.value, wanted.find((person) => person.id === id)!.signed);
      },
      40,
    ),
);

describe.each(QUESTIONS)('%s', (question) => {
  test('how far each person agrees with the others', () =>
    holds(
      annotatorAgreement,
      question,
      ({ lines }, slow) => {
        const numbers = question === 'stars' ? [1, 2, 3, 4, 5] : (slow.scale.numbers ?? null);
        const wanted = PEOPLE.map((id) => ({ id, ...slowPerson(slow, id, numbers) }));
        expect(lines.map(({ id, share: agreement }) => [id, agreement.items])).toEqual(
          wanted.filter(({ items }) => items > 0).map(({ id, items }) => [id, items]),
        );
        for (const { id, share: agreement, majority, offset } of lines) {
          const one = wanted.find((person) => person.id === id)!;
          close(agreement.value, one.agreement);
          close(majority.all.value, one.majority);
          close(offset?.signed.value ?? null, one.signed);
        }
      },
      40,
    ));

  test('how much of the variance is the record, leanings of people, or neither', () =>
    holds(
      disagreementSources,
      question,
      ({ shares, items }, slow) => {
        const wanted = slowVariance(slow, question);
        expect(items).toBe(slow.rows.filter((row) => row.length >= 2).length);
        const found = [shares.item.value, shares.annotator.value, shares.noise.value];
        if (found[0] === null) expect(shares.item.why).toMatch(/^no(t)?_/);
        else found.forEach((share, at) => expect(share).toBeCloseTo(wanted![at]!, 6));
      },
      15,
    ));

  test('alpha without each person', () =>
    holds(
      alphaWithout,
      question,
      ({ all, lines }, slow) => {
        const whole = slowAlphaWithout(slow, question);
        close(all.value, whole);
        for (const { id, items, without, difference } of lines) {
          const wanted = slowAlphaWithout(slow, question, id);
          expect(items).toBe(slowPerson(slow, id, null).items);
          close(without.value, wanted);
          if (whole === null || wanted === null) expect(difference.value).toBeNull();
          else expect(difference.value).toBeCloseTo(wanted - whole, 9);
        }
        expect(lines.map(({ id }) => id)).toEqual(
          PEOPLE.filter((id) => slowPerson(slow, id, null).items > 0),
        );
      },
      15,
    ));
});

test.each(['mood', 'mood/groups', 'tags', 'stars'])(
  '%s: label shares of each person and the others',
  (question) =>
    holds(
      annotatorLabels,
      question,
      ({ people }, slow) => {
        expect(people.map(({ id }) => id)).toEqual(
          PEOPLE.filter((id) => slowPerson(slow, id, null).items > 0),
        );
        for (const { id, items, shares, labels } of people) {
          const used = slowLabels(slow, id);
          if (labels && used) {
            close(labels.own, used.own);
            close(labels.others, used.others);
          } else expect(labels).toBe(used);
          shares.forEach(({ label, given: times, own, low, high, others, isSure }) => {
            const wanted = slowLabelUse(slow, id, label);
            expect([items, times]).toEqual([wanted.items, wanted.given]);
            close(own, wanted.given / wanted.items);
            close(others, wanted.others);
            expect(low <= own && own <= high).toBe(true);
            expect(isSure).toBe(others < low || others > high);
          });
        }
      },
      40,
    ),
);

test('who always gives one answer is told with that answer, also where it is a set of labels', async () => {
  const sets = { ann: [], bob: ['rain'], cid: ['birds', 'work'] };
  const submissions = given.records.slice(0, 12).flatMap(({ id }) =>
    Object.entries(sets).map(([person, tags]) => ({
      record: id,
      person,
      status: 'submitted' as const,
      at: null,
      seconds: null,
      workspace: null,
      answers: { tags },
      metadata: {},
    })),
  );
  const { engine, about } = await loaded({ ...given, submissions });
  const number = about.questions.findIndex(({ name }) => name === 'tags');
  const ask: Ask = { about, filter: readFragment('').filter, param: { key: 'tags', number } };
  const { lines } = annotatorAgreement.measure.refine!(
    await askMeasure(engine, annotatorAgreement.measure, ask),
    ask,
    RESAMPLING,
  );
  await engine.close();
  expect(lines.map(({ id, constant }) => [id, constant])).toEqual([
    ['ann', 'no label'],
    ['bob', 'rain'],
    ['cid', 'birds, work'],
  ]);
});
