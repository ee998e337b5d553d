import { expect, test } from 'vitest';
import { readWhole } from '../formats/sources.ts';

test('two people of one name can be told apart, and nobody else is called by an id', async () => {
  const { campaign } = await readWhole({
    'answers.csv': 'item,annotator,label\n1,u1,a\n1,u2,b\n1,u3,a\n1,Kim,a\n',
    'users.json': JSON.stringify(
      ['Sam', 'Sam', 'Kim'].map((username, index) => ({
        id: `u${String(index + 1)}`,
        username,
        role: 'annotator',
      })),
    ),
  });
  expect(campaign.about.annotators.map(({ id, name }) => [id, name])).toEqual([
    ['u1', 'Sam (u1)'],
    ['u2', 'Sam (u2)'],
    ['u3', 'Kim (u3)'],
    ['Kim', 'Kim'],
  ]);
});
