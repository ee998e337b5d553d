import { beforeAll, describe, expect, test } from 'vitest';
import { shareable } from '../../src/share/shareable.ts';
import type { Campaign } from '../../src/model/campaign.ts';
import type { Settings } from '../../src/model/settings.ts';
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

const SECRETS = [
  NATALIA,
  'natalia',
  'prado',
  BRUNO,
  'bruno',
  'vidal',
  'x7',
  '4711',
  'corner',
  'southern team',
  'round1',
  'second.csv',
];

let campaign: Campaign;
let settings: Settings;

beforeAll(async () => {
  ({ campaign, settings } = await readWhole(FILES));
});

const shared = (share: Settings['share']) => shareable(campaign, { ...settings, share });

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
  expect(shared({ annotators: 'name' })).toStrictEqual({
    ...campaign,
    about: { ...campaign.about, share: { annotators: 'name', text: 'keep' } },
  });
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
    expect(about.problems.find(({ code }) => code === 'not_recognised')?.file).toBe('File 4');
    expect(about.problems.length).toBeGreaterThanOrEqual(campaign.about.problems.length);
  });
});

describe('pseudonyms', () => {
  test('are given by a hash of the id, so that they do not tell who worked first', async () => {
    const files = { 'a.csv': 'item,worker,label\n1,first,x\n1,second,y\n2,third,x\n' };
    const turned = { 'a.csv': 'item,worker,label\n2,third,x\n1,second,y\n1,first,x\n' };
    const [straight, other] = await Promise.all(
      [files, turned].map(async (sources) => shareable((await readWhole(sources)).campaign, {})),
    );
    const byLabel = ({ about, tables }: Campaign) => {
      const submission = tableOf({ about, tables, texts: [] }, 'submission');
      return Object.fromEntries(
        cells(submission, 'annotator').map((person, row) => [
          cells(submission, 'line')[row]!,
          about.annotators[person as number]!.id,
        ]),
      );
    };
    const [a, b] = [byLabel(straight!), byLabel(other!)];
    expect([a[2], a[3], a[4]]).toEqual([b[4], b[3], b[2]]);
    expect(straight!.about.annotators.map(({ id, name }) => [id, name])).toEqual([
      ['annotator-1', 'Annotator 1'],
      ['annotator-2', 'Annotator 2'],
      ['annotator-3', 'Annotator 3'],
    ]);
  });

  test('keep every count, and each answer with its person', () => {
    const out = shared({ annotators: 'pseudonym' });
    const people = (read: Campaign) =>
      Object.values(tally(cells(tableOf(read, 'submission'), 'annotator'))).sort();
    expect(people(out)).toEqual(people(campaign));
    for (const column of ['status', 'duration_s', 'updated_at', 'record', 'repeated', 'line'])
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

  test('stand in metadata and record ids where names stood', () => {
    const out = shared({ annotators: 'pseudonym' });
    expect(cells(tableOf(out, 'record_metadata'), 'owner')[0]).toMatch(/^annotator-\d$/);
    expect(cells(tableOf(out, 'submission_metadata'), 'comment')[1]).toMatch(/^changed by annotator-\d$/);
    expect(cells(tableOf(out, 'record'), 'record_id')).toHaveLength(3);
    expect(new Set(cells(tableOf(out, 'record'), 'record_id')).size).toBe(3);
    const login = out.about.metadata.find(({ name }) => name === 'login')!;
    expect([login.present, login.distinct]).toEqual([7, 4]);
  });

  test('a column of numbers that repeats each person goes', async () => {
    const { campaign: numbers } = await readWhole({
      'dashboard.yml':
        'columns: { item: item, annotator: worker, answers: { label: label }, submission_metadata: [who, n] }\n',
      'a.csv': 'item,worker,label,who,n\n1,1,x,1,7\n1,2,y,2,8\n',
    });
    expect(metadataNames(numbers, 'submission')).toEqual(['who', 'n']);
    expect(metadataNames(shareable(numbers, {}), 'submission')).toEqual(['n']);
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
      0, 6, 6, 6,
    ]);
    expect(out.about.problems.find(({ code }) => code === 'repeated_left_out')?.count).toBe(1);
    expect(cells(tableOf(out, 'problem'), 'code')).toContain('repeated_left_out');
    expect(cells(tableOf(out, 'submission'), 'duration_s')).toEqual([20, 5, 5, 7, 8, 9]);
    expect(cells(tableOf(out, 'submission'), 'submission')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(out.about.questions.map(({ name, answers }) => [name, answers])).toEqual([
      ['note', 1],
      ['mood', 6],
    ]);
    expect(tableOf(out, 'answer_text').rows).toBe(1);
    expect(tableOf(out, 'submission_metadata').rows).toBe(6);
  });

  test('a workspace or a file of one person would name that person, so it goes', async () => {
    const files = {
      'dashboard.yml': 'files:\n  - { path: a.csv, workspace: w1 }\n  - { path: b.csv, workspace: w2 }\n',
      'a.csv': 'item,worker,label\n1,p,x\n1,q,y\n',
      'b.csv': 'item,worker,label\n1,r,x\n2,r,y\n',
    };
    const out = shareable((await readWhole(files)).campaign, { share: { annotators: 'hide' } });
    expect(cells(tableOf(out, 'submission'), 'file')).toEqual([0, 0, null, null]);
    expect(cells(tableOf(out, 'submission'), 'line')).toEqual([2, 3, null, null]);
    expect(new Set(cells(tableOf(out, 'submission'), 'workspace').slice(2))).toEqual(new Set([null]));
    expect(out.about.workspaces).toHaveLength(1);
  });

  test('metadata that names a person becomes null', () => {
    const out = shared({ annotators: 'hide' });
    expect(cells(tableOf(out, 'record_metadata'), 'owner')[0]).toBeNull();
    expect(cells(tableOf(out, 'submission_metadata'), 'comment')[0]).toBeNull();
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
    expect(out.about.annotators.map(({ group }) => group)).toEqual([null, 'crowd', 'crowd', 'crowd']);
    expect(cells(tableOf(out, 'annotator'), 'group')).toEqual([null, 'crowd', 'crowd', 'crowd']);
    const table = tableOf(out, 'annotator_metadata');
    expect(cells(table, 'team')).toEqual(['red', 'red', null, 'red']);
    expect(cells(table, 'age')).toEqual([30, null, 30, null]);
    expect(cells(table, 'mail')).toEqual([null, null, null, null]);
    expect(/experts|n@x|blue/.test(JSON.stringify(out))).toBe(false);
    const age = out.about.metadata.find(({ name }) => name === 'age')!;
    expect([age.present, age.missing, age.distinct, age.min, age.max]).toEqual([2, 2, 1, 30, 30]);
  });
});
