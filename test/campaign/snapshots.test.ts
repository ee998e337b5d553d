import { describe, expect, test } from 'vitest';
import { mergeSettings } from '../../src/model/merge-settings.ts';
import type { Settings } from '../../src/model/settings.ts';
import { dateInName, fileDate } from '../../src/formats/collect/file-date.ts';
import { readCampaign, type ReadOptions } from '../../src/campaign/read.ts';
import { shareable } from '../../src/share/shareable.ts';
import { PUBLIC } from '../share/sharing.ts';
import {
  exportOf,
  NEW_IDS,
  SAME_IDS,
  SETTINGS_JSON,
  slowChanges,
  slowSubmissions,
  twoDays,
} from './snapshot-projects.ts';
import { source, type Files } from '../formats/sources.ts';
import { cells, tableOf } from '../formats/summary.ts';

async function readAs(files: Files, options: ReadOptions = {}) {
  const result = await readCampaign(
    Object.entries(files).map(([path, content]) => source(path, content)),
    options,
  );
  if (!result.campaign) throw new Error(JSON.stringify(result.problems));
  return result;
}

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

describe('the day of a file', () => {
  test.each([
    ['2026-01-30', '2026-01-30', '2026-01-30T00:00:00.000Z'],
    ['2026-01-30T1109.records.json.gz', '2026-01-30', '2026-01-30T11:09:00.000Z'],
    ['export_20260130.csv', '2026-01-30', '2026-01-30T00:00:00.000Z'],
    ['20260130-110922.csv', '2026-01-30', '2026-01-30T11:09:00.000Z'],
    ['project 2026_01_30 11.09.json', '2026-01-30', '2026-01-30T11:09:00.000Z'],
    ['natalia-2026.01.30.jsonl', '2026-01-30', '2026-01-30T00:00:00.000Z'],
  ])('%s is of %s', (name, day, time) => {
    const { date } = dateInName(name)!;
    expect([date.day, new Date(date.time).toISOString(), date.isCertain]).toEqual([day, time, false]);
  });

  test.each(['records.json', '120260130.csv', '202601301.csv', '2026-13-30', '2026-02-31', '2026-01.csv'])(
    '%s has none',
    (name) => {
      expect(dateInName(name)).toBeNull();
    },
  );

  test('settings come before names, a file before a description beside it, and that before folders', () => {
    const described = new Map([['2026-03-01/', '2026-02-20T23:12:03.345346']]);
    const day = (path: string, exported?: string) => fileDate(path, exported, described)?.day ?? null;
    expect(day('2026-03-01/2026-01-01.json', '2026-04-04')).toBe('2026-04-04');
    expect(day('2026-03-01/2026-01-01.json')).toBe('2026-01-01');
    expect(day('2026-03-01/records.json')).toBe('2026-02-20');
    expect(day('2026-03-02/records.json')).toBe('2026-03-02');
    expect(day('a/records.json')).toBeNull();
  });
});

describe('snapshots with lasting ids', () => {
  test.each(SEEDS)('new, changed and vanished answers are those of a slow count: %i', async (seed) => {
    const [first, second] = twoDays(seed);
    const { campaign } = await readAs({
      '.argilla/settings.json': SETTINGS_JSON,
      '2026-01-30/records.json': exportOf(first, SAME_IDS),
      '2026-02-11/records.json': exportOf(second, SAME_IDS, true),
    });
    const [before, after] = campaign.about.snapshots;
    expect([before?.submissions, after?.submissions]).toEqual([first, second].map(slowSubmissions));
    expect([before?.answers, after?.answers]).toEqual([first.length, second.length]);
    expect(after).toMatchObject({ ...slowChanges(first, second), why: null });
    expect(before).toMatchObject({ added: null, changed: null, vanished: null, why: null });
    expect(campaign.about.submissions).toBe(slowSubmissions(second));
    expect(campaign.about.exported).toBe('2026-02-11');
  });

  test('the campaign is what the newest file alone gives', async () => {
    const [first, second] = twoDays(4);
    const newest = { '2026-02-11.json': exportOf(second, SAME_IDS) };
    const [both, alone] = await Promise.all([
      readAs({ '2026-01-30.json': exportOf(first, SAME_IDS), ...newest }),
      readAs(newest),
    ]);
    for (const name of ['record', 'rating', 'answer', 'annotator', 'field_text'])
      for (const column of Object.keys(tableOf(alone.campaign, name).columns).filter((key) => key !== 'file'))
        expect(cells(tableOf(both.campaign, name), column), `${name} ${column}`).toEqual(
          cells(tableOf(alone.campaign, name), column),
        );
    expect(both.campaign.about.problems.map(({ code, file }) => [code, file])).toContainEqual([
      'earlier_state',
      '2026-01-30.json',
    ]);
    expect(alone.campaign.about.snapshots).toEqual([]);
  });

  test('the tables say who had given how much', async () => {
    const [first, second] = twoDays(2);
    const { campaign } = await readAs({
      '2026-01-30.json': exportOf(first, SAME_IDS),
      '2026-02-11.json': exportOf(second, SAME_IDS),
    });
    const table = tableOf(campaign, 'snapshot_annotator');
    const counts = cells(table, 'snapshot').map((snapshot, row) => [
      snapshot,
      campaign.about.annotators[cells(table, 'annotator')[row] as number]!.id,
      cells(table, 'submissions')[row],
    ]);
    const wanted = [first, second].flatMap((day, snapshot) =>
      ['ann', 'bob', 'cid'].map((person) => [
        snapshot,
        person,
        slowSubmissions(day.filter((answer) => answer.person === person)),
      ]),
    );
    expect(counts.map(String).sort()).toEqual(wanted.map(String).sort());
    expect(cells(tableOf(campaign, 'snapshot'), 'day')).toEqual(['2026-01-30', '2026-02-11']);
  });
});

