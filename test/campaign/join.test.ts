import { describe, expect, test } from 'vitest';
import { readCampaign } from '../../src/campaign/read.ts';
import { readWhole, source, type Files } from '../formats/sources.ts';
import { cells, tableOf } from '../formats/summary.ts';

const workspace = (ids: readonly (readonly [id: string, text: string])[], person: string) =>
  JSON.stringify(
    ids.map(([id, text]) => ({
      id,
      fields: { text },
      responses: { mood: [{ value: 'happy', user_id: person }] },
      status: 'pending',
    })),
  );

const idsIn = async (files: Files) =>
  cells(tableOf((await readWhole(files)).campaign, 'record'), 'record_id');
const codesIn = async (files: Files) =>
  (await readWhole(files)).campaign.about.problems.map(({ code, count }) => [code, count]);

const ANNA = workspace(
  [
    ['a1', 'One'],
    ['a2', 'Two'],
    ['a3', 'Two'],
  ],
  'anna',
);
const BERT = workspace(
  [
    ['b1', 'One'],
    ['b2', 'Two'],
    ['b4', 'Four'],
  ],
  'bert',
);

describe('records with other ids and equal texts', () => {
  test('are one record, and two of one file stay two', async () => {
    expect(await idsIn({ 'anna.json': ANNA, 'bert.json': BERT })).toEqual(['a1', 'a2', 'a3', 'b2', 'b4']);
    expect(await codesIn({ 'anna.json': ANNA, 'bert.json': BERT })).toEqual([
      ['joined_on_content', 1],
      ['content_not_unique', 1],
    ]);
  });

  test('answers of both people are on the one record', async () => {
    const { campaign } = await readWhole({ 'anna.json': ANNA, 'bert.json': BERT });
    const submission = tableOf(campaign, 'submission');
    const people = cells(submission, 'annotator').filter((_, row) => cells(submission, 'record')[row] === 0);
    expect(people.map((person) => campaign.about.annotators[person as number]?.id)).toEqual(['anna', 'bert']);
    expect(campaign.about.submissions).toBe(6);
  });

  test('stay apart where the files share an id, or the settings say so', async () => {
    const shared = workspace(
      [
        ['a1', 'One'],
        ['b2', 'Four'],
      ],
      'bert',
    );
    const four = workspace(
      [
        ['a1', 'One'],
        ['a4', 'Four'],
      ],
      'anna',
    );
    expect(await idsIn({ 'anna.json': four, 'bert.json': shared })).toEqual(['a1', 'a4', 'b2']);
    const settings = { 'dashboard.yml': 'records: { match: id }\n' };
    expect(await idsIn({ ...settings, 'anna.json': ANNA, 'bert.json': BERT })).toHaveLength(6);
  });

  test('a third file joins the same records', async () => {
    const cid = workspace(
      [
        ['c1', 'One'],
        ['c4', 'Four'],
      ],
      'cid',
    );
    expect(await idsIn({ 'anna.json': ANNA, 'bert.json': BERT, 'cid.json': cid })).toEqual([
      'a1',
      'a2',
      'a3',
      'b2',
      'b4',
    ]);
  });

  test('known answers by the id that went are still found', async () => {
    const { campaign } = await readWhole({
      'dashboard.yml':
        'gold: { file: truth.csv, item: id, answers: { mood: truth } }\nfiles:\n  - path: "*.json"\n',
      'anna.json': ANNA,
      'bert.json': BERT,
      'truth.csv': 'id,truth\nb1,happy\n',
    });
    expect(campaign.about.goldRecords).toBe(1);
    expect(cells(tableOf(campaign, 'record'), 'gold')).toEqual([1, 0, 0, 0, 0]);
  });
});

test('one id with two texts is told with the first id and how many there are', async () => {
  const { campaign } = await readWhole({
    'anna.json': workspace(
      [
        ['1', 'One'],
        ['2', 'Two'],
      ],
      'anna',
    ),
    'bert.json': workspace(
      [
        ['1', 'Eins'],
        ['2', 'Zwei'],
      ],
      'bert',
    ),
  });
  const found = campaign.about.problems.filter(({ code }) => code === 'different_texts');
  expect(found).toMatchObject([{ file: 'bert.json', count: 2 }]);
  expect(found[0]?.message).toMatch(/^The record "1" has other texts here/);
  expect(campaign.about.problems.map(({ code }) => code)).not.toContain('values_differ');
});

test('one id with two texts is told of tables with a column per person too', async () => {
  const table = (...rows: readonly string[]) =>
    ['id,prompt,annotation_1,annotation_2', ...rows, ''].join('\n');
  const { campaign } = await readWhole({
    'one.csv': table('p1,How?,yes,no', 'p2,Why?,yes,yes', 'p3,When?,no,no'),
    'two.csv': table('p1,How?,no,no', 'p2,Why not?,yes,no', 'p3,When not?,no,yes'),
  });
  expect(campaign.about.records).toBe(3);
  const found = campaign.about.problems.filter(({ code }) => code === 'different_texts');
  expect(found).toMatchObject([{ file: 'two.csv', count: 2 }]);
  expect(found[0]?.message).toMatch(/^The record "p2" has other texts here/);
});

