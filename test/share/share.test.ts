import { beforeAll, describe, expect, test } from 'vitest';
import { shareable } from '../../src/share/shareable.ts';
import { LEAD, PUBLIC } from './sharing.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import type { Settings } from '../../src/model/settings.ts';
import { keyedBy } from '../../src/build/salt.ts';
import { hash } from '../../src/formats/collect/hash.ts';
import type { Keyed } from '../../src/share/order.ts';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';

const NATALIA = '0b7c1f0e-1111-4a4a-8a8a-aaaaaaaaaaaa';
const BRUNO = 'bruno@example.org';

const FILES = {
  'dashboard.yml': `
title: Checked by Natalia Prado
questions: { note: { type: text } }
description: With thanks to Natalia Prado.
guidelines: Ask natalia prado when in doubt.
files:
  - { path: north/natalia-round1.csv, workspace: Natalia's corner }
  - { path: south/second.csv, workspace: southern team }
  - { path: south/broken-by-bruno.csv }
  - { path: items.csv, holds: records }
columns:
  item: item
  annotator: worker
  answers: { mood: mood, note: note }
  submitted_at: at
  duration: secs
  fields: [text]
  metadata: [owner, remark, origin]
  submission_metadata: [login, badge, device, comment]
  annotator_metadata: [team, age, mail]
annotators:
  ${NATALIA}: { name: Natalia Prado, group: experts }
  ${BRUNO}: { name: Bruno Vidal, group: crowd }
  x7: { group: crowd }
  "4711": { group: crowd }
`,
  'north/natalia-round1.csv': `item,worker,mood,note,at,secs,login,badge,device,comment,team,age,mail
i1,${NATALIA},happy,I liked it.,2026-02-01T09:00:00Z,10,${NATALIA},1,desk,ok,red,30,n@x
i1,${NATALIA},sad,,2026-02-03T09:00:00Z,20,${NATALIA},1,desk,changed by NATALIA PRADO,red,30,n@x
i1,4711,calm,,2026-02-01T10:00:00Z,5,4711,1,phone,ok,red,40,f@x
natalia-round1-2,4711,calm,,2026-02-01T11:00:00Z,5,4711,1,phone,ok,red,40,f@x
`,
  'south/second.csv': `item,worker,mood,note,at,secs,login,badge,device,comment,team,age,mail
i1,${BRUNO},happy,,2026-02-02T09:00:00Z,7,bruno,4711,desk,ok,blue,30,b@x
i2,${BRUNO},calm,So calm.,2026-02-02T10:00:00Z,8,bruno,2,desk,ok,blue,30,b@x
i2,x7,calm,,2026-02-02T11:00:00Z,9,x7,2,desk,seen by x7,red,50,x@x
`,
  'south/broken-by-bruno.csv': 'colour,size\nred,3\n',
  'items.csv': `item,text,owner,remark,origin
i1,The robin sings.,natalia prado,${'A long remark that says much. '.repeat(4)},bruno
i2,Rain on Tuesday.,Nobody,short,northern woods
`,
};

const SECRETS = [NATALIA, 'prado', BRUNO, 'vidal', 'corner', 'southern team', 'round1.csv', 'second.csv'];

let campaign: Campaign;
let settings: Settings;

beforeAll(async () => {
  ({ campaign, settings } = await readWhole(FILES));
});

const shared = (share: Settings['share']) => shareable(campaign, { ...settings, share }, PUBLIC);

/** All bytes of all tables that are not texts, and of what pages know. */
const bytes = ({ about, tables }: Campaign) =>
  JSON.stringify({ about, tables }, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float64Array)].map(String) : value,
  ).toLowerCase();

const metadataNames = ({ about }: Campaign, owner: string) =>
  about.metadata.filter((field) => field.owner === owner).map(({ name }) => name);

test('the names are in the campaign before it is shared', () => {
  for (const secret of SECRETS)
    expect([secret, bytes(campaign).includes(secret.toLowerCase())]).toEqual([secret, true]);
  const all = shareable(campaign, { ...settings, share: { annotators: 'name' } }, LEAD);
  expect(all.about).toStrictEqual({ ...campaign.about, share: { annotators: 'name', text: 'keep' } });
  expect(all.texts).toStrictEqual(campaign.texts);
});

describe.each(['pseudonym', 'hide', undefined] as const)('annotators: %s', (annotators) => {
  test.each(SECRETS)('%s is nowhere in the tables or in what pages know', (secret) => {
    expect(bytes(shared({ ...(annotators ? { annotators } : {}) })).includes(secret.toLowerCase())).toBe(
      false,
    );
  });

  test('the campaign that went in is not changed', () => {
    const before = bytes(campaign);
    shared({ ...(annotators ? { annotators } : {}), text: 'withhold', smallest_group: 2 });
    expect(bytes(campaign)).toBe(before);
  });

  test('files are numbered, and the settings file keeps its name', () => {
    const { about, tables } = shared({ ...(annotators ? { annotators } : {}) });
    expect(about.files.map(({ path }) => path)).toEqual(['File 1', 'File 2', 'File 3']);
    expect(cells(tableOf({ about, tables, texts: [] }, 'file'), 'path')).toEqual([
      'File 1',
      'File 2',
      'File 3',
    ]);
    expect(campaign.about.problems.map(({ code }) => code)).toContain('not_recognised');
    expect(about.problems.map(({ code }) => code)).not.toContain('not_recognised');
  });
});