describe('a server that was rebuilt', () => {
  const filesOf = (seed: number) => {
    const [first, second] = twoDays(seed);
    return {
      '.argilla/settings.json': SETTINGS_JSON,
      '2026-01-30/records.json': exportOf(first, SAME_IDS),
      // The people answered more, and changed nothing.
      '2026-02-11/records.json': exportOf(
        [...first, ...second.filter((answer) => isNew(first, answer))],
        NEW_IDS,
      ),
    };
  };
  const isNew = (day: ReturnType<typeof twoDays>[0], answer: (typeof day)[number]) =>
    !day.some(({ record, person }) => record === answer.record && person === answer.person);

  test.each(SEEDS.slice(0, 8))(
    'what the ids were is proposed, and nothing is done unasked: %i',
    async (seed) => {
      const { campaign, proposals } = await readAs(filesOf(seed));
      expect(campaign.about.snapshots[1]).toMatchObject({
        added: null,
        changed: null,
        vanished: null,
        why: 'records',
      });
      expect(proposals.map(({ code }) => code).sort()).toEqual([
        'same_annotator',
        'same_annotator',
        'same_annotator',
        'same_records',
      ]);
      expect(proposals.find(({ code }) => code === 'same_records')?.message).toMatch(/ 14 of 14 texts /);
      expect(campaign.about.annotators.map(({ id }) => id).sort()).toEqual(['new ann', 'new bob', 'new cid']);
    },
  );

  test.each(SEEDS.slice(0, 8))('once accepted, answers are compared: %i', async (seed) => {
    const { proposals } = await readAs(filesOf(seed));
    const records = proposals.filter(({ code }) => code === 'same_records');
    const half = await readAs(filesOf(seed), { settings: records[0]!.settings });
    expect(half.campaign.about.snapshots[1]?.why).toBe('annotators');
    expect(half.proposals.map(({ code }) => code)).toEqual(Array(3).fill('same_annotator'));
    const choices = proposals.reduce<Settings>((merged, { settings }) => mergeSettings(merged, settings), {});
    expect(choices.annotators).toEqual({
      ann: { same_as: 'new ann' },
      bob: { same_as: 'new bob' },
      cid: { same_as: 'new cid' },
    });
    const { campaign, proposals: left } = await readAs(filesOf(seed), { settings: choices });
    const [first, second] = twoDays(seed);
    const more = second.filter((answer) => isNew(first, answer));
    expect(campaign.about.snapshots[1]).toMatchObject({
      added: more.length,
      changed: 0,
      vanished: 0,
      why: null,
    });
    expect(left).toEqual([]);
  });

  test('a proposal is refused by saying that a person is themselves, or that records are known by id', async () => {
    const { proposals } = await readAs(filesOf(1));
    const records: Settings = { records: { match: 'content' } };
    const others = proposals.filter(({ settings }) => settings.annotators?.ann === undefined);
    const choices = [records, ...others.map(({ settings }) => settings)].reduce(mergeSettings);
    const refused = mergeSettings(choices, { annotators: { ann: { same_as: 'ann' } } });
    const { campaign, proposals: left } = await readAs(filesOf(1), { settings: refused });
    const [first] = twoDays(1);
    expect(left).toEqual([]);
    expect(campaign.about.snapshots[1]).toMatchObject({
      vanished: first.filter(({ person }) => person === 'ann').length,
      why: null,
    });
    const byId = await readAs(filesOf(1), { settings: { records: { match: 'id' } } });
    expect([byId.campaign.about.snapshots, byId.proposals]).toEqual([[], []]);
  });

  test('nobody is proposed who gave other answers', async () => {
    const [first] = twoDays(3);
    const other = first.map((answer) => ({
      ...answer,
      value: answer.question === 'mood' ? 'angry' : answer.value,
    }));
    const { campaign, proposals } = await readAs({
      '.argilla/settings.json': SETTINGS_JSON,
      '2026-01-30.json': exportOf(first, SAME_IDS),
      '2026-02-11.json': exportOf(other, NEW_IDS),
    });
    expect(proposals).toEqual([]);
    expect(campaign.about.snapshots).toEqual([]);
    expect(campaign.about.submissions).toBe(slowSubmissions(first) * 2);
  });
});

