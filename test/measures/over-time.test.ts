import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import { EMPTY_FILTER, type Filter } from '../../src/model/filter.ts';
import { withoutAnswers } from '../../src/sql/ratings.ts';
import { agreementOverTime } from '../../src/figures/agreement/agreement-over-time.ts';
import { shapeDated, type DatedAgreement } from '../../src/measures/agreement/dated-agreement.ts';
import { anyFilter } from './any-filter.ts';
import { loaded, type Loaded } from './figures.ts';
import type { Given } from './given.ts';
import { madeUp } from './made-up.ts';
import { slowDated } from './slow-agreement.ts';
import { slowNewest } from './slow-choice.ts';

const EVENTS = [
  { date: '2026-02-20', title: 'Guideline 2' },
  { date: '2026-02-20', title: 'more people' },
  { date: '2026-03-10', title: 'Guideline 3' },
];
const DAY = 86_400_000;

/** The made-up campaign over six winter weeks instead of two, with events. */
function slowly(seed: number, size: number): Given {
  const { settings, submissions, ...given } = madeUp(seed, size);
  const start = Date.UTC(2026, 1, 2);
  return {
    ...given,
    settings: { ...settings, events: EVENTS },
    submissions: submissions.map((one) => ({
      ...one,
      at: one.at === null ? null : start + (one.at - start) * 3,
    })),
  };
}

const given = slowly(11, 220);
let campaign: Loaded;
beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const askOf = (question: string, filter: Filter = EMPTY_FILTER): Ask => {
  const number = campaign.about.questions.findIndex(({ name }) => name === question);
  return { about: campaign.about, filter, param: { key: question, number } };
};
const shaped = async (ask: Ask): Promise<DatedAgreement> =>
  shapeDated(await askAll(campaign.engine, agreementOverTime.measure.query(ask)), ask);

const close = (value: number | null, wanted: number | null) => {
  if (wanted === null || value === null) expect(value).toBe(wanted);
  else expect(value).toBeCloseTo(wanted, 9);
};
const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.UTC(1970, 0, 5)) / DAY / 7);

/** Weeks in order; one of fewer than 30 records goes on into the next, the last into the one before. */
function slowWeeks<T extends { readonly day: string }>(items: readonly T[]): readonly (readonly T[])[] {
  const weeks = [...new Set(items.map(({ day }) => weekOf(day)))].sort((a, b) => a - b);
  const groups: T[][] = [];
  for (const week of weeks) {
    const own = items.filter(({ day }) => weekOf(day) === week);
    const before = groups.at(-1);
    if (before && before.length < 30) before.push(...own);
    else groups.push(own);
  }
  if (groups.length > 1 && groups.at(-1)!.length < 30) {
    const rest = groups.pop()!;
    groups.at(-1)!.push(...rest);
  }
  return groups;
}

test.each(['mood', 'tags', 'stars', 'score'])('%s: weeks, and before and after events', (question) =>
  fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const data = await shaped(askOf(question, filter));
      const { items, alphaOf } = slowDated(
        given,
        slowNewest(given, withoutAnswers(filter, question)),
        question,
      );
      const timed = items.flatMap(({ row, day }) => (day === null ? [] : [{ row, day }]));
      expect([data.items, data.untimed]).toEqual([timed.length, items.length - timed.length]);
      const groups = slowWeeks(timed);
      expect(data.periods.map((period) => period.items)).toEqual(groups.map((group) => group.length));
      data.periods.forEach((period, at) => {
        const days = groups[at]!.map(({ day }) => day).toSorted();
        expect([period.first, period.last]).toEqual([weekOf(days[0]!), weekOf(days.at(-1)!)]);
        close(period.alpha.value, alphaOf(groups[at]!));
        close(period.alphaSoFar.value, alphaOf(groups.slice(0, at + 1).flat()));
      });
      const dates = ['', '2026-02-20', '2026-03-10', '9999'];
      const stages = [0, 1, 2].map((stage) =>
        timed.filter(({ day }) => day >= dates[stage]! && day < dates[stage + 1]!),
      );
      expect(data.changes.map(({ before, after }) => [before, after])).toEqual([
        [stages[0]!.length, stages[1]!.length],
        [stages[1]!.length, stages[2]!.length],
      ]);
      data.changes.forEach(({ difference }, at) => {
        const [before, after] = [alphaOf(stages[at]!), alphaOf(stages[at + 1]!)];
        close(difference.value, before === null || after === null ? null : after - before);
      });
    }),
    { numRuns: 25, seed: 3 },
  ),
);

