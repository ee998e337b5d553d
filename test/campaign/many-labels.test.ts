import { expect, test } from 'vitest';
import type { Settings } from '../../src/model/settings.ts';
import { read } from '../formats/sources.ts';

const MANY = 20_000;

const table = (records: number, label: (record: number) => string) =>
  [
    'item,annotator,label',
    ...Array.from({ length: records }, (_, record) =>
      ['ana', 'bert'].map((person) => `r${String(record)},${person},${label(record)}`),
    ).flat(),
  ].join('\n');

async function questionOf(content: string, settings?: Settings) {
  const { campaign } = await read({ 'a.csv': content }, { settings });
  const [question, ...more] = campaign?.about.questions ?? [];
  const told = campaign?.about.problems.filter(({ code }) => code === 'too_many_labels') ?? [];
  return { question, more: more.length, told: told.map(({ message }) => message) };
}

const SEPARATED: Settings = {
  columns: { item: 'item', annotator: 'annotator', answers: { label: { column: 'label', separator: '|' } } },
};

test.each([
  ['set as labels', (at: number) => `id${String(at)}`, { questions: { label: { type: 'label' } } }, 'text'],
  ['set as ratings', (at: number) => String(at), { questions: { label: { type: 'rating' } } }, 'number'],
  ['of lists', (at: number) => `a${String(at)}|b${String(at)}`, SEPARATED, 'text'],
] as const)('a column of ids %s is read as something else, with a way out', async (_, label, set, kind) => {
  const { question, told } = await questionOf(table(MANY, label), set);
  expect(question).toMatchObject({ kind, options: [], answers: 2 * MANY });
  expect(told).toEqual([
    expect.stringMatching(
      new RegExp(
        `^The question "label" has [24]0,000 different labels; .* read as ${kind}\\. If .* merge labels`,
      ),
    ),
  ]);
});

test('groups of ids make no second question', async () => {
  const set: Settings = { questions: { label: { type: 'label', groups: { some: ['id1', 'id2'] } } } };
  const { more, told } = await questionOf(
    table(1001, (at) => `id${String(at)}`),
    set,
  );
  expect([more, told.length]).toEqual([0, 1]);
});

test('a thousand labels are labels', async () => {
  const set: Settings = { questions: { label: { type: 'label' } } };
  const { question, told } = await questionOf(
    table(1000, (at) => `id${String(at)}`),
    set,
  );
  expect([question?.kind, question?.options.length, told]).toEqual(['label', 1000, []]);
});

test('labels that the settings merge to fewer stay labels', async () => {
  const ids = Array.from({ length: 200 }, (_, at) => `id${String(at)}`);
  const set: Settings = { questions: { label: { type: 'label', merge: { id0: ids } } } };
  const { question } = await questionOf(
    table(1100, (at) => `id${String(at)}`),
    set,
  );
  expect(question).toMatchObject({ kind: 'label' });
});
