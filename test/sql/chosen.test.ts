import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_FILTER, type Filter, type Selection } from '../../src/model/filter.ts';
import { chosen, chosenRecords } from '../../src/sql/chosen.ts';
import { ratings } from '../../src/sql/ratings.ts';
import { sql } from '../../src/sql/sql.ts';
import { anyFilter } from '../measures/any-filter.ts';
import { loaded, type Loaded } from '../measures/figures.ts';
import type { GivenSubmission } from '../measures/given.ts';
import { madeUp } from '../measures/made-up.ts';
import { COUNTED, slowChosen, slowNewest, slowRecords } from '../measures/slow-choice.ts';

const given = madeUp(11);
let campaign: Loaded;

beforeAll(async () => {
  campaign = await loaded(given);
});
afterAll(() => campaign.engine.close());

const numbers = (rows: readonly Readonly<Record<string, unknown>>[], column: string) =>
  rows.map((row) => Number(row[column]));

async function submissions(filter: Filter, choice = {}): Promise<readonly GivenSubmission[]> {
  const rows = await campaign.engine.query(
    sql`SELECT submission FROM ${chosen(filter, campaign.about, choice)} ORDER BY submission`,
  );
  return numbers(rows, 'submission').map((number) => given.submissions[number]!);
}

async function records(filter: Filter): Promise<readonly string[]> {
  const rows = await campaign.engine.query(
    sql`SELECT record FROM ${chosenRecords(filter, campaign.about)} ORDER BY record`,
  );
  return numbers(rows, 'record').map((number) => given.records[number]!.id);
}

const filter = (part: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, ...part });
const terms = (...list: readonly string[]): Selection => ({ kind: 'terms', terms: list, exclude: false });
const not = (selection: Selection): Selection => ({ ...selection, exclude: true });
const range = (from: number | null, to: number | null): Selection => ({
  kind: 'range',
  range: { from, to },
  exclude: false,
});
const recordsOf = (list: readonly GivenSubmission[]) => new Set(list.map(({ record }) => record));
const counted = given.submissions.filter(({ status }) => COUNTED.includes(status));

