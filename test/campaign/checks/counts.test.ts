import { expect, test } from 'vitest';
import { found, table } from './found.ts';

const question = (name: string, required: boolean) => ({
  id: name,
  name,
  title: name,
  required,
  settings: { type: 'label_selection', options: [{ value: 'x', text: 'x' }] },
});

const settings = (metadata: readonly string[] = []) =>
  JSON.stringify({
    guidelines: null,
    fields: [{ name: 'text', title: 'Text', required: true, settings: { type: 'text' } }],
    questions: [question('mood', true), question('tone', false)],
    metadata: metadata.map((name) => ({ name, title: name, settings: { type: 'terms' } })),
  });

type Given = Readonly<Record<string, readonly string[]>>;

const record = (id: string, answers: Given, metadata: object = {}) => ({
  id,
  status: 'pending',
  fields: { text: `Text ${id}` },
  metadata,
  responses: Object.fromEntries(
    Object.entries(answers).map(([name, people]) => [
      name,
      people.map((user_id) => ({ value: 'x', user_id })),
    ]),
  ),
});

const dataset = (records: readonly object[], metadata?: readonly string[]) => ({
  '.argilla/settings.json': settings(metadata),
  'records.json': JSON.stringify(records),
});

test('required answers that are missing are counted among counted submissions', async () => {
  const records = [
    record('1', { mood: ['ann', 'bob'], tone: ['ann'] }),
    record('2', { mood: ['ann'], tone: ['ann', 'bob'] }),
    record('3', { tone: ['bob'] }),
  ];
  const { problems } = await found('answers_missing', dataset(records));
  expect(problems.map(({ message, count, file }) => [message, count, file])).toEqual([
    [
      '2 of 5 counted submissions lack an answer to the required question "mood". Some may be drafts: the export does not tell.',
      2,
      'records.json',
    ],
  ]);
});

test('silent: nothing required is missing, or the required question is that of other files', async () => {
  const whole = [record('1', { mood: ['ann', 'bob'], tone: ['ann'] })];
  expect((await found('answers_missing', dataset(whole))).problems).toEqual([]);
  const other = { ...dataset(whole), 'other.json': JSON.stringify([record('9', { tone: ['ann'] })]) };
  expect((await found('answers_missing', other)).problems).toEqual([]);
});

test('records without a response are told where the files list some', async () => {
  const { problems } = await found(
    'records_unanswered',
    dataset([record('1', { mood: ['ann'] }), record('2', {}), record('3', {})]),
  );
  expect(problems.map(({ message, count }) => [message, count])).toEqual([
    ['2 of 3 records have no response yet.', 2],
  ]);
});

test('silent: all records are answered, or none is', async () => {
  for (const records of [[record('1', { mood: ['ann'] })], [record('1', {}), record('2', {})]])
    expect((await found('records_unanswered', dataset(records))).problems).toEqual([]);
});

test('the share of repeated answers, and what becomes of them', async () => {
  const rows = [
    ['i1', 'ann', 'x'],
    ['i1', 'ann', 'y'],
    ['i1', 'bob', 'x'],
    ['i1', 'ann', 'x'],
  ];
  const { problems, campaign } = await found('repeated_answers', {
    'a.csv': table('item,worker,label', rows),
  });
  expect(problems.map(({ message, count }) => [message, count])).toEqual([
    [
      '2 of 4 counted submissions (50.0 %) repeat an earlier one of the same person on the same record. Agreement uses the newest, effort counts all.',
      2,
    ],
  ]);
  expect(campaign.about.repeated).toBe(2);
  const once = await found('repeated_answers', { 'a.csv': table('item,worker,label', rows.slice(1, 3)) });
  expect(once.problems).toEqual([]);
});

test('keys that the description does not name are told for their file', async () => {
  const records = [
    record('1', { mood: ['ann'] }, { lang: 'en', lines: 3, _row: 1 }),
    record('2', {}, { lang: 'de' }),
  ];
  const { problems } = await found('unknown_keys', dataset(records, ['lang']));
  expect(problems.map(({ message, file, count }) => [message, file, count])).toEqual([
    [
      'Keys that the description of the dataset does not name are kept as metadata: lines.',
      'records.json',
      1,
    ],
  ]);
  expect((await found('unknown_keys', dataset(records, ['lang', 'lines']))).problems).toEqual([]);
  expect((await found('unknown_keys', dataset(records))).problems).toEqual([]);
});