/** Two people: until the guideline they agree on two records in three, from then on on nearly all. */
function better(at: (record: number) => number): Given {
  const ids = Array.from({ length: 120 }, (_, record) => `r${String(record)}`);
  return {
    records: [],
    people: {},
    settings: {
      title: 'Better',
      events: [{ date: '2026-01-26', title: 'Guideline 2' }],
      questions: { mood: { type: 'label', scale: ['x', 'y'] } },
    },
    submissions: ids.flatMap((record, n) =>
      ['ann', 'bob'].map((person) => {
        const isOdd = person === 'bob' && n % (n < 60 ? 3 : 20) === 0;
        return {
          record,
          person,
          status: 'submitted' as const,
          at: at(n),
          seconds: null,
          workspace: null,
          answers: { mood: n % 2 === (isOdd ? 1 : 0) ? 'x' : 'y' },
          metadata: {},
        };
      }),
    ),
  };
}

describe('words', () => {
  const said = async (rows: Given) => {
    const { about, engine } = await loaded(rows);
    const ask: Ask = { about, filter: EMPTY_FILTER, param: { key: 'mood', number: 0 } };
    const reason = agreementOverTime.measure.needs(about, ask.param);
    const fresh = shapeDated(await askAll(engine, agreementOverTime.measure.query(ask)), ask);
    const data = agreementOverTime.measure.refine!(fresh, ask, RESAMPLING);
    await engine.close();
    return {
      reason,
      data,
      title: agreementOverTime.title(data, ask),
      sentence: agreementOverTime.describe(data, ask),
      table: agreementOverTime.table(data, ask),
      fresh,
    };
  };
  const start = Date.UTC(2026, 0, 5, 12);

  test('a change beyond chance is the title; its interval is that of the difference', async () => {
    const { data, title, sentence, table } = await said(better((n) => start + Math.floor(n / 3) * DAY));
    const [{ difference }] = data.changes as [DatedAgreement['changes'][0]];
    expect(difference.low).toBeGreaterThan(0);
    expect(title).toMatch(/^mood: α \.\d{3} higher after “Guideline 2” \(\.\d{3} to \.\d{3}\)$/);
    expect(sentence).toContain('63 records before, 57 after');
    expect(table.rows.map(([what, from, to]) => [what, from, to])).toEqual([
      ['alpha', '2026-01-05', '2026-01-18'],
      ['alpha', '2026-01-19', '2026-02-01'],
      ['alpha', '2026-02-02', '2026-02-15'],
      ['change after “Guideline 2”', '2026-01-26', null],
    ]);
  });

  test('equal times are placeholders, and are refused in words', async () => {
    const { reason } = await said(better(() => start));
    expect(reason?.missing).toMatch(/^All times in this export are equal/);
  });

  test('old intervals stay, dimmed, where the periods are the same', async () => {
    const { data, fresh } = await said(better((n) => start + Math.floor(n / 3) * DAY));
    const carried = agreementOverTime.carry!(fresh, data);
    expect(carried.isOld).toBe(true);
    expect(carried.periods.map(({ alpha }) => alpha.low)).toEqual(data.periods.map(({ alpha }) => alpha.low));
    expect(fresh.periods.every(({ alpha }) => alpha.low === null)).toBe(true);
  });
});
