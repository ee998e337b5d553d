import { expect, test } from 'vitest';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf, tally } from '../formats/summary.ts';

const question = (settings: string) => `questions: { label: { ${settings} } }\n`;

const TABLE = 'item,worker,label\n1,ann,Yes\n1,bob,"yes "\n2,ann,no\n2,bob,No\n3,ann,Yes\n';

async function labelsOf(settings: string, table = TABLE) {
  const { campaign } = await readWhole({ 'dashboard.yml': settings, 'a.csv': table });
  const { options } = campaign.about.questions[0]!;
  const labels = cells(tableOf(campaign, 'answer'), 'label').map((code) => options[code as number]?.value);
  return { campaign, options: options.map(({ value }) => value), answers: tally(labels.map(String)) };
}

test('merged spellings count as the label that is kept, in answers and in what agreement compares', async () => {
  const apart = await labelsOf(question('title: Label'));
  expect(apart.answers).toEqual({ Yes: 2, 'yes ': 1, no: 1, No: 1 });
  const { campaign, options, answers } = await labelsOf(question('merge: { "Yes": ["yes "], "no": [No] }'));
  expect(options).toEqual(['Yes', 'no']);
  expect(answers).toEqual({ Yes: 3, no: 2 });
  expect(cells(tableOf(campaign, 'rating'), 'value')).toEqual([0, 0, 1, 1, 0]);
  expect(cells(tableOf(campaign, 'value'), 'key')).toEqual(['Yes', 'no']);
});

test('a merged spelling is not outside a declared scale, and no option of it', async () => {
  const scale = 'scale: [Yes, "yes ", no]';
  const { campaign, options } = await labelsOf(question(`${scale}, merge: { "Yes": ["yes "], "no": [No] }`));
  expect(options).toEqual(['Yes', 'no']);
  expect(campaign.about.problems.map(({ code }) => code)).not.toContain('outside_scale');
  const without = await labelsOf(question(scale));
  expect(without.campaign.about.problems.map(({ code }) => code)).toContain('outside_scale');
});

test('a label that is kept under another name stands where the old one stood', async () => {
  const { options } = await labelsOf(question('scale: [Yes, "yes ", no], merge: { agreed: [Yes, "yes "] }'));
  expect(options).toEqual(['agreed', 'no', 'No']);
});

test('numbers written as words become numbers', async () => {
  const table = 'item,worker,label\n1,ann,5\n1,bob,five\n2,ann,3\n';
  const { campaign } = await labelsOf(question('merge: { "5": [five] }'), table);
  expect(campaign.about.questions[0]!.kind).toBe('rating');
  expect(cells(tableOf(campaign, 'answer'), 'number')).toEqual([5, 5, 3]);
});

test('sets, spans, suggestions and known answers are merged too; a label twice in a set counts once', async () => {
  const record = (id: string, tags: readonly string[], spans: readonly object[]) => ({
    id,
    status: 'pending',
    fields: { text: 'The robin sings.' },
    metadata: { truth: 'red ' },
    responses: {
      tags: [{ value: tags, user_id: 'ann' }],
      place: [{ value: spans, user_id: 'ann' }],
    },
    suggestions: { tags: { value: ['Red'], score: 1, agent: 'model' } },
  });
  const { campaign } = await readWhole({
    'dashboard.yml': `questions:
  tags: { merge: { red: [Red, "red "] } }
  place: { merge: { bird: [Bird] } }
gold: { answers: { tags: truth } }
`,
    'records.json': JSON.stringify([
      record('1', ['Red', 'red'], [{ start: 4, end: 9, label: 'Bird' }]),
      record('2', ['red', 'blue'], [{ start: 4, end: 9, label: 'bird' }]),
    ]),
  });
  const [tags, place] = campaign.about.questions;
  expect(tags!.options.map(({ value }) => value)).toEqual(['blue', 'red']);
  expect(place!.options.map(({ value }) => value)).toEqual(['bird']);
  const answer = tableOf(campaign, 'answer');
  const ofTags = cells(answer, 'question').flatMap((asked, row) =>
    asked === 0 ? [[cells(answer, 'submission')[row], cells(answer, 'label')[row]]] : [],
  );
  expect(ofTags).toEqual([
    [0, 1],
    [1, 1],
    [1, 0],
    [2, 1],
    [3, 1],
  ]);
  const sets = cells(tableOf(campaign, 'suggestion'), 'value');
  expect(new Set(sets).size).toBe(1);
});