describe('what a filter does', () => {
  test('without a filter the counted submissions are chosen, and all records', async () => {
    expect(await submissions(EMPTY_FILTER)).toEqual(counted);
    expect(await records(EMPTY_FILTER)).toEqual(given.records.map(({ id }) => id));
  });

  test('an answer selects the records where a counted submission gave it, and keeps all their answers', async () => {
    const happy = recordsOf(counted.filter(({ answers }) => answers.mood === 'happy'));
    const chosenOnes = await submissions(filter({ questions: { mood: terms('happy') } }));
    expect(chosenOnes).toEqual(counted.filter(({ record }) => happy.has(record)));
    expect(chosenOnes.some(({ answers }) => answers.mood !== 'happy')).toBe(true);
  });

  test('with "only", only the submissions that gave the answer stay', async () => {
    const happy = counted.filter(({ answers }) => answers.mood === 'happy');
    expect(await submissions(filter({ questions: { mood: terms('happy') }, only: true }))).toEqual(happy);
    expect(await records(filter({ questions: { mood: terms('happy') }, only: true }))).toEqual(
      given.records.map(({ id }) => id).filter((id) => recordsOf(happy).has(id)),
    );
  });

  test('"only" without an answer selects nothing away', async () => {
    expect(await submissions(filter({ only: true }))).toEqual(counted);
    expect(await records(filter({ only: true }))).toHaveLength(given.records.length);
  });

  test('excluding an answer leaves the records where nobody gave it, those without answers included', async () => {
    const happy = recordsOf(counted.filter(({ answers }) => answers.mood === 'happy'));
    expect(await records(filter({ questions: { mood: not(terms('happy')) } }))).toEqual(
      given.records.map(({ id }) => id).filter((id) => !happy.has(id)),
    );
  });

  test('excluding keeps what is missing or unknown: values of records, and people', async () => {
    const withoutGerman = given.records.filter(({ metadata }) => metadata.lang !== 'de');
    expect(withoutGerman.some(({ metadata }) => metadata.lang === null)).toBe(true);
    expect(await records(filter({ metadata: { lang: not(terms('de')) } }))).toEqual(
      withoutGerman.map(({ id }) => id),
    );
    const withoutAnn = counted.filter(({ person }) => person !== 'ann');
    expect(withoutAnn.some(({ person }) => person === null)).toBe(true);
    expect(await submissions(filter({ annotator: not(terms('ann')) }))).toEqual(withoutAnn);
    const withoutCore = counted.filter(({ person }) => person !== 'ann' && person !== 'bob');
    expect(await submissions(filter({ metadata: { team: not(terms('core')) } }))).toEqual(withoutCore);
  });

  test('excluding what nobody is called or has leaves everything', async () => {
    expect(await submissions(filter({ annotator: not(terms('nobody')) }))).toEqual(counted);
    expect(
      await submissions(
        filter({ metadata: { lang: not(terms('xx')), length: not(terms('x')), device: not(range(0, 9)) } }),
      ),
    ).toEqual(counted);
  });

  test('a period leaves out submissions without a time, on both sides and on one', async () => {
    const untimed = counted.filter(({ at }) => at === null);
    expect(untimed.length).toBeGreaterThan(0);
    for (const period of [
      { from: '2026-02-01' },
      { to: '2026-03-01' },
      { from: '2026-02-01', to: '2026-03-01' },
    ])
      expect(await submissions(filter(period))).toEqual(counted.filter(({ at }) => at !== null));
  });

  test('a period counts local days, both ends included', async () => {
    const late = Date.UTC(2026, 1, 4, 23, 30);
    const edge = await loaded({
      ...given,
      submissions: [late, late - 3_600_000].map((at) => ({
        ...given.submissions[0]!,
        status: 'submitted' as const,
        at,
      })),
    });
    const query = (period: Partial<Filter>) =>
      edge.engine.query(sql`SELECT submission FROM ${chosen(filter(period), edge.about)} ORDER BY ALL`);
    expect(await query({ from: '2026-02-05', to: '2026-02-05' })).toEqual([{ submission: 0 }]);
    expect(await query({ from: '2026-02-04', to: '2026-02-04' })).toEqual([{ submission: 1 }]);
    await edge.engine.close();
  });

  test('a status says which submissions are looked at instead of the counted ones', async () => {
    for (const status of [['draft'], ['draft', 'submitted'], ['discarded']] as const)
      expect(await submissions(filter({ status }))).toEqual(
        given.submissions.filter((one) => (status as readonly string[]).includes(one.status)),
      );
    expect(await submissions(EMPTY_FILTER, { anyStatus: true })).toEqual(given.submissions);
  });

  test('of repeated answers the newest counts for agreement, also when drafts are looked at', async () => {
    for (const part of [{}, { status: ['submitted', 'draft'] as const }, { status: ['draft'] as const }]) {
      const wanted = slowNewest(given, filter(part));
      expect(await submissions(filter(part), { newest: true })).toEqual(wanted);
      if (!('status' in part)) expect(wanted.length).toBeLessThan(counted.length);
    }
  });

  test('records with a known answer are out of agreement, and the known answer is nobody’s submission', async () => {
    const gold = new Set(given.records.filter(({ metadata }) => metadata.known !== null).map(({ id }) => id));
    const rows = await campaign.engine.query(
      sql`SELECT DISTINCT record FROM ${ratings(EMPTY_FILTER, campaign.about, 0)} ORDER BY ALL`,
    );
    expect(gold.size).toBeGreaterThan(0);
    expect(numbers(rows, 'record').filter((number) => gold.has(given.records[number]!.id))).toEqual([]);
    const [{ n } = { n: 0 }] = await campaign.engine.query(
      sql`SELECT count(*)::INTEGER AS n FROM submission`,
    );
    expect(n).toBe(given.submissions.length + gold.size);
    expect(await submissions(EMPTY_FILTER, { anyStatus: true })).toHaveLength(given.submissions.length);
  });

  test('agreement of a question ignores a selection of its answers, on its coarser scale too', async () => {
    const all = await campaign.engine.query(
      sql`SELECT count(*)::INTEGER AS n FROM ${ratings(EMPTY_FILTER, campaign.about, 0)}`,
    );
    for (const questions of [{ mood: terms('happy') }, { 'mood/groups': terms('bad') }])
      expect(
        await campaign.engine.query(
          sql`SELECT count(*)::INTEGER AS n FROM ${ratings(filter({ questions }), campaign.about, 0)}`,
        ),
      ).toEqual(all);
  });

  test('the empty term is the answer that no label fits', async () => {
    const none = recordsOf(
      counted.filter(({ answers }) => Array.isArray(answers.tags) && answers.tags.length === 0),
    );
    expect(await records(filter({ questions: { tags: terms('') } }))).toEqual(
      given.records.map(({ id }) => id).filter((id) => none.has(id)),
    );
  });

  test('numbers are found however they are written; words lie in no range; neither is an error', async () => {
    const ofLength = (length: number) =>
      given.records.filter(({ metadata }) => metadata.length === length).map(({ id }) => id);
    const some = given.records.find(({ metadata }) => metadata.length !== null)!.metadata.length as number;
    for (const written of [String(some), `${String(some)}.0`])
      expect(await records(filter({ metadata: { length: terms(written) } }))).toEqual(ofLength(some));
    expect(await records(filter({ metadata: { lang: range(0, 10) } }))).toEqual([]);
    expect(await records(filter({ metadata: { length: terms('', 'many') } }))).toEqual([]);
  });
});

test('under any filter the engine chooses what a plain loop over the rules chooses', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter, async (one) => {
      expect(await submissions(one)).toEqual(slowChosen(given, one));
      expect(await submissions(one, { anyStatus: true })).toEqual(slowChosen(given, one, true));
      expect(await submissions(one, { newest: true })).toEqual(slowNewest(given, one));
      expect(await records(one)).toEqual(slowRecords(given, one));
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('under any filter the chosen submissions are on chosen records', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter, async (one) => {
      const scope = new Set(await records(one));
      expect((await submissions(one)).filter(({ record }) => !scope.has(record))).toEqual([]);
    }),
    { numRuns: 200, seed: 2 },
  );
});
