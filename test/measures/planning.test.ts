import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { RESAMPLING } from '../../src/measures/resampling.ts';
import type { Ask } from '../../src/model/ask.ts';
import { askAll } from '../../src/engine/ask.ts';
import { EMPTY_FILTER, type Filter } from '../../src/model/filter.ts';
import { recordsNeeded } from '../../src/figures/agreement/records-needed.ts';
import { loaded } from './figures.ts';
import type { Given } from './given.ts';

/** So many records that two people answered, not always alike. */
const answered = (records: number): Given => ({
  records: Array.from({ length: records }, (_, at) => ({
    id: `r${String(at)}`,
    text: '',
    metadata: { half: at % 2 === 0 ? 'even' : 'odd' },
    suggested: {},
  })),
  people: {},
  settings: { questions: { q: { type: 'label', scale: ['yes', 'no'] } } },
  submissions: Array.from({ length: records }, (_, at) => at).flatMap((at) =>
    ['ann', 'bob'].map((person) => ({
      record: `r${String(at)}`,
      person,
      status: 'submitted' as const,
      at: null,
      seconds: null,
      workspace: null,
      answers: { q: at % (person === 'ann' ? 2 : 3) === 0 ? 'yes' : 'no' },
      metadata: {},
    })),
  ),
});

async function planOf(records: number, filter: Filter = EMPTY_FILTER) {
  const { about, engine } = await loaded(answered(records));
  const ask: Ask = { about, filter, param: null };
  const shaped = recordsNeeded.measure.shape(await askAll(engine, recordsNeeded.measure.query(ask)), ask);
  const data = recordsNeeded.measure.refine!(shaped, ask, RESAMPLING);
  return { table: recordsNeeded.table(data, ask), sentence: recordsNeeded.describe(data, ask) };
}

test('before there are data, what a simulation takes, with what it teaches', async () => {
  const { table, sentence } = await planOf(19);
  expect(table.rows).toHaveLength(7);
  expect(table.rows[0]).toEqual([2, 0.5, 0.6, 243, 137, 84, 970, 545, 334]);
  expect(sentence).toContain('too few to foretell anything');
  expect(sentence).toContain('A rare label drives the number of records more than anything else.');
});

test('with enough records, or a selection of few of them, the table is of the data', async () => {
  const all = await planOf(20);
  const half = await planOf(30, {
    ...EMPTY_FILTER,
    metadata: { half: { kind: 'terms', terms: ['even'], exclude: false } },
  });
  for (const { table, sentence } of [all, half]) {
    expect(table.columns[0]!.title).toBe('Question');
    expect(sentence).not.toContain('simulation');
  }
});

test('the table of the documentation is the same', async () => {
  const { table } = await planOf(1);
  const text = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');
  const count = (value: unknown) => Number(value).toLocaleString('en');
  for (const [, , , ...records] of table.rows) {
    const [two, three, five, ...narrow] = records.map(count);
    expect(text).toMatch(new RegExp(`\\| ${two!} / ${three!} / ${five!} +\\| ${narrow.join(' / ')} +\\|`));
  }
});
