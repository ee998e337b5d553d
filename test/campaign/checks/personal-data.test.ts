import { expect, test } from 'vitest';
import { found, table } from './found.ts';

const CODE = 'personal_data';

const files = (rows: readonly (readonly string[])[], settings = '') => ({
  'dashboard.yml': `columns: { item: item, annotator: worker, answers: { label: label, note: note }, fields: [text], metadata: [owner] }
questions: { note: { type: text } }
${settings}`,
  'a.csv': table('item,worker,label,note,text,owner', rows),
});

const ROWS = [
  ['i1', 'ann@example.org', 'x', 'Ask carla@example.org.', 'Write to bob@example.org', 'dora@example.org'],
  ['i2', 'Bob Miller', 'y', 'No.', 'me@home and @you', 'nobody'],
  ['i3', 'Worker Seven', 'x', 'Yes.', 'Or to eve.x@mail.example.org now', 'dora@example.org'],
];

test('e-mail addresses and names are counted by place, with what becomes of them', async () => {
  const { problems } = await found(CODE, files(ROWS));
  expect(problems.map(({ message }) => message)).toEqual([
    'The files name 1 annotator by an e-mail address and 1 annotator by what looks like a full name. Published pages show pseudonyms.',
    'There are e-mail addresses in the metadata "owner" (1 value). Published pages replace only those of annotators: leave out a field that should stay private.',
    'There are e-mail addresses in the texts of "text" (2 values) and "note" (1 value). Texts are published as they are unless the settings say "share: { text: withhold }".',
  ]);
});

test('the data itself is in no message', async () => {
  const { problems } = await found(CODE, files(ROWS));
  const messages = JSON.stringify(problems).toLowerCase();
  for (const name of ['ann', 'miller', 'carla', 'bob', 'dora', 'eve', 'example.org'])
    expect([name, messages.replaceAll('annotator', '').includes(name)]).toEqual([name, false]);
});

test('what the settings share is told', async () => {
  const { problems } = await found(CODE, files(ROWS, 'share: { annotators: name, text: withhold }\n'));
  expect(problems[0]!.message).toMatch(/The settings publish the names\.$/);
  expect(problems[2]!.message).toMatch(/The settings withhold all texts\.$/);
});

test('silent: handles, prices, versions, and names of roles', async () => {
  const rows = [
    ['i1', 'worker-1', 'x', 'See @user.name', 'two apples @ 1.50', 'pkg@1.2.3'],
    ['i2', 'Annotator One', 'y', 'me@home', 'a@b', '@'],
  ];
  expect((await found(CODE, files(rows))).problems).toEqual([]);
});

test('a long text without blanks takes no longer than others', async () => {
  const long = `${'a'.repeat(300_000)}@${'b'.repeat(300_000)}`;
  expect(
    (
      await found(
        CODE,
        files([
          ['i1', 'w', 'x', 'n', long, 'o'],
          ['i2', 'w', 'y', 'm', '@'.repeat(300_000), 'o'],
        ]),
      )
    ).problems,
  ).toEqual([]);
});