describe('pseudonyms', () => {
  test('stand in an order that only the secret gives, whatever the order of rows', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `person${String(index)}@example.org`);
    const rows = ids.map((id, index) => `${String(index)},${id},x\n`);
    const numbersIn = async (lines: readonly string[], keyed: Keyed) => {
      const { campaign: read } = await readWhole({ 'a.csv': `item,worker,label\n${lines.join('')}` });
      const { tables } = shareable(read, {}, { audience: 'public', keyed });
      const known = tables.find(({ name }) => name === 'submission')!;
      const record = cells(
        tables.find(({ name }) => name === 'record')!,
        'record_id',
      );
      const people = cells(known, 'annotator');
      const rowOf = cells(known, 'record');
      return ids.map((_, index) => people[rowOf.indexOf(record.indexOf(String(index)))]);
    };
    const first = await numbersIn(rows, keyedBy('one secret'));
    expect(await numbersIn(rows.toReversed(), keyedBy('one secret'))).toEqual(first);
    expect(await numbersIn(rows, keyedBy('another secret'))).not.toEqual(first);
    expect(first.toSorted((a, b) => Number(a) - Number(b))).toEqual(ids.map((_, index) => index));
    const publicly = ids.map((id) => hash(id));
    expect(publicly.map((own) => publicly.toSorted().indexOf(own))).not.toEqual(first);
  });

  test('keep every count, and each answer with its person', () => {
    const out = shared({ annotators: 'pseudonym' });
    const people = (read: Campaign) =>
      Object.values(tally(cells(tableOf(read, 'submission'), 'annotator'))).sort();
    expect(people(out)).toEqual(people(campaign));
    for (const column of ['status', 'duration_s', 'updated_at', 'record', 'repeated'])
      expect(cells(tableOf(out, 'submission'), column)).toEqual(
        cells(tableOf(campaign, 'submission'), column),
      );
    const submission = cells(tableOf(out, 'submission'), 'annotator');
    const rating = tableOf(out, 'rating');
    expect(cells(rating, 'annotator')).toEqual(
      cells(rating, 'submission').map((row) => submission[row as number]),
    );
    expect(out.about.repeated).toBe(campaign.about.repeated);
    const groups = out.about.annotators.map(({ group }) => group).sort();
    expect(groups).toEqual(campaign.about.annotators.map(({ group }) => group).sort());
  });

  test('the metadata of people moves with them', () => {
    const out = shared({ annotators: 'pseudonym' });
    const table = tableOf(out, 'annotator_metadata');
    expect(cells(table, 'annotator')).toEqual([0, 1, 2, 3]);
    const byGroup = (read: Campaign) =>
      read.about.annotators
        .map(
          ({ group }, row) =>
            `${String(group)} ${String(cells(tableOf(read, 'annotator_metadata'), 'age')[row])}`,
        )
        .sort();
    expect(byGroup(out)).toEqual(byGroup(campaign));
  });

  test('workspaces are numbered in an order of their own', () => {
    const out = shared({ annotators: 'pseudonym' });
    expect(out.about.workspaces).toEqual(['Workspace 1', 'Workspace 2']);
    expect(Object.values(tally(cells(tableOf(out, 'submission'), 'workspace'))).sort()).toEqual([3, 4]);
  });

  test('stand in metadata where names stood', () => {
    const out = shared({ annotators: 'pseudonym' });
    expect(cells(tableOf(out, 'record_metadata'), 'owner')[0]).toMatch(/^annotator-\d$/);
    expect(cells(tableOf(out, 'submission_metadata'), 'comment')[1]).toMatch(/^changed by annotator-\d$/);
    const login = out.about.metadata.find(({ name }) => name === 'login')!;
    expect([login.present, login.distinct]).toEqual([7, 4]);
  });

  test('do not stand where something only equals a name or a part of one', () => {
    const out = shared({ annotators: 'pseudonym' });
    expect(cells(tableOf(out, 'record'), 'record_id')).toEqual(['i1', 'i2', 'natalia-round1-2']);
    expect(cells(tableOf(out, 'record_metadata'), 'origin')[0]).toBe('bruno');
    expect(cells(tableOf(out, 'submission_metadata'), 'badge')).toEqual([1, 1, 1, 1, 4711, 2, 2]);
  });

  test('a column of numbers that repeats each person goes', async () => {
    const { campaign: numbers } = await readWhole({
      'dashboard.yml':
        'columns: { item: item, annotator: worker, answers: { label: label }, submission_metadata: [who, n] }\n',
      'a.csv': 'item,worker,label,who,n\n1,1,x,1,7\n1,2,y,2,8\n',
    });
    expect(metadataNames(numbers, 'submission')).toEqual(['who', 'n']);
    expect(metadataNames(shareable(numbers, {}, PUBLIC), 'submission')).toEqual(['n']);
  });
});

