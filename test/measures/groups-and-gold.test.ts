import { RESAMPLING } from '../../src/measures/resampling.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMeasure } from '../../src/measures/ask-measure.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Ask } from '../../src/model/ask.ts';
import { type Filter, without } from '../../src/model/filter.ts';
import { shareable } from '../../src/share/shareable.ts';
import { PUBLIC } from '../share/sharing.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { wilson } from '../../src/stats/resampling/wilson.ts';
import { agreementFunnel } from '../../src/figures/people/agreement-funnel.ts';
import { annotatorGroups } from '../../src/figures/people/annotator-groups.ts';
import { annotatorWeeks } from '../../src/figures/people/annotator-weeks.ts';
import { groupLabels } from '../../src/figures/people/group-labels.ts';
import { knownAnswers } from '../../src/figures/answers/known-answers.ts';
import { knownAnswersConfused } from '../../src/figures/answers/known-answers-confused.ts';
import { selfConsistency } from '../../src/figures/people/self-consistency.ts';
import { mondayOf } from '../../src/figures/agreement/weeks.ts';
import { sum } from '../stats/slow-reference.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import { campaignOf } from './given.ts';
import { madeUp } from './made-up.ts';
import { answerTo, slowChosen, slowNewest } from './slow-choice.ts';
import {
  slowGold,
  slowGroupAlphas,
  slowGroups,
  slowKnown,
  slowMonday,
  slowRepeats,
  slowUse,
} from './slow-groups.ts';
import { slowPerson, slowRatings } from './slow-people.ts';

const given = madeUp(21, 40);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

/** A figure's data under any filter; its own question is not filtered by its answers. */
function holds<Data>(
  figure: Figure<Data>,
  question: string,
  check: (data: Data, filter: Filter) => void,
  numRuns: number,
): Promise<void> {
  const number = campaign.about.questions.findIndex(({ name }) => name === question);
  const of = async (filter: Filter) => {
    const ask: Ask = { about: campaign.about, filter, param: { key: question, number } };
    const shaped = await askMeasure(campaign.engine, figure.measure, ask);
    check(figure.measure.refine?.(shaped, ask, RESAMPLING) ?? shaped, withoutAnswers(filter, question));
  };
  return fc.assert(fc.asyncProperty(anyFilter, of), { numRuns, seed: 5 });
}

