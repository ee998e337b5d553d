import { expect, test } from 'vitest';
import { slowAlpha } from '../stats/slow-reference.ts';
import { questionOf, reportOn, folderOf } from '../report/campaigns.ts';
import { readWhole } from '../formats/sources.ts';

const TABLE = [
  'item,worker,label',
  ...[
    ['good', 'fine', 'good'],
    ['bad', 'bad', 'fine'],
    ['fine', 'fine', 'fine'],
    ['good', 'bad', 'good'],
    ['bad', 'bad', 'bad'],
  ].flatMap((labels, item) => labels.map((label, w) => `${String(item)},w${String(w)},${label}`)),
  '',
].join('\n');

const settings = (question: string) => `questions: { label: { scale: [good, fine, bad], ${question} } }\n`;
const read = async (question: string, table = TABLE) =>
  (await readWhole({ 'dashboard.yml': settings(question), 'a.csv': table })).campaign.about;

test('distances are a table over the labels: the same both ways, 1 where nothing is said', async () => {
  const about = await read('distances: { fine: { good: 0.25 } }');
  expect(about.questions[0]!.distances).toEqual([
    [0, 0.25, 1],
    [0.25, 0, 1],
    [1, 1, 0],
  ]);
  expect((await read('title: Label')).questions[0]!.distances).toBeNull();
});

test('alpha of the report is by these distances, and by plain labels beside it', async () => {
  const folder = folderOf({
    'dashboard.yml': settings('distances: { fine: { good: 0.25, bad: 0.5 } }'),
    'a.csv': TABLE,
  });
  const { agreement } = questionOf(await reportOn(folder), 'label');
  const rows = [
    [0, 1, 0],
    [2, 2, 1],
    [1, 1, 1],
    [0, 2, 0],
    [2, 2, 2],
  ];
  const far = [
    [0, 0.25, 1],
    [0.25, 0, 0.5],
    [1, 0.5, 0],
  ];
  expect(agreement?.headline).toBe('custom');
  expect(agreement?.krippendorffAlpha.custom?.value).toBeCloseTo(
    slowAlpha(rows, 3, 'custom', { distances: far }),
    12,
  );
  expect(agreement?.krippendorffAlpha.nominal?.value).toBeCloseTo(slowAlpha(rows, 3, 'nominal', {}), 12);
  const chosen = questionOf(await reportOn(folder, { fragment: 'distance.label=nominal' }), 'label');
  expect(chosen.agreement?.headline).toBe('nominal');
});

test('a label that the question does not have is told, and the other distances stay', async () => {
  const { questions, problems } = await read('distances: { good: { fine: 0.25, worse: 0.5 } }');
  expect(questions[0]!.distances?.[0]).toEqual([0, 0.25, 1]);
  expect(problems.find(({ code }) => code === 'distances_unused')?.message).toBe(
    'The settings say how far "good" is from "worse" in the question "label", which has no label "worse". Its labels are: good, fine, bad.',
  );
});

test('several labels at once have no such distances, and that is told', async () => {
  const { questions, problems } = await read('type: multi_label, distances: { good: { fine: 0.25 } }');
  expect(questions[0]!.distances).toBeNull();
  expect(problems.find(({ code }) => code === 'distances_unused')?.message).toContain('they are not used');
});
