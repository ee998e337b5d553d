import { expect, test } from 'vitest';
import { readWhole } from '../formats/sources.ts';
import { cells, tableOf } from '../formats/summary.ts';

const TABLE = 'item,worker,stars\n1,ann,0\n1,bob,2\n2,ann,3\n2,bob,2.5\n3,ann,1\n3,bob,9\n';

async function orderOf(question: string, table = TABLE) {
  const settings = `columns: { item: item, annotator: worker, answers: { stars: stars } }\nquestions: { stars: { ${question} } }\n`;
  const { campaign } = await readWhole({ 'dashboard.yml': settings, 'a.csv': table });
  const { questions, problems } = campaign.about;
  return {
    options: questions[0]!.options.map(({ value }) => value),
    keys: cells(tableOf(campaign, 'value'), 'key'),
    message: problems.find(({ code }) => code === 'outside_scale')?.message,
  };
}

test('numbers outside a scale of numbers take their place in it, because order is what ordinal agreement compares', async () => {
  const rising = await orderOf('type: rating, scale: [1, 2, 3]');
  expect(rising.options).toEqual(['0', '1', '2', '2.5', '3', '9']);
  expect(rising.keys).toEqual(rising.options);
  expect(rising.message).toBe(
    'The question "stars" has answers outside its declared scale; they are kept in order: 0, 2.5, 9.',
  );
  expect((await orderOf('type: rating, scale: [3, 2, 1]')).keys).toEqual(['9', '3', '2.5', '2', '1', '0']);
  expect((await orderOf('type: label, level: ordinal, scale: [1, 2, 3]')).keys).toEqual(rising.keys);
  expect((await orderOf('type: number, scale: [1, 2, 3]')).keys).toEqual(rising.keys);
});

test('a scale in no order, and words, keep theirs: what is beside them comes last', async () => {
  const mixed = await orderOf('type: rating, scale: [2, 1, 3]');
  expect(mixed.options).toEqual(['2', '1', '3', '0', '2.5', '9']);
  expect(mixed.message).toContain('they are kept at its end: 0, 2.5, 9.');
  const words = await orderOf('type: label, scale: [low, high]', 'item,worker,stars\n1,ann,0\n1,bob,high\n');
  expect(words.options).toEqual(['low', 'high', '0']);
});