function close(value: number | null, wanted: number | null): void {
  if (wanted === null || value === null) expect(value).toBe(wanted);
  else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

const PEOPLE = Object.keys(given.people);
const QUESTIONS = ['mood', 'mood/groups', 'tags', 'stars', 'score'];
const SCALES: Readonly<Record<string, readonly string[]>> = {
  mood: ['happy', 'calm', 'sad', 'angry'],
  'mood/groups': ['good', 'bad', 'not grouped'],
};

describe.each(['mood', 'mood/groups'])('%s: known answers', (question) => {
  test('how often each person gave them', () =>
    holds(
      knownAnswers,
      question,
      ({ people, all, records, unclear }, filter) => {
        const gold = slowGold(given, slowNewest(given, filter), question);
        const own = PEOPLE.map((id) => gold.filter(({ person }) => person === id));
        expect(people.map(({ id, share }) => [id, share.items])).toEqual(
          PEOPLE.map((id, at) => [id, own[at]!.length]).filter(([, items]) => items !== 0),
        );
        for (const { id, share } of people) {
          const answers = own[PEOPLE.indexOf(id)]!;
          const hits = answers.filter((one) => one.right === one.given).length;
          close(share.value, hits / answers.length);
          expect(share).toMatchObject(wilson(hits, answers.length)!);
        }
        expect(all.items).toBe(gold.length);
        close(
          all.value,
          gold.length === 0 ? null : gold.filter((one) => one.right === one.given).length / gold.length,
        );
        expect(records).toBe(new Set(gold.map(({ record }) => record)).size);
        expect(unclear).toBe(0);
      },
      60,
    ));

  test('label by label', () =>
    holds(
      knownAnswersConfused,
      question,
      ({ labels, answers }, filter) => {
        const gold = slowGold(given, slowNewest(given, filter), question);
        const scale = SCALES[question]!;
        expect(labels.map(({ value }) => value)).toEqual(scale);
        expect(answers).toBe(gold.length);
        labels.forEach((label, at) => {
          const where = (right: string | null, said: string | null) =>
            gold.filter(
              (one) => (right === null || one.right === right) && (said === null || one.given === said),
            ).length;
          expect([label.known, label.given]).toEqual([where(scale[at]!, null), where(null, scale[at]!)]);
          expect([...label.as]).toEqual(scale.map((said) => where(scale[at]!, said)));
          close(label.met.value, label.known === 0 ? null : label.as[at]! / label.known);
          close(label.right.value, label.given === 0 ? null : label.as[at]! / label.given);
        });
      },
      40,
    ));
});

test('only the question with known answers has these figures, and knows of how many records', () => {
  const { about } = campaign;
  expect(knownAnswers.measure.each!(about).map(({ key }) => key)).toEqual(['mood', 'mood/groups']);
  expect(about.questions.map(({ known }) => known > 0)).toEqual(
    about.questions.map(({ name }) => name.startsWith('mood')),
  );
  expect(about.questions[0]!.known).toBe(slowKnown(given, 'mood').size);
});

test.each(QUESTIONS)('%s: how often people give the same answer again', (question) =>
  holds(
    selfConsistency,
    question,
    ({ people, all }, filter) => {
      const wanted = slowRepeats(given, slowChosen(given, filter), question).filter(
        ({ shares }) => shares.length > 0,
      );
      expect(people.map(({ id, share }) => [id, share.items])).toEqual(
        wanted.map(({ person, shares }) => [person, shares.length]),
      );
      people.forEach(({ share }, at) => {
        close(share.value, sum(wanted[at]!.shares) / wanted[at]!.shares.length);
      });
      const every = wanted.flatMap(({ shares }) => shares);
      close(all.value, every.length === 0 ? null : sum(every) / every.length);
    },
    40,
  ),
);

const WAYS = ['group', 'team'] as const;
const team = { kind: 'metadata', name: 'team' } as const;

describe.each(QUESTIONS)('%s: groups', (question) => {
  test('alpha within and between, whatever the group selected', () =>
    holds(
      annotatorGroups,
      question,
      ({ lines }, filter) => {
        const slow = slowRatings(given, slowNewest(given, without(filter, team)), question);
        const wanted = WAYS.flatMap((way) => slowGroupAlphas(slow, slowGroups(given, way), question));
        expect(lines).toHaveLength(6);
        lines.forEach(({ alpha }, at) => {
          close(alpha.value, wanted[at]!);
        });
      },
      20,
    ));
});

test.each([annotatorGroups, groupLabels])(
  '$id is not filtered by the groups that its marks select',
  async (figure) => {
    const rowsWith = async (metadata: Filter['metadata']) => {
      const ask: Ask = {
        about: campaign.about,
        filter: { questions: {}, metadata },
        param: { key: 'mood', number: 0 },
      };
      const shaped = await askMeasure<unknown>(campaign.engine, figure.measure, ask);
      return figure.table(figure.measure.refine!(shaped as never, ask, RESAMPLING) as never, ask).rows;
    };
    const selected = await rowsWith({ team: { kind: 'terms', terms: ['core'], exclude: false } });
    expect(selected).toEqual(await rowsWith({}));
    const others = await rowsWith({ device: { kind: 'terms', terms: ['phone'], exclude: false } });
    expect(others).not.toEqual(selected);
  },
);

test('groups that too few people share are in no figure of what is published', () => {
  const figuresWith = (smallest: number) => {
    const { about } = shareable(campaignOf(given), { share: { smallest_group: smallest } }, PUBLIC);
    return [annotatorGroups, groupLabels].map((figure) => figure.measure.each!(about).length);
  };
  expect(figuresWith(1)).toEqual([5, 4]);
  // One person has no group: not alone with two, and nobody is with three.
  expect(figuresWith(2)).toEqual([0, 0]);
});

test('nobody is told from anybody where people are hidden, and labels against known answers stay', () => {
  const { about } = shareable(campaignOf(given), { share: { annotators: 'hide' } }, PUBLIC);
  const named = [
    annotatorGroups,
    groupLabels,
    knownAnswers,
    selfConsistency,
    agreementFunnel,
    annotatorWeeks,
  ];
  expect(named.flatMap((figure) => figure.measure.each!(about))).toEqual([]);
  expect(knownAnswersConfused.measure.each!(about)).toHaveLength(2);
});

test.each(['mood', 'mood/groups', 'tags', 'stars'])('%s: label shares of groups', (question) =>
  holds(
    groupLabels,
    question,
    ({ lines, answers }, filter) => {
      const slow = slowRatings(given, slowNewest(given, without(filter, team)), question);
      const groups = WAYS.flatMap((way) => slowGroups(given, way));
      const used = groups
        .map((group) => (person: string | null) => person !== null && group.includes(person))
        .filter((isIn) => slowUse(slow, isIn, 0).answers > 0);
      expect(answers).toBe(slow.ratings.length);
      expect(lines).toHaveLength(used.length);
      lines.forEach((line, at) => {
        line.shares.forEach(({ label, given: times, own, all, low, high, isSure }) => {
          const [mine, everybody] = [slowUse(slow, used[at]!, label), slowUse(slow, () => true, label)];
          expect([line.answers, times]).toEqual([mine.answers, mine.given]);
          close(own, mine.given / mine.answers);
          close(all, everybody.given / everybody.answers);
          expect(isSure).toBe(all < low || all > high);
        });
      });
    },
    40,
  ),
);

describe.each(QUESTIONS)('%s: agreement with the others', (question) => {
  test('beside the limits around that of all', () =>
    holds(
      agreementFunnel,
      question,
      ({ lines, all }, filter) => {
        const slow = slowRatings(given, slowNewest(given, filter), question);
        const wanted = PEOPLE.map((id) => slowPerson(slow, id, null)).filter(({ items }) => items > 0);
        const items = sum(wanted.map((one) => one.items));
        const pool = items === 0 ? null : sum(wanted.map((one) => one.items * one.agreement!)) / items;
        close(all.value, pool);
        lines.forEach(({ share, limits }, at) => {
          close(share.value, wanted[at]!.agreement);
          const reach = 1.959963984540054 * Math.sqrt((pool! * (1 - pool!)) / share.items);
          close(limits.warning[0], Math.max(0, pool! - reach));
          close(limits.warning[1], Math.min(1, pool! + reach));
        });
        expect(lines).toHaveLength(wanted.length);
      },
      20,
    ));

  test('by the week of the person’s own answers', () =>
    holds(
      annotatorWeeks,
      question,
      ({ people, first, untimed }, filter) => {
        const newest = slowNewest(given, filter);
        const slow = slowRatings(given, newest, question);
        const answers = given.records
          .filter(({ metadata }) => metadata.known === null)
          .flatMap(({ id }) =>
            newest.filter((one) => one.record === id && answerTo(given, one, question) !== null),
          );
        expect(answers).toHaveLength(slow.ratings.length);
        const mondays = answers.map(slowMonday);
        expect(untimed).toBe(
          answers.filter(({ person }, at) => person !== null && mondays[at] === null).length,
        );
        for (const id of PEOPLE) {
          const found = people.find((one) => one.id === id)?.periods ?? [];
          const weeks = [...new Set(mondays.filter((monday) => monday !== null))].sort();
          const wanted = weeks
            .map((monday) => {
              // The same person in another week is somebody else here.
              const ratings = slow.ratings.map((rating, at) =>
                mondays[at] === monday ? rating : { ...rating, person: '' },
              );
              return { monday, ...slowPerson({ ...slow, ratings }, id, null) };
            })
            .filter(({ items }) => items > 0);
          expect(found.map(({ period, share }) => [mondayOf(first + period), share.items])).toEqual(
            wanted.map(({ monday, items }) => [monday, items]),
          );
          found.forEach(({ share }, at) => {
            close(share.value, wanted[at]!.agreement);
          });
        }
      },
      15,
    ));
});