test('and of long tables', async () => {
  const table = (...rows: readonly string[]) => ['item,worker,text,label', ...rows, ''].join('\n');
  const { campaign } = await readWhole({
    'dashboard.yml':
      'columns: { item: item, annotator: worker, answers: { label: label }, fields: [text] }\n',
    'one.csv': table('p1,ann,How?,yes', 'p1,bob,How?,no', 'p2,ann,Why?,yes'),
    'two.csv': table('p1,cid,How?,yes', 'p2,cid,Why not?,yes', 'p2,dee,Why not?,no'),
  });
  const found = campaign.about.problems.filter(({ code }) => code === 'different_texts');
  expect(found).toMatchObject([{ file: 'two.csv', count: 1 }]);
  expect(found[0]?.message).toMatch(/^The record "p2" has other texts here/);
});

test('a person who is another, who is a third, is the third; a circle does no harm', async () => {
  const files = (annotators: string) => ({
    'dashboard.yml': `annotators: ${annotators}\n`,
    'a.csv': 'item,worker,label\n1,a,x\n2,b,x\n3,c,x\n',
  });
  const people = async (annotators: string) =>
    (await readWhole(files(annotators))).campaign.about.annotators.map(({ id }) => id);
  expect(await people('{ a: { same_as: b }, b: { same_as: c } }')).toEqual(['c']);
  expect(await people('{ a: { same_as: b }, b: { same_as: a } }')).toEqual(['a', 'b', 'c']);
});

describe('the projects in a drop', () => {
  const projectsOf = async (files: Files, only?: readonly string[]) => {
    const sources = Object.entries(files).map(([path, content]) => source(path, content));
    const result = await readCampaign(sources, only ? { only } : {});
    if (!result.campaign) throw new Error(JSON.stringify(result.problems));
    return result;
  };
  const CSV = 'item,worker,label\n1,ann,x\n2,ann,y\n';
  const MIXED: Files = {
    'drop/moods/anna.json': ANNA,
    'drop/moods/bert.json': BERT,
    'drop/moods/settings.json': JSON.stringify({ fields: [{ name: 'text' }], questions: [] }),
    'drop/crowd/day 1.csv': CSV,
    'drop/crowd/day 2.csv': CSV.replaceAll('\n1', '\n8').replaceAll('\n2', '\n9'),
    'drop/notes.md': 'Some notes.',
  };

  test('are told apart by their records and their form; what stands beside them goes with the nearest', async () => {
    const { projects, campaign } = await projectsOf(MIXED);
    expect(projects).toEqual([
      {
        title: 'moods',
        paths: ['drop/moods/anna.json', 'drop/moods/bert.json', 'drop/moods/settings.json', 'drop/notes.md'],
      },
      { title: 'crowd', paths: ['drop/crowd/day 1.csv', 'drop/crowd/day 2.csv', 'drop/notes.md'] },
    ]);
    expect(campaign.about.submissions).toBe(10);
  });

  test('only the paths of one are read when that is asked', async () => {
    const { projects } = await projectsOf(MIXED);
    const { campaign, projects: first } = await projectsOf(MIXED, projects[1]!.paths);
    expect([campaign.about.submissions, campaign.about.questions.map(({ name }) => name)]).toEqual([
      4,
      ['label'],
    ]);
    expect(first).toHaveLength(1);
  });

  test('ids in common join a file without texts to the records that have them', async () => {
    const { projects } = await projectsOf({
      'items.csv': `item,text\n${['One', 'Two'].map((text, index) => `${String(index + 1)},${`${text} long text. `.repeat(9)}`).join('\n')}\n`,
      'answers.csv': CSV,
      'other.json': ANNA,
    });
    expect(projects.map(({ paths }) => paths)).toEqual([['items.csv', 'answers.csv'], ['other.json']]);
  });

  test('a settings file makes its folder one project; at the top it makes all one', async () => {
    const settings = 'title: Mine\n';
    const top = await projectsOf({ ...MIXED, 'drop/dashboard.yml': settings });
    expect(top.projects.map(({ title }) => title)).toEqual(['Mine']);
    const below = await projectsOf({
      'a/dashboard.yml': settings,
      'a/one.json': ANNA,
      'a/two.csv': CSV,
      'b/one.json': ANNA,
    });
    expect(below.projects.map(({ paths }) => paths)).toEqual([
      ['a/dashboard.yml', 'a/one.json', 'a/two.csv'],
      ['b/one.json'],
    ]);
  });

  test('one file is one project, named after its folder or itself', async () => {
    expect((await projectsOf({ 'a.csv': CSV })).projects).toEqual([{ title: 'a.csv', paths: ['a.csv'] }]);
    expect((await projectsOf({ 'my/a.csv': CSV })).projects[0]?.title).toBe('my');
  });
});