describe('hidden annotators', () => {
  test('leave no column, table or list of people', () => {
    const out = shared({ annotators: 'hide' });
    for (const name of ['submission', 'rating'])
      expect(new Set(cells(tableOf(out, name), 'annotator'))).toEqual(new Set([null]));
    expect(['annotator', 'annotator_metadata'].map((name) => tableOf(out, name).rows)).toEqual([0, 0]);
    expect(out.about.annotators).toEqual([]);
    expect(metadataNames(out, 'annotator')).toEqual([]);
    expect(out.about.share).toEqual({ annotators: 'hide', text: 'keep' });
  });

  test('superseded answers of a person go first, and that is told', () => {
    const out = shared({ annotators: 'hide' });
    expect([campaign.about.repeated, campaign.about.submissions]).toEqual([1, 7]);
    expect([out.about.repeated, out.about.submissions, out.about.timed, out.about.durations]).toEqual([
      0, 6, 6, 0,
    ]);
    expect(out.about.problems.find(({ code }) => code === 'repeated_left_out')?.count).toBe(1);
    expect(cells(tableOf(out, 'problem'), 'code')).toContain('repeated_left_out');
    expect(new Set(cells(tableOf(out, 'submission'), 'duration_s'))).toEqual(new Set([null]));
    expect(cells(tableOf(out, 'submission'), 'submission')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(out.about.questions.map(({ name, answers }) => [name, answers])).toEqual([
      ['note', 1],
      ['mood', 6],
    ]);
    expect(tableOf(out, 'answer_text').rows).toBe(1);
    expect(tableOf(out, 'submission_metadata').rows).toBe(6);
  });

  test('metadata that names a person becomes null', () => {
    const out = shared({ annotators: 'hide' });
    const records = cells(tableOf(out, 'record'), 'record_id');
    const owners = cells(tableOf(out, 'record_metadata'), 'owner');
    expect(owners[records.indexOf('i1')]).toBeNull();
    expect(owners[records.indexOf('i2')]).toBe('Nobody');
  });
});

describe('withheld texts', () => {
  test('are in no table, no dictionary and no description', () => {
    const out = shared({ text: 'withhold' });
    const everything = JSON.stringify(out).toLowerCase();
    for (const text of ['robin', 'tuesday', 'liked it', 'so calm', 'long remark', 'in doubt']) {
      expect([
        text,
        JSON.stringify(campaign).toLowerCase().includes(text),
        everything.includes(text),
      ]).toEqual([text, true, false]);
    }
    expect(out.texts.map(({ rows }) => rows)).toEqual([0, 0]);
    expect(out.about.guidelines).toBeNull();
    expect(Object.keys(tableOf(out, 'record').columns)).not.toContain('content_hash');
    expect(out.about.share).toEqual({ annotators: 'pseudonym', text: 'withhold' });
  });

  test('a metadata column with a long value goes with its description, others stay', () => {
    const out = shared({ text: 'withhold' });
    expect(metadataNames(campaign, 'record')).toEqual(['owner', 'remark', 'origin']);
    expect(metadataNames(out, 'record')).toEqual(['owner', 'origin']);
    expect(Object.keys(tableOf(out, 'record_metadata').columns)).toEqual(['record', 'owner', 'origin']);
  });

  test('options and labels of questions stay, and lengths of answers', () => {
    const out = shared({ text: 'withhold' });
    expect(out.about.questions[1]?.options.map(({ value }) => value)).toEqual(['calm', 'happy', 'sad']);
    expect(cells(tableOf(out, 'answer'), 'length')).toEqual(cells(tableOf(campaign, 'answer'), 'length'));
  });
});

describe('small groups', () => {
  test('groups and attributes that fewer people share become null', () => {
    const out = shared({ annotators: 'name', smallest_group: 2 });
    // Three are of the crowd, and the one expert would be the one without a group.
    expect(out.about.annotators.map(({ group }) => group)).toEqual([null, null, null, null]);
    const table = tableOf(out, 'annotator_metadata');
    expect(cells(table, 'team')).toEqual([null, null, null, null]);
    expect(cells(table, 'age')).toEqual([30, null, 30, null]);
    expect(cells(table, 'mail')).toEqual([null, null, null, null]);
    expect(/experts|n@x|blue/.test(JSON.stringify(out))).toBe(false);
    const age = out.about.metadata.find(({ name }) => name === 'age')!;
    expect([age.present, age.missing, age.distinct, age.min, age.max]).toEqual([2, 2, 1, 30, 30]);
  });
});