describe('files of several days that are no states of each other', () => {
  test('keep all their answers', async () => {
    const { campaign } = await readAs({
      '2026-01-30.csv': 'item,worker,label\n1,ann,x\n2,ann,y\n',
      '2026-01-31.csv': 'item,worker,label\n3,ann,x\n4,ann,y\n',
      '2026-02-01.csv': 'item,worker,label\n1,bob,x\n2,bob,y\n',
    });
    expect([campaign.about.submissions, campaign.about.snapshots]).toEqual([6, []]);
  });

  test('a person who answers all as another does is not the other: their workspaces are joined', async () => {
    const [first] = twoDays(8);
    const own = first.filter(({ person }) => person === 'ann');
    const { campaign, proposals } = await readAs({
      'ann-2026-01-30.json': exportOf(own, SAME_IDS),
      'bob-2026-02-02.json': exportOf(own, NEW_IDS),
    });
    expect([campaign.about.snapshots, proposals]).toEqual([[], []]);
    expect(campaign.about.submissions).toBe(2 * slowSubmissions(own));
    expect(campaign.about.problems.map(({ code, count }) => [code, count])).toContainEqual([
      'joined_on_content',
      14,
    ]);
  });

  test('unknown people may be others, whatever the name of a file says', async () => {
    const files = {
      '2026-01-30.jsonl': '{"text":"One","label":["x"],"id":1}\n{"text":"Two","label":["x"],"id":2}\n',
      '2026-02-02.jsonl': '{"text":"One","label":["x"],"id":1}\n{"text":"Two","label":["x"],"id":2}\n',
    };
    const { campaign } = await readAs(files);
    expect([campaign.about.submissions, campaign.about.snapshots]).toEqual([4, []]);
    const settings =
      'files:\n  - { path: "2026-01-30.jsonl", exported: 2026-01-30 }\n  - { path: "2026-02-02.jsonl", exported: 2026-02-02 }\n';
    const certain = await readAs({ 'dashboard.yml': settings, ...files });
    expect(certain.campaign.about.submissions).toBe(2);
    expect(certain.campaign.about.snapshots.map(({ submissions, why }) => [submissions, why])).toEqual([
      [2, null],
      [2, 'nobody'],
    ]);
  });

  test('days that the settings name and that no file bears out are told', async () => {
    const { campaign } = await readAs({
      'dashboard.yml':
        'files:\n  - { path: a.csv, exported: 2026-01-30 }\n  - { path: b.csv, exported: 2026-02-02 }\n',
      'a.csv': 'item,worker,label\n1,ann,x\n2,ann,y\n',
      'b.csv': 'item,worker,label\n1,bob,x\n2,bob,y\n',
    });
    expect(campaign.about.problems.map(({ code }) => code)).toContain('not_snapshots');
    expect(campaign.about.submissions).toBe(4);
  });
});

describe('what is published of snapshots', () => {
  const files = () => {
    const [first, second] = twoDays(6);
    return {
      'natalia 2026-01-30.json': exportOf(first, SAME_IDS),
      'natalia 2026-02-11.json': exportOf(second, SAME_IDS),
    };
  };

  test('pseudonyms keep each count with its person, and name nobody', async () => {
    const { campaign, settings } = await readAs(files());
    const out = shareable(campaign, settings, PUBLIC);
    const bySize = (read: typeof out) => {
      const table = tableOf(read, 'snapshot_annotator');
      return Object.fromEntries(
        read.about.annotators.map(({ id }, number) => [
          id,
          cells(table, 'submissions').filter((_, row) => cells(table, 'annotator')[row] === number),
        ]),
      );
    };
    expect(Object.values(bySize(out)).map(String).sort()).toEqual(
      Object.values(bySize(campaign)).map(String).sort(),
    );
    const whole = JSON.stringify({ about: out.about, tables: out.tables }).toLowerCase();
    for (const secret of ['natalia', 'ann"', '"bob', '"cid']) expect(whole).not.toContain(secret);
  });

  test('with people hidden, nobody is counted by name or number', async () => {
    const { campaign, settings } = await readAs(files());
    const out = shareable(campaign, { ...settings, share: { annotators: 'hide' } }, PUBLIC);
    expect(tableOf(out, 'snapshot_annotator').rows).toBe(0);
    expect(cells(tableOf(out, 'snapshot'), 'annotators')).toEqual([null, null]);
    expect(out.about.snapshots.map(({ annotators }) => annotators)).toEqual([null, null]);
    expect(out.about.snapshots.map(({ submissions }) => submissions)).toEqual(
      campaign.about.snapshots.map(({ submissions }) => submissions),
    );
  });
});
